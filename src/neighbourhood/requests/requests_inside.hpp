// What the use cases of this room share and nobody else needs.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "neighbourhood/requests/store_lists.hpp"
#include "platform/messages/groups.hpp"
#include <span>

namespace mulin::requests {

Refusal unknown();
Refusal not_yours();

// ── sight: requests_sight.cpp ───────────────────────────────────────────────────────────────────────────────────
store::Sight sight(const Actor&);
// Does the right reach this request: everywhere, or through a body that leads it, has it in hand or in whose zone it lies.
bool reaches(const Actor&, organisation::Right, const HelpRequest&);
bool sees(Tx&, const Actor&, const HelpRequest&);

// ── routing: requests_routing.cpp ───────────────────────────────────────────────────────────────────────────────
// Who there is around a place today, as far as these roles and those above them go.
Around around(Tx&, std::optional<StairwellId>, std::optional<BuildingId>, std::span<const organisation::Role>);
struct Whereabouts {
    std::optional<BuildingId> building;
    std::optional<StairwellId> stairwell;
    std::optional<HomeId> home;
    std::string door;
};
std::optional<Whereabouts> whereabouts(Tx&, const NewRequest&);   // nothing when the place does not exist here, or none is named
std::string sorted(std::span<const Category>, const NewRequest&); // its category: chosen, guessed or "other"
Routing decide(Tx&, const Whereabouts&, const Case&);
// Who hears of the nth clock a request misses: the holders of the post so many steps above whoever leads it.
std::vector<PersonId> above_the_lead(Tx&, const HelpRequest&, int steps);
// The deputies of those on duty and of the branch's secretary, for when the first do not answer.
std::vector<PersonId> deputies(Tx&, const HelpRequest&);

// ── telling: requests_notices.cpp ───────────────────────────────────────────────────────────────────────────────
std::vector<PersonId> askers(Tx&, const HelpRequest&);
// Puts "requests.message.<key>" with number, place and `text` into the inbox of each, once, but not of whoever did it.
void tell(Tx&, const Actor&, std::vector<PersonId>, std::string_view key, const HelpRequest&, std::string_view text);
void tell_of(Tx&, const Actor&, const HelpRequest&, const Deed&);
// Tells the chats of many "requests.group.<key>": number, building and category, nothing else.
void tell_groups(Tx&, const HelpRequest&, messages::Hears, std::string_view key);
// What a timeline needs of a deed, as JSON.
std::string detail(const HelpRequest& before, const HelpRequest& after, const Deed&);
std::string detail(const HelpRequest& filed);
void record(Tx&, const Actor&, std::string_view past, RequestId, std::string_view detail = {});

// ── merging: requests_merge.cpp ─────────────────────────────────────────────────────────────────────────────────
Done can_merge(Tx&, const Actor&, RequestId into);
void merge(Tx&, const Actor&, const HelpRequest& part, RequestId whole);
void unmerge(Tx&, const Actor&, const HelpRequest& part, RequestId whole);

Due due_from(Tx&, Urgency, TimePoint since);
void plan_care(Tx&, const Actor&, const HelpRequest&); // requests_care.cpp
void give_code(Tx&, const HelpRequest&);               // its call-back code: requests_tracking.cpp

} // namespace mulin::requests
