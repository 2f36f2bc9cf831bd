// What happened, as rows, in the transaction in which it happened. Timelines, audit, notices, boards and figures read them; nothing changes them.
#pragma once
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace mulin::events {

// Names one thing of a room: {"requests", 7}.
struct About {
    std::string_view kind;
    std::int64_t id = 0;
};

struct Event {
    std::int64_t id = 0;
    std::string what; // "requests.assigned"
    std::string kind; // about what
    std::int64_t subject = 0;
    PersonId by{};      // 0: nobody signed in, or the house itself
    std::string from;   // address, or "job"
    std::string detail; // the room's own text, JSON when it is more than a sentence
    TimePoint at;
};

// Writes that it happened, now.
void record(Tx&, const Actor&, std::string_view what, About, std::string_view detail = {});
// That someone looked at something sensitive: "requests.caller" is written as "requests.caller.seen". Coming back within ten minutes is the
// same look and writes nothing; pages ask first, so that reloading one costs no write.
void looked(Tx&, const Actor&, std::string_view what, About, std::string_view why = {});
bool looked_lately(Tx&, const Actor&, std::string_view what, About);

std::vector<Event> of(Tx&, About); // what was done, without looks; oldest first
// The log, newest first, below `before` (0: from the newest).
struct Filter {
    std::string what{}, kind{};
    PersonId by{};
    std::int64_t subject = 0;
    bool looks = false; // only looks
};
std::vector<Event> latest(Tx&, const Filter&, std::int64_t before, int limit);

} // namespace mulin::events
