// The ways out of the house, how far something has come on them, and what the operator gave to open them.
#pragma once
#include "base/names.hpp"
#include "base/values.hpp"
#include <map>
#include <string>

namespace mulin::messages {

enum class Weight { ordinary, urgent };

// `group`: a robot in a chat of many, or an address of another program that listens.
enum class Channel { mail, sms, group };

// spared: it need not go out any more, for the message was read in the house.
enum class State { waiting, sent, given_up, spared };

// Why it did not arrive. Each has a sentence: messages.reason.<name>.
enum class Reason { none, off, no_way, unreachable, timed_out, insecure, refused, wrong_key, busy, bad_address, too_late };

// What came of one attempt. `final`: trying again would not help.
struct Outcome {
    Reason reason = Reason::none;
    std::string detail{}; // what the other side said, for whoever administers
    bool final = false;
    bool good() const { return reason == Reason::none; }
};

enum class Security { starttls, tls, plain };

// A mail server, off until its address is known.
struct MailServer {
    std::string server{}; // host:port
    Security security = Security::starttls;
    std::string user{}, password{};
    std::string from{};         // the address alone
    std::string certificates{}; // PEM file of an authority of one's own
    bool on() const { return !server.empty() && !from.empty(); }
};

// A gateway for text messages, off until its address is known.
struct SmsGateway {
    std::string url{}, key{}, secret{};
    std::string sign{};                           // the approved signature
    std::map<std::string, std::string> templates; // "code", "urgent", "ordinary" or a message's key → the approved template
    bool on() const { return !url.empty(); }
};

struct Means {
    MailServer mail{};
    SmsGateway sms{};
    bool private_addresses = false; // robots may be at addresses of this machine and the local network, and without TLS
};

// Which of them are open, for pages.
struct Offered {
    bool mail = false, sms = false, private_robots = false;
    bool on(Channel c) const { return c == Channel::group || (c == Channel::mail ? mail : sms); }
};

} // namespace mulin::messages

template <> struct mulin::Names<mulin::messages::Weight> { static constexpr std::string_view all[] = {"ordinary", "urgent"}; };
template <> struct mulin::Names<mulin::messages::Channel> { static constexpr std::string_view all[] = {"mail", "sms", "group"}; };
template <> struct mulin::Names<mulin::messages::State> {
    static constexpr std::string_view all[] = {"waiting", "sent", "given_up", "spared"};
};
template <> struct mulin::Names<mulin::messages::Reason> {
    static constexpr std::string_view all[] = {"none",    "off",       "no_way", "unreachable", "timed_out", "insecure",
                                               "refused", "wrong_key", "busy",   "bad_address", "too_late"};
};
template <> struct mulin::Names<mulin::messages::Security> { static constexpr std::string_view all[] = {"starttls", "tls", "plain"}; };
