#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::organisation::views {
namespace {

using namespace web;

std::vector<Body> of_kind(const Tree& t, BodyKind kind) {
    std::vector<Body> all;
    std::ranges::copy_if(t.bodies, std::back_inserter(all), [&](const Body& b) { return b.kind == kind; });
    return all;
}

std::string count(const Tree& t, BodyKind kind) { return std::to_string(of_kind(t, kind).size()); }

// "支部书记：陈*民", for officers; "" for everyone else and while nobody leads it.
std::string led_by(const Words& say, const Tree& t, const Body& b) {
    const auto found = t.leaders.find(b.id);
    return found == t.leaders.end()
               ? std::string()
               : say("organisation_pages.led_by", {say.of("organisation.role", found->second.role), found->second.name});
}

std::string joined(const Words& say, const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : say("organisation_pages.and_also", {a, b});
}

ListRow row(const Words& say, const Tree& t, const Body& b, const std::string& line) {
    return {.title = b.name,
            .href = path(b.id),
            .line = joined(say, line, led_by(say, t, b)),
            .end = b.phone.empty() ? Html() : phone_link(b.phone)};
}

ListRow group_row(const Words& say, const Tree& t, const Body& g) {
    const auto n = t.stairwells.find(g.id);
    return row(say, t, g, say("organisation_pages.stairwells_n", {std::to_string(n == t.stairwells.end() ? 0 : n->second)}));
}

ListRow team_row(const Words& say, const Tree& t, const Body& b) {
    return row(say, t, b, b.bond ? say.of("organisation.bond", *b.bond) : std::string());
}

Html branch_card(const Words& say, const Tree& t, const Body& branch) {
    std::vector<ListRow> below;
    for (const auto& b : t.bodies)
        if (b.parent == branch.id && b.kind == BodyKind::group) below.push_back(group_row(say, t, b));
    const auto led = led_by(say, t, branch);
    const Html lead = led.empty() ? Html() : quiet(led);
    const Html phone = branch.phone.empty() ? Html() : phone_link(branch.phone);
    return card({.id = "body-" + std::to_string(branch.id.value),
                 .title = branch.name,
                 .body = stack({led.empty() && branch.phone.empty() ? Html() : bar({phone, lead}),
                                below.empty() ? sentence(say("organisation_pages.no_group_below")) : rows(below)}),
                 .beside = more({path(branch.id), say("organisation_pages.open_body")})});
}

Html branches(const Words& say, const Tree& t) {
    const auto all = of_kind(t, BodyKind::branch);
    std::vector<Html> left, right;
    for (std::size_t i = 0; i < all.size(); ++i) (i < (all.size() + 1) / 2 ? left : right).push_back(branch_card(say, t, all[i]));
    return all.empty() ? Html() : halves(stack(left), stack(right));
}

Html section(std::string id, std::string title, const std::vector<ListRow>& all) {
    return all.empty() ? Html() : card({.id = std::move(id), .title = std::move(title), .body = rows(all)});
}

Html loose_groups(const Words& say, const Tree& t) {
    std::vector<ListRow> all;
    for (const auto& g : of_kind(t, BodyKind::group))
        if (std::ranges::none_of(t.bodies, [&](const Body& b) { return b.kind == BodyKind::branch && g.parent == b.id; }))
            all.push_back(group_row(say, t, g));
    return section("loose", say("organisation_pages.loose_groups"), all);
}

Html teams(const Words& say, const Tree& t) {
    std::vector<ListRow> all;
    for (const auto& b : of_kind(t, BodyKind::team)) all.push_back(team_row(say, t, b));
    return section("teams", say.of("organisation.kind", BodyKind::team), all);
}

Html beside_the_tree(const Words& say, const Tree& t) {
    std::vector<ListRow> offices, partners;
    using enum BodyKind;
    for (const auto kind : {committee, community, family_committee, property, owners_committee, street})
        for (const auto& b : of_kind(t, kind)) offices.push_back(row(say, t, b, say.of("organisation.kind", kind)));
    for (const auto& b : of_kind(t, partner)) partners.push_back(row(say, t, b, {}));
    return halves(stack({section("offices", say("organisation_pages.offices"), offices), teams(say, t)}),
                  section("partners", say("organisation_pages.partners_n", {std::to_string(partners.size())}), partners));
}

// Any part may be missing: said kindly, and to those who keep the tree with the act that mends it.
Html missing(const Words& say, const Tree& t) {
    std::vector<ListRow> all;
    using enum BodyKind;
    for (const auto kind : {committee, branch, group, team, community})
        if (of_kind(t, kind).empty())
            all.push_back(
                {.body = text(say("organisation_pages.missing", {say.of("organisation.kind", kind)})),
                 .end = t.edit ? more({"/organisation/bodies/new?kind=" + std::string(name(kind)), say("organisation_pages.found_one")})
                               : Html()});
    return all.empty() ? Html() : card({.id = "missing", .title = say("organisation_pages.missing_title"), .body = rows(all)});
}

Html counts(const Words& say, const Tree& t) {
    using enum BodyKind;
    const auto one = [&](BodyKind kind, std::string of) {
        return Stat{.n = count(t, kind), .of = std::move(of), .what = say.of("organisation.kind", kind)};
    };
    const auto answered =
        t.all == 0 ? std::string() : say("organisation_pages.answered_of", {std::to_string(t.answered), std::to_string(t.all)});
    return card({.body = stack({stats({one(committee, {}), one(branch, {}), one(group, answered), one(team, {})}),
                                note(say("organisation_pages.as_of", {times::when(say, t.now, t.now)}))})});
}

} // namespace

Html tree(const Words& say, const Tree& t) {
    BranchLine line{.label = say("organisation_pages.all_branches"), .branches = {}};
    for (const auto& b : of_kind(t, BodyKind::branch)) line.branches.push_back({std::to_string(b.number), b.name, path(b.id)});
    const Html title =
        line.branches.empty()
            ? heading({.title = say("organisation.door"), .below = text(say("organisation_pages.tree_line"))})
            : bus_stop_sign(
                  {.over = t.place, .name = say("organisation.door"), .under = say("organisation_pages.tree_line"), .line = line});
    std::vector<Html> ways;
    for (const auto& [path, key] : t.ways) ways.push_back(more({path, say(key)}));
    return stack({title, ways.empty() ? Html() : bar(ways), counts(say, t), missing(say, t), branches(say, t), loose_groups(say, t),
                  beside_the_tree(say, t)});
}

} // namespace mulin::organisation::views
