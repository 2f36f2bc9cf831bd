// Two reports of the same thing become one, and two again if that was wrong. Always one level deep: what had been merged into a part
// is merged into the new whole directly, so that each can be taken out alone.
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"

namespace mulin::requests {
namespace {

std::vector<PersonId> named_on(const HelpRequest& r) {
    std::vector<PersonId> people;
    if (r.caller) people.push_back(*r.caller);
    if (r.typed_by && r.typed_by != r.caller) people.push_back(r.typed_by);
    return people;
}

} // namespace

std::vector<PersonId> askers(Tx& tx, const HelpRequest& r) {
    auto people = named_on(r);
    for (const auto p : store::followers(tx, r.id))
        if (!contains(people, p)) people.push_back(p);
    return people;
}

Done can_merge(Tx& tx, const Actor& who, RequestId into) {
    const auto whole = find(tx, who, into);
    if (!whole) return refusal(whole);
    if (!reaches(who, organisation::Right::handle_requests, *whole)) return refuse(not_yours());
    const bool gone = whole->state == State::merged || whole->state == State::declined || whole->state == State::withdrawn;
    if (gone) return refuse({.why = Why::conflict, .name = "requests.into_gone", .field = "into"});
    return {};
}

void merge(Tx& tx, const Actor& who, const HelpRequest& part, RequestId whole) {
    const auto of_whole = *store::find(tx, whole);
    tell(tx, who, askers(tx, of_whole), "joined", of_whole, part.number);
    store::point_merged_at(tx, part.id, whole);
    store::join(tx, part.id, whole, named_on(part));
    record(tx, who, "joined", whole, detail(part));
}

void unmerge(Tx& tx, const Actor& who, const HelpRequest& part, RequestId whole) {
    store::part_again(tx, part.id, whole);
    record(tx, who, "parted", whole, detail(part));
}

std::vector<HelpRequest> merged_here(Tx& tx, RequestId id) { return store::find(tx, store::merged_into(tx, id)); }
std::vector<HelpRequest> lasting_repairs(Tx& tx, RequestId id) { return store::find(tx, store::children(tx, id)); }

} // namespace mulin::requests
