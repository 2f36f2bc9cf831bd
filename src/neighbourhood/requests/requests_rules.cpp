// What officers may change: routing, limits, categories. Until they do, the handbook's hold.
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store_rules.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

Done permitted(const Actor& who) {
    if (!organisation::may_everywhere(who, organisation::Right::edit_rules)) return refuse(not_yours());
    return {};
}

// The rules we start with, numbered so that each can be named before it was ever stored.
std::vector<RoutingRule> numbered_defaults() {
    auto all = default_rules();
    for (auto& rule : all) rule.id = {rule.position};
    return all;
}

// From the first change on the list is the officers' own.
void make_own(Tx& tx) {
    if (!store::rules(tx).empty()) return;
    for (const auto& rule : numbered_defaults()) store::put(tx, rule);
}

void changed(Tx& tx, const Actor& who, std::string_view what, events::About about, std::string_view detail) {
    events::record(tx, who, "requests." + std::string(what), about, detail);
    tx.announce("requests/rules");
}

bool sensible(const std::optional<Limit>& l) { return !l || l->amount > 0; }

} // namespace

std::vector<RoutingRule> rules(Tx& tx) {
    auto own = store::rules(tx);
    return own.empty() ? numbered_defaults() : own;
}

Result<RuleId> put(Tx& tx, const Actor& who, const RoutingRule& wanted) {
    if (const auto ok = permitted(who); !ok) return refusal(ok);
    if (const auto ok = sound(wanted); !ok) return refusal(ok);
    const auto all = rules(tx);
    if (wanted.id && std::ranges::find(all, wanted.id, &RoutingRule::id) == all.end()) return refuse(unknown());

    make_own(tx);
    auto rule = wanted;
    if (!rule.id) rule.id = tx.fresh<RuleId>();
    store::put(tx, rule);
    changed(tx, who, "rule_changed", {"routing_rule", rule.id.value}, rule.note);
    return rule.id;
}

Done remove(Tx& tx, const Actor& who, RuleId id) {
    if (const auto ok = permitted(who); !ok) return ok;
    make_own(tx);
    if (!store::remove(tx, id)) return refuse(unknown());
    changed(tx, who, "rule_removed", {"routing_rule", id.value}, {});
    return {};
}

std::vector<Limits> limits(Tx& tx) {
    const auto handbook = default_limits();
    std::vector<Limits> all(handbook.begin(), handbook.end());
    for (const auto& own : store::limits(tx)) all[std::size_t(own.urgency)] = own;
    return all;
}

Done set_limits(Tx& tx, const Actor& who, const Limits& l) {
    if (const auto ok = permitted(who); !ok) return ok;
    if (!sensible(l.contact) || !sensible(l.on_site) || !sensible(l.temporary) || !sensible(l.final) || !l.final)
        return refuse({.why = Why::invalid, .name = "requests.limit", .field = "final"});
    store::put(tx, l);
    changed(tx, who, "limits_changed", {"request_limits", std::int64_t(l.urgency)}, name(l.urgency));
    return {};
}

std::vector<Category> categories(Tx& tx) {
    const auto handbook = default_categories();
    std::vector<Category> all(handbook.begin(), handbook.end());
    for (auto& own : store::categories(tx))
        for (auto& c : all)
            if (c.code == own.code) {
                own.group = c.group;
                c = own;
            }
    return all;
}

Done set_category(Tx& tx, const Actor& who, const Category& c) {
    if (const auto ok = permitted(who); !ok) return ok;
    if (!find(default_categories(), c.code)) return refuse({.why = Why::invalid, .name = "requests.unknown_category", .field = "code"});
    store::put(tx, c);
    changed(tx, who, "category_changed", {"request_category", 0}, c.code);
    return {};
}

} // namespace mulin::requests
