#include "neighbourhood/organisation/roster_rows.hpp"
#include "base/text.hpp"
#include "neighbourhood/organisation/roster_cells.hpp"
#include "neighbourhood/organisation/roster_door.hpp"
#include <algorithm>
#include <utility>

namespace mulin::organisation::roster {
namespace {

using Row = std::vector<std::string>;

struct Cell {
    int column;
    std::string words;
}; // tidy, and it says something

Row tidied(const Row& raw) {
    Row row(raw.size());
    std::transform(raw.begin(), raw.end(), row.begin(), [](auto& cell) { return text::tidy(cell); });
    return row;
}

// The different words of a tidy row, from left to right: merged cells say theirs several times.
std::vector<std::string_view> said(const Row& row) {
    std::vector<std::string_view> all;
    for (const auto& words : row)
        if (!words.empty() && std::find(all.begin(), all.end(), words) == all.end()) all.push_back(words);
    return all;
}

bool totals(const std::vector<std::string_view>& words) {
    static constexpr std::string_view openings[] = {"合计", "总计", "小计", "共计", "累计", "总数", "本页合计", "本页小计"};
    if (words.empty()) return false;
    const std::string first = text::squeeze(words.front());
    return std::any_of(std::begin(openings), std::end(openings), [&](auto o) { return first.starts_with(o); });
}

class Reader {
public:
    explicit Reader(const Layout& layout) : layout_(layout) {}

    ReadRows read(const Rows& rows) {
        about_columns();
        for (auto i = static_cast<std::size_t>(layout_.header_last) + 1; i < rows.size(); ++i) {
            number_ = static_cast<int>(i) + 1;
            raw_ = &rows[i];
            row_ = tidied(rows[i]);
            const auto words = said(row_);
            if (words.empty() || heading_again()) continue;
            if (totals(words)) {
                warn({}, "roster.totals_row");
                continue;
            }
            if (words.size() == 1)
                if (const auto above = section(words.front())) {
                    above_ = *above;
                    continue;
                }
            home(words.size());
        }
        return std::move(out_);
    }

private:
    void problem(std::optional<int> column, Severity severity, std::string_view name, std::vector<std::string> blanks) {
        out_.problems.push_back({number_, column, severity, name, std::move(blanks)});
    }
    void warn(std::optional<int> column, std::string_view name, std::vector<std::string> blanks = {}) {
        problem(column, Severity::warning, name, std::move(blanks));
    }

    void about_columns() {
        number_ = layout_.header_last + 1;
        for (const auto& column : layout_.columns) {
            if (!column.field) warn(column.index, "roster.unknown_column", {column.title});
            else if (column.field == Field::party) warn(column.index, "roster.party_column", {column.title});
            else if (column.field == Field::care) warn(column.index, "roster.care_column", {column.title});
            else if (column.field == Field::identity) warn(column.index, "roster.identity_column", {column.title});
            else if (column.field == Field::elsewhere) warn(column.index, "roster.elsewhere_column", {column.title});
            else if (column.field == Field::remark) warn(column.index, "roster.remark_column", {column.title});
        }
    }

    // A heading printed again at the top of a page.
    bool heading_again() const {
        std::size_t same = 0;
        for (const auto& column : layout_.columns) {
            const auto at = static_cast<std::size_t>(column.index);
            if (at < row_.size() && !row_[at].empty() && column.title.ends_with(row_[at])) ++same;
        }
        return same >= 2 && same * 2 > layout_.columns.size();
    }

    // Cells of the columns about this that say something.
    std::vector<Cell> cells(Field field) {
        std::vector<Cell> all;
        for (const auto& column : layout_.columns) {
            if (column.field != field || static_cast<std::size_t>(column.index) >= row_.size()) continue;
            const std::string& words = row_[static_cast<std::size_t>(column.index)];
            if (formula_error(words)) warn(column.index, "roster.formula_error", {words});
            else if (!says_nothing(words)) all.push_back({column.index, words});
        }
        return all;
    }
    // As cells(), but lines stay apart: a list may have one entry on each.
    std::vector<Cell> lists(Field field) {
        auto all = cells(field);
        for (auto& cell : all) cell.words = (*raw_)[static_cast<std::size_t>(cell.column)];
        return all;
    }
    std::optional<Cell> cell(Field field) {
        auto all = cells(field);
        return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
    }
    std::string words(Field field) {
        auto one = cell(field);
        return one ? std::move(one->words) : std::string();
    }
    std::string place(Field field) {
        const auto one = cell(field);
        if (!one) return {};
        std::string sure = mended(one->words);
        if (sure != one->words) warn(one->column, "roster.door_mended", {one->words, sure});
        return sure;
    }
    // A cell as `parse` reads it, or a warning with what stands there.
    template <class T> std::optional<T> value(Field field, std::optional<T> (*parse)(std::string_view), std::string_view otherwise) {
        const auto one = cell(field);
        if (!one) return std::nullopt;
        auto result = parse(one->words);
        if (!result) warn(one->column, otherwise, {one->words});
        return result;
    }

    void home(std::size_t different_words) {
        PlaceCells where{place(Field::building), place(Field::stairwell), place(Field::flat), place(Field::door)};
        const bool carried = carry(where);
        const auto door = door_of(where);
        if (!door && different_words <= 2 && different_words * 2 < layout_.columns.size()) {
            warn({}, "roster.note_row");
            return;
        } // "制表人：…"
        if (!door) {
            problem({}, Severity::error, door.error().name, door.error().blanks);
            return;
        }
        if (carried && !std::exchange(told_carried_, true)) warn({}, "roster.carried_down", {display(above_)});
        above_ = {door->building, door->stairwell, ""};
        if (door->stairwell.empty() && !std::exchange(told_no_stairwell_, true)) warn({}, "roster.no_stairwell");
        RosterRow home{.row = number_, .door = *door};
        people(home);
        areas(home);
        home.kind = value(Field::kind, read_kind, "roster.kind_unknown");
        home.usage = value(Field::usage, read_usage, "roster.usage_unknown");
        home.people = value(Field::people, read_count, "roster.count_unreadable");
        home.over_60 = value(Field::over_60, read_count, "roster.count_unreadable");
        home.over_80 = value(Field::over_80, read_count, "roster.count_unreadable");
        home.since = value(Field::since, read_date, "roster.date_unreadable");
        home.certificate = words(Field::certificate);
        for (const auto& each : cells(Field::emergency)) append(home.emergency, each.words);
        for (const auto& each : cells(Field::remark)) append(home.remark, each.words);
        out_.rows.push_back(std::move(home));
    }

    // A building written once above its homes, in cells that were never merged or lost it on the way through a text table.
    bool carry(PlaceCells& where) const {
        if (!where.building.empty() || where.flat.empty() || !where.door.empty() || above_.building.empty()) return false;
        if (const auto whole = read_door(where.flat); whole && !whole->building.empty() && !whole->flat.empty()) return false;
        where.building = above_.building;
        if (where.stairwell.empty()) where.stairwell = above_.stairwell;
        return true;
    }

    static void append(std::string& to, std::string_view more) {
        if (!to.empty()) to += "; ";
        to += more;
    }

    std::vector<std::string> names(Field field, RosterRow& home) {
        std::vector<std::string> all;
        for (const auto& each : lists(field)) {
            auto found = read_names(each.words);
            if (found.more) warn(each.column, "roster.more_owners", {text::tidy(each.words)});
            for (const auto& note : found.notes) {
                warn(each.column, "roster.name_note", {note});
                append(home.remark, note);
            }
            all.insert(all.end(), found.names.begin(), found.names.end());
        }
        return all;
    }

    void people(RosterRow& home) {
        for (Field field : {Field::owner, Field::co_owner})
            for (auto& name : names(field, home))
                if (std::find(home.owners.begin(), home.owners.end(), name) == home.owners.end()) home.owners.push_back(std::move(name));
        for (const auto& name : names(Field::head, home)) append(home.head, name);
        for (const auto& name : names(Field::tenant, home)) append(home.tenant, name);
        home.phones = phones(Field::phone);
        home.tenant_phones = phones(Field::tenant_phone);
    }

    std::vector<std::string> phones(Field field) {
        std::vector<std::string> all;
        for (const auto& each : lists(field)) {
            const auto found = read_phones(each.words);
            if (found.rounded) warn(each.column, "roster.phone_rounded", {text::tidy(each.words)});
            if (found.unclear) warn(each.column, "roster.phone_unclear", {text::tidy(each.words)});
            for (const auto& number : found.numbers)
                if (std::find(all.begin(), all.end(), number) == all.end()) all.push_back(number);
        }
        return all;
    }

    void areas(RosterRow& home) {
        static constexpr std::pair<Field, AreaSource> by_source[] = {{Field::registered_area, AreaSource::registered},
                                                                     {Field::surveyed_area, AreaSource::surveyed},
                                                                     {Field::contract_area, AreaSource::contract},
                                                                     {Field::area, AreaSource::stated}};
        home.usable = value(Field::usable_area, read_area, "roster.area_unreadable");
        for (const auto& [field, source] : by_source) {
            const auto one = cell(field);
            if (!one) continue;
            const auto area = read_area(one->words);
            if (!area) warn(one->column, "roster.area_unreadable", {one->words});
            else if (says_usable(one->words)) {
                warn(one->column, "roster.area_usable", {one->words});
                if (!home.usable) home.usable = area;
            } else if (!home.area) {
                home.area = area;
                home.area_source = source;
                constexpr std::int64_t small = 800, large = 100'000; // 8 and 1,000 m²
                if (*area < small || *area > large) warn(one->column, "roster.area_unusual", {one->words});
            }
        }
    }

    const Layout& layout_;
    ReadRows out_;
    int number_ = 0;           // of the row, as people count
    const Row* raw_ = nullptr; // the row as it stands in the file
    Row row_;                  // and tidy
    Door above_;               // building and stairwell of the home above
    bool told_carried_ = false, told_no_stairwell_ = false;
};

} // namespace

ReadRows read_rows(const Rows& rows, const Layout& layout) { return Reader(layout).read(rows); }

} // namespace mulin::organisation::roster
