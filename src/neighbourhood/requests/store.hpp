// The SQL of single requests. All store*.hpp are private to this room.
#pragma once
#include "neighbourhood/requests/help_request.hpp"
#include "neighbourhood/requests/routing.hpp"
#include "platform/database/tx.hpp"

namespace mulin::requests::store {

std::optional<HelpRequest> find(Tx&, RequestId);
// Rows with their workers, in the order of `ids`; those that do not exist are left out.
std::vector<HelpRequest> find(Tx&, std::span<const RequestId> ids);

void insert(Tx&, const HelpRequest&, std::optional<TimePoint> look_at);
// False when it no longer is at `was`: someone acted first.
bool replace(Tx&, const HelpRequest&, std::int64_t was, std::optional<TimePoint> look_at);
void set_workers(Tx&, const HelpRequest&); // those of now and whoever had a hand in it
void look_at(Tx&, RequestId, std::optional<TimePoint>, int climbed);

// "0810-01": the next number of a day.
std::string next_number(Tx&, Day);
// The request this form filed before; nothing when it is the first time, and then `id` is written down for it.
std::optional<RequestId> filed_before(Tx&, std::string_view once, RequestId id);

void keep_routing(Tx&, RequestId, const Routing&);
std::optional<Routing> routing(Tx&, const HelpRequest&);

std::vector<RequestId> children(Tx&, RequestId); // lasting repairs split off it
std::vector<RequestId> merged_into(Tx&, RequestId);
void point_merged_at(Tx&, RequestId from, RequestId to);

// What queues by the next promise are ordered by: its moment, or the largest number.
std::int64_t due_key(const HelpRequest&);

// For store_lists.cpp: how rows of `requests r` are read, and their workers added.
extern const std::string columns;
HelpRequest read(Row);
void add_workers(Tx&, std::vector<HelpRequest>&);

} // namespace mulin::requests::store
