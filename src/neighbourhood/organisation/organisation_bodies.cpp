// Bodies, the posts in them, and the terms of those who hold them.
#include "base/text.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/spans.hpp"
#include "neighbourhood/organisation/store_bodies.hpp"
#include "neighbourhood/organisation/store_people.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

Refusal until_before_from() { return {Why::invalid, "organisation.until_before_from", "until"}; }

// The bodies a change is judged against, as they stand on its day. A new place in the tree must be among those that still stand; history
// keeps the place it had.
std::vector<Body> around(Tx& tx, const Body& changed, Day day) {
    auto bodies = store::bodies_ever(tx, day);
    std::erase_if(bodies,
                  [&](const Body& b) { return b.id == changed.id || (!changed.dissolved && b.dissolved && *b.dissolved <= today(tx)); });
    bodies.push_back(changed);
    return bodies;
}

// Does it fit, and do those below it still fit under it?
Done fits_with_children(const std::vector<Body>& bodies, const Body& changed) {
    if (auto ok = fits(bodies, changed); !ok) return ok;
    for (const auto& below : bodies)
        if (below.parent == changed.id)
            if (auto ok = fits(bodies, below); !ok) return ok;
    return {};
}

void record_post(Tx& tx, const Actor& who, std::string_view what, const Tenure& t) {
    const auto detail = R"({"person":)" + std::to_string(t.person.value) + R"(,"role":")" + std::string(name(t.role)) + R"("})";
    events::record(tx, who, what, {"body", t.body.value}, detail);
}

} // namespace

std::vector<Body> bodies(Tx& tx, Day day) { return in_order_of_the_tree(store::bodies(tx, day)); }
std::optional<Body> body(Tx& tx, BodyId id) { return store::body(tx, id, today(tx)); }
std::optional<Body> body(Tx& tx, BodyId id, Day day) { return store::body(tx, id, day); }
std::vector<Standing> parents(Tx& tx, BodyId id) { return store::parents(tx, id); }

Result<BodyId> put(Tx& tx, const Actor& who, const Body& typed, std::optional<Day> under_since) {
    if (auto ok = permitted(who, Right::edit_bodies); !ok) return refusal(ok);
    const auto since = std::max(under_since.value_or(today(tx)), typed.founded);
    const auto before = typed.id ? store::body(tx, typed.id, since) : std::nullopt;
    if (typed.id && !before) return refuse(unknown());

    Body b = typed;
    b.name = text::trim(b.name);
    b.phone = text::trim(b.phone);
    if (b.kind != BodyKind::team) b.bond.reset();
    b.dissolved = before ? before->dissolved : std::nullopt; // only dissolve() ends a body
    if (!b.id) b.id = tx.fresh<BodyId>();
    if (auto ok = fits_with_children(around(tx, b, since), b); !ok) return refusal(ok);

    if (before) store::replace(tx, b);
    else store::insert(tx, b);
    if (before && before->parent != b.parent) {
        store::stand_under(tx, b.id, b.parent, since);
        events::record(tx, who, "organisation.body_moved", {"body", b.id.value}, to_text(since));
    }
    events::record(tx, who, before ? "organisation.body_changed" : "organisation.body_founded", {"body", b.id.value}, b.name);
    return b.id;
}

Done dissolve(Tx& tx, const Actor& who, BodyId id, Day from) {
    if (auto ok = permitted(who, Right::edit_bodies); !ok) return ok;
    auto b = body(tx, id);
    if (!b) return refuse(unknown());
    if (from < b->founded) return refuse(until_before_from());
    if (store::has_children(tx, id, from)) return refuse({Why::conflict, "organisation.has_children"});

    b->dissolved = from;
    store::replace(tx, *b);
    store::end_tenures(tx, id, from);
    store::end_coverage(tx, id, from);
    events::record(tx, who, "organisation.dissolved", {"body", id.value}, b->name);
    return {};
}

Result<TenureId> appoint(Tx& tx, const Actor& who, const Tenure& wanted) {
    if (auto ok = permitted(who, Right::edit_bodies); !ok) return refusal(ok);
    if (backwards(wanted)) return refuse(until_before_from());
    const auto b = body(tx, wanted.body);
    if (!b || (b->dissolved && *b->dissolved <= wanted.from) || !store::person(tx, wanted.person)) return refuse(unknown());
    for (const auto& t : store::tenures_of(tx, wanted.person))
        if (t.body == wanted.body && t.role == wanted.role && overlap(t, wanted))
            return refuse({Why::conflict, "organisation.already_holds"});

    Tenure t = wanted;
    t.id = tx.fresh<TenureId>();
    store::insert(tx, t);
    record_post(tx, who, "organisation.appointed", t);
    return t.id;
}

Done step_down(Tx& tx, const Actor& who, TenureId id, Day until) {
    if (auto ok = permitted(who, Right::edit_bodies); !ok) return ok;
    const auto t = store::tenure(tx, id);
    if (!t) return refuse(unknown());
    if (until < t->from) return refuse(until_before_from());
    store::end(tx, id, until);
    record_post(tx, who, "organisation.stepped_down", *t);
    return {};
}

std::vector<Tenure> tenures(Tx& tx, BodyId body) { return store::tenures(tx, body); }
std::vector<Tenure> tenures_of(Tx& tx, PersonId person) { return store::tenures_of(tx, person); }
std::vector<Tenure> holders(Tx& tx, Role role, Day day) { return store::holders(tx, role, day); }
std::vector<Officer> officers(Tx& tx, Role role, Day day) { return store::officers(tx, role, day); }
std::vector<Office> offices_of(Tx& tx, PersonId person, Day day) { return store::offices_of(tx, person, day); }

} // namespace mulin::organisation
