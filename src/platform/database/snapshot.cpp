#include "platform/database/snapshot.hpp"
#include "platform/database/database.hpp"

namespace mulin {

void Snapshot::end() {
    if (depth_ > 0) throw DatabaseError("a write inside a read");
    open_.reset();
}

void Snapshot::run(const std::function<void(Tx&)>& work) {
    if (depth_ > 0) return work(open_->tx);
    try {
        return once(work);
    } catch (const ConnectionLost&) {
        open_.reset();
    }
    once(work);
}

void Snapshot::once(const std::function<void(Tx&)>& work) {
    struct Inside {
        explicit Inside(int& counted) : depth(counted) { ++depth; }
        ~Inside() { --depth; }
        int& depth;
    };
    if (!open_) {
        auto reading = database_.begin_reading();
        ++database_.counts_.reads;
        auto& connection = reading->connection();
        open_.emplace(std::move(reading), Tx(connection, community_, database_.now(), database_.process()));
    }
    try {
        const Inside mark(depth_);
        work(open_->tx);
    } catch (...) {
        open_.reset();
        throw;
    }
}

} // namespace mulin
