#include "platform/messages/rounds.hpp"
#include <spdlog/spdlog.h>

namespace mulin::messages {
namespace {

using namespace std::chrono_literals;

// What another process put there is looked for this often when its announcement was lost.
constexpr std::chrono::milliseconds look_again = 10s, soonest = 200ms;

} // namespace

void Bell::ring() {
    {
        const std::lock_guard lock(mutex_);
        ++times_;
    }
    rung_.notify_all();
}

void Bell::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    rung_.notify_all();
}

std::uint64_t Bell::wait(std::uint64_t heard, std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    rung_.wait_for(lock, at_most, [&] { return closed_ || times_ != heard; });
    return times_;
}

Rounds::Rounds(Database& db, const Catalogue& catalogue, PostOffice office, Bell& bell)
    : database_(db), office_(std::move(office)), bell_(bell), carrier_(curl_carrier(office_.means.private_addresses, bell.closing())),
      postman_(db, catalogue, office_, *carrier_) {
    for (const auto channel : {Channel::mail, Channel::sms, Channel::group}) threads_.emplace_back([this, channel] { walk(channel); });
}

Rounds::~Rounds() {
    bell_.close();
    threads_.clear();
}

void Rounds::walk(Channel channel) {
    bool away = false; // said once
    for (std::uint64_t heard = 0; !bell_.closed();) {
        auto pause = look_again;
        try {
            for (const auto& [community, due] : who_waits(channel))
                if (due <= database_.now())
                    while (!bell_.closed() && postman_.one(community, channel)) {}
            for (const auto& [community, due] : who_waits(channel))
                pause = std::min(pause, std::chrono::ceil<std::chrono::milliseconds>(due - database_.now()));
            away = false;
        } catch (const Unavailable& e) {
            if (!std::exchange(away, true)) spdlog::warn("the outbox waits: {}", e.what());
        } catch (const std::exception& e) {
            spdlog::error("outbox: {}", e.what());
        }
        heard = bell_.wait(heard, std::max(pause, soonest));
    }
}

// One question for all neighbourhoods, however many there are.
std::vector<outbox::Waiting> Rounds::who_waits(Channel channel) {
    return database_.read({}, [&](Tx& tx) { return outbox::who_waits(tx, channel); });
}

} // namespace mulin::messages
