// The postmen of a serving process: a thread for each way out, woken when something is put into the outbox, by any process.
#pragma once
#include "platform/messages/postman.hpp"
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace mulin::messages {

// Rung by whoever puts something into the outbox. It outlives the database, whose announcements ring it.
class Bell {
public:
    void ring();
    void close(); // and for good
    bool closed() const { return closed_; }
    const std::atomic<bool>& closing() const { return closed_; }
    // Until it is rung after `heard`, time is up, or it is closed; gives how often it was rung.
    std::uint64_t wait(std::uint64_t heard, std::chrono::milliseconds at_most);

private:
    std::mutex mutex_;
    std::condition_variable rung_;
    std::uint64_t times_ = 0;
    std::atomic<bool> closed_ = false;
};

class Rounds {
public:
    Rounds(Database&, const Catalogue&, PostOffice, Bell&);
    ~Rounds(); // breaks off what is under way; it goes again later

private:
    void walk(Channel);
    std::vector<outbox::Waiting> who_waits(Channel);

    Database& database_;
    PostOffice office_;
    Bell& bell_;
    std::unique_ptr<Carrier> carrier_;
    Postman postman_;
    std::vector<std::jthread> threads_; // last: they start when all the rest stands
};

} // namespace mulin::messages
