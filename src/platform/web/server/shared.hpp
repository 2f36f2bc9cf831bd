// What all connections of one server share. But for the pools and what is atomic, everything here belongs to the one socket thread.
#pragma once
#include "platform/web/answer.hpp"
#include "platform/web/head.hpp"
#include "platform/web/scratch.hpp"
#include "platform/web/server.hpp"
#include "platform/web/server/live.hpp"
#include "platform/web/server/net.hpp"
#include <atomic>
#include <fmt/format.h>
#include <optional>
#include <random>
#include <unordered_set>

namespace mulin::web {

// One open connection, as stop() sees it.
struct Line {
    Tcp& tcp;
    bool busy = false; // from the first byte of a request to the last of its answer: not to be cut
};

// Counts one more while it lives.
class UnderWay {
public:
    explicit UnderWay(std::atomic<int>& count) : count_(count) { ++count_; }
    UnderWay(const UnderWay&) = delete;
    ~UnderWay() { --count_; }

private:
    std::atomic<int>& count_;
};

struct Shared {
    ServerSettings settings;
    Server::Handler handler;
    net::io_context io{1};
    net::thread_pool workers{static_cast<std::size_t>(settings.workers)};
    net::thread_pool disk{1}; // stores uploads and reads files, so that a slow disk holds up nobody else
    std::optional<Scratch> scratch{};
    LiveStreams live{};
    std::unordered_set<Line*> lines{};
    std::atomic<std::size_t> connections = 0; // as many as lines, for other threads
    std::atomic<int> under_way = 0;           // requests that run on a worker or wait for one
    std::array<std::atomic<std::uint64_t>, std::size(Names<Fault>::all)> turned_away{};
    bool stopping = false;
    std::mt19937_64 ids{std::random_device()()};

    bool full() const { return under_way >= settings.workers + settings.waiting; }
    Proxy proxy() const { return settings.behind_proxy ? Proxy::on_this_machine : Proxy::none; }
    Response turn_away(Fault fault, std::string_view id) {
        ++turned_away[static_cast<std::size_t>(fault)];
        return plain_answer(fault, id);
    }
    std::string fresh_id() { return fmt::format("{:08x}", ids() & 0xFFFF'FFFF); }
};

} // namespace mulin::web
