// Telling people: for now their inbox in the house; other ways (mail, robots, SMS) read the same rows.
#pragma once
#include "platform/database/tx.hpp"
#include "platform/events/events.hpp"
#include <string>
#include <vector>

namespace mulin::messages {

enum class Weight { ordinary, urgent };

struct Message {
    std::int64_t id = 0;
    PersonId to;
    std::string key; // of its sentence, with blanks
    std::vector<std::string> blanks;
    std::string link; // a path of our own
    Weight weight = Weight::ordinary;
    TimePoint at;
    std::optional<TimePoint> read_at;
};

// Puts a message into someone's inbox, in this transaction. Never personal data beyond what the reader may see anyway.
void tell(Tx&, PersonId to, std::string_view key, std::vector<std::string> blanks, std::string_view link, events::About,
          Weight = Weight::ordinary);

std::vector<Message> inbox(Tx&, PersonId, std::int64_t before, int limit); // newest first
int unread(Tx&, PersonId);
bool has_news(Tx&, PersonId, events::About);       // something unread about it
void mark_read(Tx&, PersonId, std::int64_t up_to); // everything up to this id
void mark_read(Tx&, PersonId, events::About);      // everything about it
// Who was told about something, and whether they have looked: for the page of that thing.
std::vector<Message> about(Tx&, events::About);

} // namespace mulin::messages

template <> struct mulin::Names<mulin::messages::Weight> { static constexpr std::string_view all[] = {"ordinary", "urgent"}; };
