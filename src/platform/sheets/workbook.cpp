#include "platform/sheets/workbook.hpp"
#include "base/utf8.hpp"
#include "platform/sheets/package.hpp"
#include "platform/sheets/rows.hpp"
#include "platform/sheets/workbook_parts.hpp"
#include <algorithm>
#include <cctype>
#include <charconv>

namespace mulin::sheets {
namespace {

// "AB12" from 0: row 11, column 27. Both are −1 when it is none.
struct Place {
    int row = -1, column = -1;
};

Place place_of(std::string_view reference) {
    constexpr int widest = 16'384;
    int column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && column <= widest; ++i)
        column = column * 26 + (reference[i] - 'A' + 1);
    const int row = number_of(reference.substr(i));
    return i == 0 || row < 1 ? Place{} : Place{row - 1, column - 1};
}

// The "A2:B13" of merged cells.
Area area_of(std::string_view reference) {
    const auto colon = reference.find(':');
    if (colon == std::string_view::npos) return {-1, -1, -1, -1};
    const Place first = place_of(reference.substr(0, colon)), last = place_of(reference.substr(colon + 1));
    return {first.row, first.column, last.row, last.column};
}

struct Stop {
    Trouble trouble;
}; // thrown out of the walk

class SheetReader {
public:
    SheetReader(const StringsReader& strings, const StylesReader& styles, Epoch epoch, Gathering& gathering)
        : strings_(strings.strings), formats_(styles.formats), epoch_(epoch), gathering_(gathering) {}

    void open(std::string_view name, const Attributes& a) {
        if (name == "c") open_cell(a);
        else if (name == "v") in_value_ = true;
        else if (name == "row") open_row(a);
        else if (name == "mergeCell") stop_at(gathering_.merge(area_of(a["ref"])));
        else inline_.open(name);
    }
    void close(std::string_view name) {
        if (name == "c") stop_at(gathering_.put(place_.row, place_.column, cell()));
        else if (name == "v") in_value_ = false;
        else inline_.close(name);
    }
    void text(std::string_view t) {
        if (in_value_) value_ += t;
        else inline_.text(t);
    }

private:
    void open_row(const Attributes& a) {
        const int number = number_of(a["r"]);
        place_ = {number > 0 ? number - 1 : place_.row + 1, -1};
    }
    void open_cell(const Attributes& a) {
        const Place told = place_of(a["r"]);
        place_ = told.row >= 0 ? told : Place{std::max(place_.row, 0), place_.column + 1};
        type_ = a["t"];
        const auto style = static_cast<std::size_t>(std::max(0, number_of(a["s"])));
        format_ = style < formats_.size() ? formats_[style] : Format{};
        value_.clear();
        inline_.take();
    }
    std::string cell() {
        if (type_ == "inlineStr") return unescaped(inline_.take());
        if (type_ == "str") return unescaped(value_);
        if (type_ == "s") {
            const auto n = static_cast<std::size_t>(number_of(value_));
            return n < strings_.size() ? unescaped(strings_[n]) : "";
        }
        if (type_ == "b") return value_ == "1" ? "TRUE" : "FALSE";
        if (type_ == "d") return value_.substr(0, 10);
        double number = 0;
        const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        return error == std::errc() && end == value_.data() + value_.size() ? shown(number, format_, epoch_) : value_;
    }
    static void stop_at(std::optional<Trouble> trouble) {
        if (trouble) throw Stop{*trouble};
    }

    const std::vector<std::string>& strings_;
    const std::vector<Format>& formats_;
    Epoch epoch_;
    Gathering& gathering_;
    Place place_;
    std::string type_, value_;
    Format format_;
    TextReader inline_;
    bool in_value_ = false;
};

// Where a part of this type is, "" when there is none.
std::string path_of(const std::vector<Package::Relation>& relations, std::string_view type) {
    const auto found = std::find_if(relations.begin(), relations.end(), [&](auto& r) { return r.type == type; });
    return found == relations.end() ? "" : found->path;
}

class Workbook {
public:
    Workbook(std::string_view bytes, const Limits& limits) : package_(bytes), limits_(limits) {
        const std::string book = path_of(package_.relations_of(""), "officeDocument");
        parts_ = package_.relations_of(book);
        walk(package_.part(book), book_);
        walk(package_.part(path_of(parts_, "styles")), styles_);
        walk(package_.part(path_of(parts_, "sharedStrings")), strings_);
    }

    Reading read(std::string_view wanted) const {
        if (book_.sheets.empty()) return std::unexpected(Trouble::unreadable);
        bool found = false;
        for (bool hidden : {false, true}) // hidden sheets mostly hold lists for the others
            for (const auto& sheet : book_.sheets) {
                if (sheet.hidden != hidden || (!wanted.empty() && sheet.name != wanted)) continue;
                found = true;
                Reading reading = rows(sheet);
                if (reading || reading.error() != Trouble::empty) return named(std::move(reading), sheet.name);
            }
        return std::unexpected(found ? Trouble::empty : Trouble::no_such_sheet);
    }

private:
    Reading named(Reading reading, const std::string& sheet) const {
        if (!reading) return reading;
        reading->sheet = sheet;
        for (const auto& each : book_.sheets) reading->sheets.push_back(each.name);
        return reading;
    }

    Reading rows(const SheetsReader::Sheet& sheet) const {
        const auto part = std::find_if(parts_.begin(), parts_.end(), [&](auto& r) { return r.id == sheet.relation; });
        if (part == parts_.end() || part->type != "worksheet") return std::unexpected(Trouble::empty); // a sheet of charts, perhaps
        Gathering gathering(limits_);
        SheetReader reader(strings_, styles_, book_.epoch, gathering);
        walk(package_.part(part->path), reader);
        return gathering.table();
    }

    Package package_;
    Limits limits_;
    std::vector<Package::Relation> parts_;
    SheetsReader book_;
    StylesReader styles_;
    StringsReader strings_;
};

// The character that "_x000D_" at the start of the text stands for.
std::optional<char32_t> escape_at(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned code = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    if (error != std::errc() || end != text.data() + 6 || (code >= 0xD800 && code < 0xE000) || code == 0) return std::nullopt;
    return code;
}

} // namespace

Reading read_workbook(std::string_view bytes, const Limits& limits, std::string_view sheet) {
    try {
        return Workbook(bytes, limits).read(sheet);
    } catch (const Stop& stop) {
        return std::unexpected(stop.trouble);
    }
}

std::string unescaped(std::string_view cell) {
    std::string out;
    while (!cell.empty()) {
        if (const auto c = escape_at(cell)) {
            utf8::append(out, *c);
            cell.remove_prefix(7);
        } else {
            out += cell.front();
            cell.remove_prefix(1);
        }
    }
    return out;
}

std::string escaped(std::string_view cell) {
    std::string out;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        // The last _ may yet come from the escape of a control character that follows.
        if (cell[i] == '_' && escape_at(std::string(cell.substr(i, 6)) + '_')) out += "_x005F";
        out += cell[i];
    }
    return out;
}

} // namespace mulin::sheets
