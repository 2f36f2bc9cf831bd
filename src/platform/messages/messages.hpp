// Telling people: in their inbox in the house, and by the ways out of it that they chose.
#pragma once
#include "platform/database/tx.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/outbox.hpp"
#include <string>
#include <vector>

namespace mulin::messages {

struct Message {
    std::int64_t id = 0;
    PersonId to;
    std::string key; // of its sentence, with blanks
    std::vector<std::string> blanks;
    std::string link; // a path of our own
    Weight weight = Weight::ordinary;
    TimePoint at;
    std::optional<TimePoint> read_at;
    std::vector<outbox::Dispatch> sent{}; // what went out of the house; only from about()
};

// Puts a message into someone's inbox, in this transaction, and one for each way they chose into the outbox. In the inbox never personal
// data beyond what the reader may see anyway. `outside`: what fills the same sentence where others may read it, on its way or over a
// shoulder: building and category, never a person; a blank may be the key of a sentence. Without it only that there is something new.
void tell(Tx&, PersonId to, std::string_view key, std::vector<std::string> blanks, std::string_view link, events::About,
          Weight = Weight::ordinary, std::vector<std::string> outside = {});

std::vector<Message> inbox(Tx&, PersonId, std::int64_t before, int limit); // newest first
int unread(Tx&, PersonId);
bool has_news(Tx&, PersonId, events::About);       // something unread about it
void mark_read(Tx&, PersonId, std::int64_t up_to); // everything up to this id
void mark_read(Tx&, PersonId, events::About);      // everything about it
// Who was told about something, by which ways, and whether they have looked: for the page of that thing.
std::vector<Message> about(Tx&, events::About);

} // namespace mulin::messages
