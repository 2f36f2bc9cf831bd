// The rules by which requests find their people, the limits they are promised, and what would happen to one.
#include "base/dates.hpp"
#include "neighbourhood/calendar/calendar.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"
#include <algorithm>

namespace mulin::requests::desk {
namespace {

using namespace web;
using organisation::Right;
using organisation::Role;

constexpr Refusal not_yours{Why::forbidden, "requests.not_yours"};

bool may_edit(const Actor& who) { return organisation::may_everywhere(who, Right::edit_rules); }

// Read by what it does: who would answer, who would be told, by when, and by which rule.
views::TryOut tried(Tx& tx, const Visit& v) {
    views::TryOut t{.door = v.text("door"), .category = v.text("category"), .urgency = v.text("urgency"), .now = tx.now()};
    const auto all = categories(tx);
    const auto* category = find(all, t.category);
    if (t.door.empty() || !category) return t;
    t.as = maybe_named<Urgency>(t.urgency).value_or(category->urgency);
    NewRequest n{.category = t.category, .urgency = t.as};
    if (const auto places = organisation::places(tx, t.door, 1); places.empty()) n.place_words = t.plate = t.door;
    else {
        t.plate = places.front().door;
        if (places.front().home) n.home = places.front().home;
        else if (places.front().stairwell) n.stairwell = places.front().stairwell;
        else n.building = places.front().building;
    }
    const auto routed = route(tx, n);
    if (!routed) return t;
    People people(tx, v.who, v.say);
    t.tried = true;
    t.lead = people.body(routed->lead);
    t.rule = routed->because_note;
    t.fallbacks = routed->fallbacks;
    for (const auto id : routed->told) t.told.push_back({people.of(id).name, people.of(id).post, {}});
    for (const auto& l : limits(tx))
        if (l.urgency == t.as) t.due = due(l, tx.now(), calendar::current(tx));
    return t;
}

Answered rules_page(const Visit& v, const Wrongs& w) {
    if (!may_edit(v.who)) return refuse(not_yours);
    const auto all = v.read([&](Tx& tx) {
        views::Rules r{.csrf = v.csrf,
                       .rules = rules(tx),
                       .buildings = building_names(tx),
                       .limits = limits(tx),
                       .categories = categories(tx),
                       .attempt = tried(tx, v),
                       .unannounced = {}};
        const auto today = local_day(tx.now());
        if (const auto year = calendar::unknown_year(tx, today, today + std::chrono::days(60))) r.unannounced = std::to_string(*year);
        return r;
    });
    return Page{.title = v.say("desk.rules"), .main = views::rules(v.say, all, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

template <class E> std::vector<E> every(const Visit& v, std::string_view field) {
    std::vector<E> all;
    for (const auto& word : v.texts(field))
        if (const auto e = maybe_named<E>(word)) all.push_back(*e);
    return all;
}

// The rule as it stood, with what was typed over it.
RoutingRule typed(const Visit& v, const std::vector<RoutingRule>& there) {
    RoutingRule rule;
    if (const auto id = v.maybe_id<RuleId>("id"))
        for (const auto& r : there)
            if (r.id == *id) rule = r;
    if (v.request.method != "POST") return rule;
    rule.note = v.text("note");
    rule.categories = v.texts("categories");
    rule.urgencies = every<Urgency>(v, "urgencies");
    rule.buildings.clear();
    for (const auto& word : v.texts("buildings")) {
        BuildingId id;
        if (std::from_chars(word.data(), word.data() + word.size(), id.value).ec == std::errc{}) rule.buildings.push_back(id);
    }
    rule.lead = v.one_of<Lead>("lead").value_or(rule.lead);
    rule.tell = every<Role>(v, "tell");
    rule.enabled = v.flag("enabled");
    return rule;
}

Page rule_page(const Visit& v, const Wrongs& w) {
    const auto form = v.read([&](Tx& tx) {
        views::RuleForm f{.csrf = v.csrf, .rule = typed(v, rules(tx)), .categories = categories(tx), .buildings = {}};
        for (const auto& b : organisation::buildings(tx)) f.buildings.emplace_back(b.id, b.name);
        return f;
    });
    return {.title = v.say(form.rule.id ? "desk.rule" : "desk.new_rule"),
            .main = views::rule(v.say, form, w),
            .look = Look::work,
            .status = w.any() ? 422 : 200};
}

// A new rule stands before the last, which catches everything; those behind it move on by one.
Done put_before_last(Tx& tx, const Actor& who, RoutingRule rule) {
    auto all = rules(tx);
    rule.position = all.empty() ? 1 : all.back().position;
    if (const auto made = put(tx, who, rule); !made) return refusal(made);
    if (all.empty()) return {};
    all.back().position += 1;
    const auto moved = put(tx, who, all.back());
    return moved ? Done{} : refusal(moved);
}

// Past its neighbour, up or down.
Done swap(Tx& tx, const Actor& who, RuleId id, bool up) {
    auto all = rules(tx);
    const auto at = std::ranges::find(all, id, &RoutingRule::id);
    if (at == all.end()) return refuse({Why::missing, "requests.unknown"});
    if (up ? at == all.begin() : at + 1 == all.end()) return {};
    const auto neighbour = up ? at - 1 : at + 1;
    std::swap(at->position, neighbour->position);
    for (const auto& rule : {*at, *neighbour})
        if (const auto moved = put(tx, who, rule); !moved) return refusal(moved);
    return {};
}

struct Named {
    std::string_view name;
    std::optional<Limit> Limits::*limit;
};
constexpr Named clocks[] = {
    {"contact", &Limits::contact}, {"on_site", &Limits::on_site}, {"temporary", &Limits::temporary}, {"final", &Limits::final}};

Page limits_page(const Visit& v, const Wrongs& w) {
    views::LimitForm f{.csrf = v.csrf, .urgency = *v.one_of<Urgency>("urgency"), .amounts = {}, .units = {}};
    for (const auto& l : v.read([](Tx& tx) { return limits(tx); })) {
        if (l.urgency != f.urgency) continue;
        for (const auto& [name, member] : clocks) {
            const auto& limit = l.*member;
            f.amounts[std::string(name)] = limit ? std::to_string(limit->amount) : "";
            f.units[std::string(name)] = limit ? mulin::name(limit->unit) : "minutes";
        }
    }
    if (v.request.method == "POST")
        for (const auto& [name, member] : clocks) {
            f.amounts[std::string(name)] = v.text(name);
            f.units[std::string(name)] = v.text(std::string(name) + "_unit");
        }
    return {.title = v.say("desk.limits"), .main = views::limits(v.say, f, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

} // namespace

Answered show_rules(Visit& v) { return rules_page(v, {}); }

Answered show_rule(Visit& v) {
    if (!may_edit(v.who)) return refuse(not_yours);
    return rule_page(v, {});
}

Answered change_rule(Visit& v) {
    const auto done = v.write([&](Tx& tx) -> Done {
        const auto rule = typed(v, rules(tx));
        if (!rule.id) return put_before_last(tx, v.who, rule);
        const auto kept = put(tx, v.who, rule);
        return kept ? Done{} : refusal(kept);
    });
    if (!done && done.error().why == Why::invalid) return rule_page(v, v.wrongs(done.error()));
    if (!done) return refusal(done);
    return Go{"/desk/rules", "shell.saved"};
}

Answered move_rule(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return swap(tx, v.who, v.id<RuleId>(), v.text("way") == "up"); });
    if (!done) return refusal(done);
    return Go{"/desk/rules", "desk.rule_moved"};
}

Answered remove_rule(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return remove(tx, v.who, v.id<RuleId>()); });
    if (!done) return refusal(done);
    return Go{"/desk/rules", "desk.rule_removed"};
}

Answered show_limits(Visit& v) {
    if (!may_edit(v.who)) return refuse(not_yours);
    if (!v.one_of<Urgency>("urgency")) return refuse({Why::missing, "shell.no_such_page"});
    return limits_page(v, {});
}

Answered change_limits(Visit& v) {
    const auto urgency = v.one_of<Urgency>("urgency");
    if (!urgency) return refuse({Why::missing, "shell.no_such_page"});
    Limits l{.urgency = *urgency, .contact = {}, .on_site = {}, .temporary = {}, .final = {}};
    for (const auto& [name, member] : clocks) {
        if (v.text(name).empty()) continue;
        const auto unit = v.one_of<Unit>(std::string(name) + "_unit").value_or(Unit::minutes);
        l.*member = Limit{int(v.number(name).value_or(0)), unit}; // 0, and so whatever is no number, is refused below
    }
    const auto done = v.write([&](Tx& tx) { return set_limits(tx, v.who, l); });
    if (!done && done.error().why == Why::invalid) return limits_page(v, v.wrongs(done.error()));
    if (!done) return refusal(done);
    return Go{"/desk/rules", "shell.saved"};
}

} // namespace mulin::requests::desk
