// The front door of the room. Rights: edit_rules to change; manage_accounts too to look and to send again.
// Refusal common to all: channels.not_yours.
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/messages/groups.hpp"
#include "platform/messages/outbox.hpp"
#include "platform/messages/ways.hpp"

namespace mulin::channels {

bool may_change(const Actor&);
bool may_look(const Actor&);

Done switch_way(Tx&, const Actor&, messages::Channel, bool on); // mail and text messages; groups are there or not
// Refusals: those of messages::add.
Result<messages::GroupId> add_group(Tx&, const Actor&, const messages::NewGroup&, std::string_view house_secret);
Done remove_group(Tx&, const Actor&, messages::GroupId); // Refusal: channels.unknown
Done try_group(Tx&, const Actor&, messages::GroupId);    // a test post. Refusal: channels.unknown
Done try_way(Tx&, const Actor&, messages::Channel);      // a test to oneself. Refusal: channels.no_way_of_yours
Done try_again(Tx&, const Actor&, std::int64_t outbox_id);

struct Receiver {
    std::string name; // as the actor may see it
    messages::outbox::Dispatch what;
};
struct Overview {
    std::vector<messages::Channel> on;
    std::vector<messages::Group> groups;
    messages::outbox::Counts counts{};
    std::vector<Receiver> trouble{};    // what is tried again, then what was given up
    std::vector<std::string> without{}; // who is at work and has only the inbox
};
Result<Overview> overview(Tx&, const Actor&);

} // namespace mulin::channels
