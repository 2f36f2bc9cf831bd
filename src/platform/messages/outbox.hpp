// What goes out of the house, row by row. A row is claimed by moving its time on, so that of several processes one sends it; one that dies
// between sending and saying so lets it go out again: at least once, never lost. `once` tells the other side that it is the same.
#pragma once
#include "platform/database/tx.hpp"
#include "platform/events/events.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/channels.hpp"
#include <optional>
#include <vector>

namespace mulin::messages::outbox {

// One thing on its way.
struct Parcel {
    std::string once{}; // empty: it is the only one of its kind
    Channel channel{};
    PersonId to_person{};
    std::int64_t to_group = 0;
    std::int64_t message = 0; // of the inbox
    std::string address{};    // where to, once it is claimed
    std::string key{};        // of its sentence, with blanks that may themselves be keys: never more than others may read
    std::vector<std::string> blanks{};
    std::string link{};
    Weight weight = Weight::ordinary;
    std::string kind{}; // about what
    std::int64_t subject = 0;
    std::optional<TimePoint> until{};
    bool at_night = false;
    // Known once it is written.
    std::int64_t id = 0;
    TimePoint at{};
    int attempts = 0;
    Language language = Language::zh;
};

// Written down in this transaction, unless it was before.
void put(Tx&, const Parcel&);

std::optional<TimePoint> next_due(Tx&, Channel);
// Of all communities: those for which something waits, and since or until when.
struct Waiting {
    CommunityId community;
    TimePoint due;
};
std::vector<Waiting> who_waits(Tx&, Channel);
// Of all communities: what waits, what of it is due for more than five minutes, so that nobody carries it, and what was given up within a day.
struct Backlog {
    int waiting = 0, late = 0, given_up = 0;
};
Backlog backlog(Tx&, Channel);
// Ours to send for the time of a lease: one to a person, or all that wait for one group. Nothing when none is due, or when what was due
// turned out not to be sent: read meanwhile, too late, nobody to send to, the group's minute is full.
std::vector<Parcel> claim(Tx&, Channel);
// What became of an attempt: sent, to be tried again after a pause, or given up.
void settle(Tx&, const std::vector<Parcel>&, const Outcome&);
void put_back(Tx&, const std::vector<Parcel>&); // they were not tried after all

// ── for pages ───────────────────────────────────────────────────────────────────────────────────────────────────
struct Dispatch {
    std::int64_t id = 0, message = 0;
    PersonId to_person{};
    std::int64_t to_group = 0;
    Channel channel{};
    State state{};
    Reason reason{};
    std::string detail{};
    int attempts = 0;
    TimePoint at{}, due{};
    std::optional<TimePoint> done_at{};
    bool retrying() const { return state == State::waiting && attempts > 0 && reason != Reason::none; }
};
std::vector<Dispatch> about(Tx&, events::About);
std::vector<Dispatch> waiting(Tx&, int limit);  // what is due first comes first
std::vector<Dispatch> given_up(Tx&, int limit); // the latest first
struct Counts {
    int waiting = 0, sent_today = 0, given_up = 0;
};
Counts counts(Tx&);
bool try_again(Tx&, std::int64_t id); // at once, and with all its attempts before it; false when it does not wait nor was given up

void forget_old(Tx&); // the job

} // namespace mulin::messages::outbox
