// The SQL of lists, counts and figures.
#pragma once
#include "neighbourhood/requests/requests.hpp"

namespace mulin::requests::store {

// What someone may see: everything, the zones of their bodies, and always what they asked, work on or follow.
struct Sight {
    bool everything = false;
    std::vector<BodyId> zones;
    PersonId me;
};

// Where a page begins: behind this row. Lists by what is due use both parts, the others the id alone.
struct From {
    std::int64_t due = 0;
    RequestId id;
};

bool by_due(Queue);                                // else newest first
std::string list_sql(const Sight&, const Filter&); // these two are shown for the test of their plans
std::string counts_sql();
std::vector<HelpRequest> list(Tx&, const Sight&, const Filter&, From, int limit);

// What everyone may know, newest first, before this id (0: from the newest).
std::vector<PublicLine> public_lines(Tx&, const PublicFilter&, std::int64_t before, int limit);
std::optional<PublicLine> public_line(Tx&, RequestId);

Counts counts(Tx&, const Sight&);
std::map<PersonId, std::int64_t> open_loads(Tx&);
std::vector<BuildingCount> by_building(Tx&, const Sight&);

// Filed in a building since `since` and neither declined, merged nor withdrawn; newest first.
std::vector<HelpRequest> recent(Tx&, BuildingId, TimePoint since, int limit);
// What the house has to look at by now, the longest waiting first.
std::vector<RequestId> to_look_at(Tx&, int limit);
std::vector<CommunityId> with_something_due(Tx&, TimePoint by); // a request to look at, or a care call nobody has been reminded of

} // namespace mulin::requests::store
