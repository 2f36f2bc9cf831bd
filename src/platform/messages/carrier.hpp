// Takes one thing to another machine and brings back what it said. The only place that touches the network outwards.
#pragma once
#include "platform/messages/channels.hpp"
#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace mulin::messages {

// A POST. `trusted`: the operator gave the address; any other was typed on a page and may not lead into our own network.
struct HttpOrder {
    std::string url;
    std::vector<std::string> headers{};
    std::string body{};
    bool trusted = false;
};

struct MailOrder {
    std::string to, bytes; // a whole mail, header and body
};

// `trouble`: it did not get there at all; `status` is 0 then.
struct Reply {
    int status = 0;
    std::string body{};
    Reason trouble = Reason::none;
    std::string detail{};
    bool stopped = false; // we are closing; nothing is known about it
};

class Carrier {
public:
    virtual ~Carrier() = default;
    virtual Reply post(const HttpOrder&) = 0;
    virtual Reply mail(const MailServer&, const MailOrder&) = 0;
};

// Follows no redirect, asks no proxy, reads 64 KB at most, gives up after 20 seconds, and when `closing` becomes true.
std::unique_ptr<Carrier> curl_carrier(bool private_addresses, const std::atomic<bool>& closing);

// Would `post` take this address from a page: https, or http where private addresses are allowed; a host; no password in it.
bool may_be_called(std::string_view url, bool private_addresses);

} // namespace mulin::messages
