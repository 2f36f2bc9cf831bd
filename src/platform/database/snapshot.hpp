// One reader's moment that several reads share: what they return fits together, and beginning and ending is paid for once.
#pragma once
#include "platform/database/tx.hpp"
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace mulin {

class Database;

// An engine's connection with a reading transaction open on it. Destroyed, it ends that and gives the connection back.
class Reading {
public:
    virtual ~Reading() = default;
    virtual Connection& connection() = 0;
};

// Used by one thread, and not for long: from its first read to its end it keeps a connection, and the engine the old rows.
class Snapshot {
public:
    Snapshot(Database& database, CommunityId community) : database_(database), community_(community) {}

    // Returns what `f(Tx&)` returns; the first read opens the moment. An exception ends it and is thrown on. When the connection turns
    // out to be broken, `f` runs once more on a new one, in a new moment.
    template <class F> auto read(F&& f) {
        std::optional<std::invoke_result_t<F&, Tx&>> result;
        run([&](Tx& tx) { result.emplace(f(tx)); });
        return *std::move(result);
    }

    // The next read sees what was written meanwhile. Throws DatabaseError inside a read, whose rows would go with it.
    void end();

private:
    void run(const std::function<void(Tx&)>&);
    void once(const std::function<void(Tx&)>&);

    struct Open {
        std::unique_ptr<Reading> reading;
        Tx tx;
    };
    Database& database_;
    CommunityId community_;
    std::optional<Open> open_;
    int depth_ = 0;
};

} // namespace mulin
