// A roster's rows, read one by one: what each says of its home, and what is wrong with it.
#pragma once
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/places.hpp"
#include "neighbourhood/organisation/roster_columns.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::organisation::roster {

enum class Severity { error, warning }; // the row cannot be used | look at it

// name: the key of its sentence, filled with {0}, {1} … from blanks.
struct Problem {
    int row;                   // as people count them in the file, from 1
    std::optional<int> column; // from 0; nothing when it is about the whole row
    Severity severity;
    std::string_view name;
    std::vector<std::string> blanks{};
    bool operator==(const Problem&) const = default;
};

struct RosterRow {
    int row = 0; // as people count them in the file, from 1
    Door door{};
    std::vector<std::string> owners{}; // 产权人 and 共有人, in their order, each once
    std::string head{}, tenant{};
    std::vector<std::string> phones{}, tenant_phones{}; // digits
    std::string emergency{}, certificate{};             // as written
    std::optional<std::int64_t> area{};                 // building area, 0.01 m²
    std::optional<AreaSource> area_source{};            // of it
    std::optional<std::int64_t> usable{};               // 使用面积, 0.01 m²: never a building area
    std::optional<PropertyKind> kind{};
    std::optional<Usage> usage{};
    std::optional<int> people{}, over_60{}, over_80{};
    std::optional<Day> since{};
    std::string remark{}; // private facts, to be looked at before anyone else sees them
    bool operator==(const RosterRow&) const = default;
};

struct ReadRows {
    std::vector<RosterRow> rows;   // those that can be used
    std::vector<Problem> problems; // in the order of the file
};

// Every row below the heading. Totals, notes and headings printed again are no homes; a building or stairwell left empty below the first
// of its homes is the one above. Problems, by name:
//   errors    roster.no_door  roster.no_flat  roster.door_unclear{text}  roster.door_differs{text, building}
//   warnings  roster.door_mended{text, read}  roster.carried_down{door}  roster.no_stairwell (both once per file)
//             roster.totals_row  roster.note_row  roster.formula_error{text}
//             roster.area_unreadable{text}  roster.area_usable{text}  roster.area_unusual{area}
//             roster.phone_rounded{text}  roster.phone_unclear{text}  roster.name_note{text}  roster.more_owners{text}
//             roster.count_unreadable{text}  roster.kind_unknown{text}  roster.usage_unknown{text}  roster.date_unreadable{text}
// About columns, in the heading's row: roster.party_column  roster.care_column  roster.identity_column (never read),
//             roster.elsewhere_column  roster.remark_column  roster.unknown_column, each {title}
ReadRows read_rows(const Rows&, const Layout&);

} // namespace mulin::organisation::roster

template <> struct mulin::Names<mulin::organisation::roster::Severity> { static constexpr std::string_view all[] = {"error", "warning"}; };
