#include "neighbourhood/organisation/roster.hpp"
#include <algorithm>
#include <set>
#include <tuple>

namespace mulin::organisation::roster {
namespace {

std::string square_metres(std::int64_t hundredths) {
    const auto rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + std::string(2 - rest.size(), '0') + rest;
}

// Adds what is not there yet, and says whether there was any.
bool add_new(std::vector<std::string>& to, const std::vector<std::string>& more) {
    const auto had = to.size();
    for (const auto& each : more)
        if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
    return to.size() > had;
}

class Merging {
public:
    explicit Merging(ReadRows read) : read_(std::move(read)) {}

    Roster roster() {
        for (auto& row : read_.rows) {
            const auto [at, fresh] = known_.try_emplace(display(row.door), homes_.size());
            if (fresh) homes_.push_back(std::move(row));
            else meet(homes_[at->second], row);
        }
        look_for_areas();
        const auto place = [](const Problem& p) { return std::tie(p.row, p.column, p.name); };
        std::sort(read_.problems.begin(), read_.problems.end(), [&](auto& a, auto& b) { return place(a) < place(b); });
        Summary summary = count();
        return {std::move(homes_), std::move(read_.problems), std::move(summary)};
    }

private:
    void problem(int row, Severity severity, std::string_view name, std::vector<std::string> blanks) {
        read_.problems.push_back({row, std::nullopt, severity, name, std::move(blanks)});
    }

    // The same door again.
    void meet(RosterRow& home, RosterRow& again) {
        const std::string door = display(home.door), there = std::to_string(home.row);
        RosterRow twin = again;
        twin.row = home.row;
        if (twin == home) return problem(again.row, Severity::warning, "roster.duplicate_row", {door, there});
        if (home.area && again.area && *home.area != *again.area)
            return problem(again.row, Severity::error, "roster.area_conflict",
                           {door, there, square_metres(*home.area), square_metres(*again.area)});
        const bool owned_before = !home.owners.empty();
        if (add_new(home.owners, again.owners) && owned_before) problem(again.row, Severity::warning, "roster.co_owned", {door, there});
        add_new(home.phones, again.phones);
        add_new(home.tenant_phones, again.tenant_phones);
        if (!home.area) home.area_source = again.area_source;
        const auto unite = [&](auto& first, auto& second, Field field) {
            using T = std::remove_reference_t<decltype(first)>;
            if (first == T{}) first = second;
            else if (second != T{} && first != second)
                problem(again.row, Severity::warning, "roster.differs", {door, there, std::string(name(field))});
        };
        unite(home.area, again.area, Field::area);
        unite(home.usable, again.usable, Field::usable_area);
        unite(home.head, again.head, Field::head);
        unite(home.tenant, again.tenant, Field::tenant);
        unite(home.emergency, again.emergency, Field::emergency);
        unite(home.certificate, again.certificate, Field::certificate);
        unite(home.kind, again.kind, Field::kind);
        unite(home.usage, again.usage, Field::usage);
        unite(home.people, again.people, Field::people);
        unite(home.over_60, again.over_60, Field::over_60);
        unite(home.over_80, again.over_80, Field::over_80);
        unite(home.since, again.since, Field::since);
        if (!again.remark.empty() && again.remark != home.remark) home.remark += (home.remark.empty() ? "" : "; ") + again.remark;
    }

    // That an area is missing, unless something was said of it already.
    void look_for_areas() {
        std::set<int> told;
        for (const auto& p : read_.problems)
            if (p.name == "roster.area_unreadable" || p.name == "roster.area_usable") told.insert(p.row);
        for (const auto& home : homes_)
            if (!home.area && !told.contains(home.row))
                problem(home.row, Severity::warning, home.usable ? "roster.usable_only" : "roster.area_missing", {display(home.door)});
    }

    Summary count() const {
        Summary sum{.homes = static_cast<int>(homes_.size())};
        std::set<std::string> buildings;
        std::set<std::pair<std::string, std::string>> stairwells;
        for (const auto& home : homes_) {
            buildings.insert(home.door.building);
            if (!home.door.stairwell.empty()) stairwells.emplace(home.door.building, home.door.stairwell);
            sum.people += home.people.value_or(0);
            if (!home.area) ++sum.homes_without_area;
        }
        sum.buildings = static_cast<int>(buildings.size());
        sum.stairwells = static_cast<int>(stairwells.size());
        for (const auto& p : read_.problems) {
            ++sum.problems[p.name];
            ++(p.severity == Severity::error ? sum.errors : sum.warnings);
        }
        return sum;
    }

    ReadRows read_;
    std::vector<RosterRow> homes_;
    std::map<std::string, std::size_t> known_; // door → its place among the homes
};

} // namespace

Roster read_roster(const Rows& rows, const Layout& layout) { return Merging(read_rows(rows, layout)).roster(); }

} // namespace mulin::organisation::roster
