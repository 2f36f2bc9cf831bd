// The neighbourhood itself.
#include "neighbourhood/organisation/organisation.hpp"
#include "base/text.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/store_bodies.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

// A number to be read and rung by anyone ("0571-0000-8800", "12345"): kept as it was written.
bool can_be_rung(std::string_view phone) {
    return text::digits(phone).size() >= 3 && phone.find_first_not_of("0123456789- ()+") == phone.npos;
}

} // namespace

Community community(Tx& tx) {
    auto found = store::community(tx);
    if (!found) throw DatabaseError("this neighbourhood has not been founded: " + std::to_string(tx.community().value));
    return *std::move(found);
}

std::vector<Community> communities(Tx& tx) { return store::communities(tx); }

void found(Tx& tx, const Community& c) {
    store::insert(tx, c);
    events::record(tx, Actor::clock(), "organisation.founded", {"community", c.id.value});
}

Done change(Tx& tx, const Actor& who, const Community& typed) {
    if (auto ok = permitted(who, Right::edit_rules); !ok) return ok;
    const Community c{.id = tx.community(),
                      .name = std::string(text::trim(typed.name)),
                      .host = text::squeeze(typed.host),
                      .phone = text::tidy(typed.phone),
                      .open_filing = typed.open_filing};

    std::vector<Refusal> wrong;
    if (c.name.empty()) wrong.push_back({Why::invalid, "organisation.no_name", "name"});
    if (!can_be_rung(c.phone)) wrong.push_back({Why::invalid, "organisation.bad_phone", "phone"});
    if (!wrong.empty()) return refuse_all(std::move(wrong));

    if (!store::replace(tx, c)) return refuse(unknown());
    events::record(tx, who, "organisation.changed", {"community", c.id.value});
    return {};
}

Beginning beginning(Tx& tx) {
    const auto today = organisation::today(tx);
    const auto standing = store::bodies(tx, today);
    const auto is_branch = [&](BodyId id) {
        return std::ranges::any_of(standing, [&](const Body& b) { return b.id == id && b.kind == BodyKind::branch; });
    };
    Beginning b{.named = community(tx).phone != any_towns_phone, .housed = !store::stairwells(tx, {}).empty()};
    b.grouped = std::ranges::any_of(standing, [&](const Body& g) { return g.kind == BodyKind::group && g.parent && is_branch(*g.parent); });
    b.covered = b.housed && faults(tx, today).empty();
    b.led = !store::holders(tx, Role::branch_secretary, today).empty() || !store::holders(tx, Role::group_leader, today).empty();
    return b;
}

} // namespace mulin::organisation
