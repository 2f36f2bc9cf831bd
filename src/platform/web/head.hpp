// From the head of a request as the HTTP library gives it to a Request whose body is still to come.
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"

namespace mulin::web {

enum class Version { http_1_0, http_1_1 };
enum class Transport { plain, tls };

struct Head {
    std::string method, target;
    Version version = Version::http_1_1;
    Pairs headers{}; // names in lower case
};

struct Peer {
    std::string address;
    bool loopback = false; // of this machine
    bool proxy = false;    // one we were told of: what it says of whom it passes on is believed
    Transport transport = Transport::plain;
};

// Faults: bad_target; bad_head for a head that two servers in a row could understand differently (no or two Hosts, a length given twice,
// any transfer coding but "chunked").
Checked<Request> read_head(Head);

// Fills in where the request came from.
void place_caller(Request&, const Peer&);

// Whether the caller waits for a "100 Continue" before it sends the body.
bool waits_for_continue(const Request&, Version);

} // namespace mulin::web
