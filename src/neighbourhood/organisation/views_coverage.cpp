#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::organisation::views {
namespace {

using namespace web;

const Body* find(const CoverageMap& m, std::optional<BodyId> id) {
    const auto b = id ? std::ranges::find(m.bodies, *id, &Body::id) : m.bodies.end();
    return b == m.bodies.end() ? nullptr : &*b;
}

// "8-2": branch and group by their numbers, as everyone says them; the name where there are none.
std::string short_name(const CoverageMap& m, const Body& group) {
    const Body* branch = find(m, group.parent);
    if (!branch || !branch->number || !group.number) return group.name;
    return std::to_string(branch->number) + "-" + std::to_string(group.number);
}

std::string door_of(const Building& b, const std::string& stairwell) {
    return display({.building = b.name, .stairwell = stairwell, .flat = {}});
}

std::vector<Option> groups(const CoverageMap& m, std::string none) {
    std::vector<Option> all{{"", std::move(none)}};
    for (const auto& b : m.bodies)
        if (b.kind == BodyKind::group) all.push_back({std::to_string(b.id.value), b.name});
    return all;
}

Html cell(const Words& say, const CoverageMap& m, const Covered& c) {
    if (c.fault) return pill(Pill::late, say.of("organisation_pages.short", *c.fault));
    const Body* group = find(m, c.group);
    Html h;
    if (group)
        h << R"(<a class="num" href=")" << Url(path(group->id)) << R"(">)" << short_name(m, *group) << R"(<span class="hide"> )"
          << group->name << "</span></a>";
    return h;
}

std::string form_of(const Building& b) { return "/coverage?building=" + std::to_string(b.id.value) + "#change"; }

Html goal_of(const Words& say, const CoverageMap& m) {
    if (m.buildings.empty()) return {};
    Ratio r;
    for (const auto& b : m.buildings)
        for (const auto& s : b.stairwells) {
            ++r.whole;
            if (!s.fault) ++r.part;
        }
    const auto count = say("organisation_pages.answered_of", {std::to_string(r.part), std::to_string(r.whole)});
    return card({.body = goal({.title = say("organisation_pages.coverage_goal"),
                               .count = count,
                               .ratio = r,
                               .spoken = count,
                               .aim = Ratio{1, 1},
                               .left = text(say("organisation_pages.coverage_aim")),
                               .right = text(say("organisation_pages.as_of", {times::when(say, m.now, m.now)}))})});
}

Html faults(const Words& say, const CoverageMap& m) {
    std::vector<ListRow> all;
    for (const auto& b : m.buildings)
        for (const auto& s : b.stairwells)
            if (s.fault)
                all.push_back({.body = Html() << linked_plate(door_of(b.building, s.stairwell.name), path(s.stairwell.id)),
                               .line = say.of("organisation.fault", *s.fault),
                               .end = m.edit ? more({form_of(b.building), say("organisation_pages.choose_group")}) : Html()});
    if (all.empty()) return m.buildings.empty() ? Html() : said({.words = text(say("organisation_pages.all_answered"))});
    const auto title = say("organisation_pages.faults_n", {std::to_string(all.size())});
    return card({.id = "faults", .title = title, .body = rows(all), .kind = CardKind::ask});
}

Html change(const Words& say, const CoverageMap& m) {
    const auto b = std::ranges::find_if(m.buildings, [&](const CoveredBuilding& c) { return m.open == c.building.id; });
    if (!m.edit || !m.open || b == m.buildings.end()) return {};
    std::vector<Html> fields{field({.name = "all",
                                    .label = say("organisation_pages.whole_building"),
                                    .input = Input::choice,
                                    .hint = say("organisation_pages.whole_building_hint"),
                                    .options = groups(m, say("organisation_pages.each_by_itself"))})};
    for (const auto& s : b->stairwells)
        fields.push_back(field({.name = "s" + std::to_string(s.stairwell.id.value),
                                .label = door_of(b->building, s.stairwell.name),
                                .input = Input::choice,
                                .value = s.group && !s.fault ? std::to_string(s.group->value) : "",
                                .options = groups(m, say("organisation_pages.as_it_is"))}));
    fields.push_back(
        field({.name = "from", .label = say("organisation_pages.from"), .input = Input::date, .value = m.from, .narrow = true}));
    fields.push_back(bar({button({.word = say("shell.save")}),
                          button({.word = say("organisation_pages.go_back"), .href = "/coverage", .act = Act::second})}));
    return card({.id = "change",
                 .title = say("organisation_pages.change_coverage", {door_of(b->building, "")}),
                 .body = form({.action = "/coverage",
                               .body = stack(fields),
                               .hidden = {{"csrf", m.csrf}, {"building", std::to_string(b->building.id.value)}}})});
}

// One row a building, one column a stairwell.
Html grid(const Words& say, const CoverageMap& m) {
    std::size_t widest = 0;
    for (const auto& b : m.buildings) widest = std::max(widest, b.stairwells.size());
    Table t{.caption = say("organisation_pages.coverage_grid"), .columns = {{say("organisation_pages.building")}}, .rows = {}};
    for (std::size_t i = 1; i <= widest; ++i) t.columns.push_back({say("organisation_pages.stairwell_nth", {std::to_string(i)})});
    if (m.edit) t.columns.push_back({say("organisation_pages.change"), ColumnKind::act});
    for (const auto& b : m.buildings) {
        TableRow row{.cells = {plate(door_of(b.building, ""))}};
        for (std::size_t i = 0; i < widest; ++i) row.cells.push_back(i < b.stairwells.size() ? cell(say, m, b.stairwells[i]) : Html());
        if (m.edit) {
            Html act;
            act << R"(<a class="more" href=")" << Url(form_of(b.building)) << R"(">)" << say("organisation_pages.change")
                << R"(<span class="hide"> )" << door_of(b.building, "") << "</span></a>";
            row.cells.push_back(act);
        }
        t.rows.push_back(std::move(row));
    }
    if (t.rows.empty()) return no_doors_yet(say, m.rosters);
    return card({.id = "grid",
                 .title = say("organisation_pages.coverage_grid"),
                 .body = stack({note(say("organisation_pages.coverage_grid_line")), table(t)}),
                 .kind = CardKind::bare});
}

} // namespace

Html coverage(const Words& say, const CoverageMap& m, const Wrongs& w) {
    return stack({organisation_crumbs(say, {}, say("organisation_pages.coverage")),
                  heading({.title = say("organisation_pages.coverage"), .below = text(say("organisation_pages.coverage_line"))}),
                  wrongs_above(say, w), goal_of(say, m), change(say, m), faults(say, m), grid(say, m)});
}

} // namespace mulin::organisation::views
