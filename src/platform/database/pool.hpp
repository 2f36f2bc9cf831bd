// Connections kept between uses.
#pragma once
#include "platform/database/connection.hpp"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace mulin {

// At most `most` connections of type C, made when first needed. Whoever finds all in use waits a little and then gives up, so that a
// crowd turns into plain errors and not into a standstill.
template <class C> class Pool {
public:
    using Make = std::function<std::unique_ptr<C>()>;

    // A connection while it is used; it goes back when this ends.
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<C> connection) : pool_(pool), connection_(std::move(connection)) {}
        ~Lease() { pool_.give_back(std::move(connection_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        C& operator*() const { return *connection_; }
        C* operator->() const { return connection_.get(); }
        void discard() { connection_.reset(); } // for a broken one: it does not go back
    private:
        Pool& pool_;
        std::unique_ptr<C> connection_;
    };

    Pool(std::size_t most, Make make) : make_(std::move(make)), free_(most) {}

    Lease take() {
        std::unique_lock lock(mutex_);
        if (!freed_.wait_for(lock, std::chrono::seconds(10), [&] { return free_ > 0; }))
            throw Unavailable("every connection to the database has been busy for ten seconds");
        --free_;
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return Lease(*this, std::move(connection));
        }
        lock.unlock();
        try {
            return Lease(*this, make_());
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    // Closes those that wait: after one was found broken the others are suspect.
    void drop_idle() {
        std::vector<std::unique_ptr<C>> closing;
        const std::scoped_lock lock(mutex_);
        closing.swap(idle_);
    }

private:
    void give_back(std::unique_ptr<C> connection) {
        const std::scoped_lock lock(mutex_);
        ++free_;
        if (connection) idle_.push_back(std::move(connection));
        freed_.notify_one();
    }

    Make make_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::size_t free_; // how many more may be in use
    std::vector<std::unique_ptr<C>> idle_;
};

} // namespace mulin
