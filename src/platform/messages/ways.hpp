// By which ways a person wants to be told besides the inbox. A way counts once a code that came over it was written back.
#pragma once
#include "base/result.hpp"
#include "platform/database/tx.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/channels.hpp"
#include <optional>
#include <vector>

namespace mulin::messages {

struct Way {
    Channel channel;
    std::string address{}; // "" until one is confirmed
    bool at_night = false;
    Language language = Language::zh;
    std::string asked{}; // an address that waits for its code
    std::optional<TimePoint> code_until{};
};
std::vector<Way> ways(Tx&, PersonId);
std::optional<Way> way(Tx&, PersonId, Channel);

// The ways the neighbourhood has switched on. Whether the operator opened them is not known here.
std::vector<Channel> switched_on(Tx&);
void switch_channel(Tx&, Channel, bool on);

// Sends `code` to a new address, which counts once it comes back; for the address that counts already only the rest is changed.
// Refusals: messages.bad_mail, messages.bad_mobile, messages.way_off (not switched on), messages.too_many_codes.
struct Wish {
    Channel channel;
    std::string address;
    bool at_night = false;
    Language language = Language::zh;
};
Done ask(Tx&, PersonId, const Wish&, std::string_view code);
std::string new_code(); // six digits; make it outside the transaction
// A wrong code is written down, so what is wrong comes back as a value. Refusals: messages.code_wrong, messages.code_over.
std::optional<Refusal> confirm(Tx&, PersonId, Channel, std::string_view code);
void give_up(Tx&, PersonId, Channel);

// Who of these can be reached by no way that is switched on.
std::vector<PersonId> only_inbox(Tx&, const std::vector<PersonId>&);

} // namespace mulin::messages
