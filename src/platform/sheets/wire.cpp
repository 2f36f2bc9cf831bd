#include "platform/sheets/wire.hpp"
#include "platform/sheets/rows.hpp"
#include <cstdint>
#include <cstring>

namespace mulin::sheets {
namespace {

constexpr std::uint32_t well = 0xFFFFFFFF; // in the place where a trouble's number would stand

struct Packing {
    std::string bytes;
    void number(std::size_t n) {
        const auto value = static_cast<std::uint32_t>(n);
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view t) {
        number(t.size());
        bytes += t;
    }
    void texts(const std::vector<std::string>& all) {
        number(all.size());
        for (const auto& t : all) text(t);
    }
};

struct Unpacking {
    std::string_view bytes;
    bool sound = true;

    std::uint32_t number() {
        std::uint32_t value = 0;
        if (bytes.size() < sizeof value) {
            sound = false;
            return 0;
        }
        std::memcpy(&value, bytes.data(), sizeof value);
        bytes.remove_prefix(sizeof value);
        return value;
    }
    // Of things that take four bytes each at least: a number larger than what is left is a lie.
    std::size_t count() {
        const std::uint32_t n = number();
        if (n > bytes.size() / sizeof n) sound = false;
        return sound ? n : 0;
    }
    std::string text() {
        const std::uint32_t size = number();
        if (size > bytes.size()) sound = false;
        if (!sound) return {};
        std::string t(bytes.substr(0, size));
        bytes.remove_prefix(size);
        return t;
    }
    std::vector<std::string> texts() {
        std::vector<std::string> all(count());
        for (auto& t : all) t = text();
        return all;
    }
    Area area() {
        const auto next = [&] { return static_cast<int>(number()); };
        const int top = next(), left = next(), bottom = next(), right = next();
        return {top, left, bottom, right};
    }
};

} // namespace

std::string packed(const Reading& reading) {
    Packing out;
    out.number(reading ? well : static_cast<std::uint32_t>(reading.error()));
    if (!reading) return std::move(out.bytes);
    out.text(reading->sheet);
    out.texts(reading->sheets);
    out.number(reading->rows.size());
    for (const auto& row : reading->rows) out.texts(row);
    out.number(reading->merged.size());
    for (const auto& a : reading->merged)
        for (int n : {a.top, a.left, a.bottom, a.right}) out.number(static_cast<std::size_t>(n));
    return std::move(out.bytes);
}

Reading unpacked(std::string_view bytes, const Limits& limits) {
    Unpacking in{bytes};
    const std::uint32_t first = in.number();
    if (in.sound && first <= static_cast<std::uint32_t>(Trouble::no_such_sheet)) return std::unexpected(static_cast<Trouble>(first));
    Gathering gathering(limits);
    bool within = first == well;
    std::string sheet = in.text();
    auto sheets = in.texts();
    const std::size_t rows = in.count();
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t cells = in.count();
        for (std::size_t column = 0; column < cells; ++column)
            if (gathering.put(static_cast<int>(row), static_cast<int>(column), in.text())) within = false;
    }
    for (std::size_t merged = in.count(); merged > 0; --merged)
        if (gathering.merge(in.area())) within = false;
    if (!within || !in.sound || !in.bytes.empty()) return std::unexpected(Trouble::unreadable);
    auto table = gathering.table();
    if (table) {
        table->sheet = std::move(sheet);
        table->sheets = std::move(sheets);
    }
    return table;
}

} // namespace mulin::sheets
