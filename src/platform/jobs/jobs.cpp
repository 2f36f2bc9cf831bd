#include "platform/jobs/jobs.hpp"
#include <algorithm>
#include <spdlog/spdlog.h>

namespace mulin {
namespace {

// True when the job was due and is now ours: its next time is moved on in the same step.
bool claim(Tx& tx, const Job& job) {
    const TimePoint next = tx.now() + job.every;
    tx.execute("insert into jobs (community_id, name, due) values ($1, $2, $3) on conflict (community_id, name) do nothing", tx.community(),
               job.name, tx.now());
    return tx.execute("update jobs set due = $3 where community_id = $1 and name = $2 and due <= $4", tx.community(), job.name, next,
                      tx.now()) == 1;
}

TimePoint due(Tx& tx, const Job& job) {
    return tx
        .one<TimePoint>([](Row row) { return row.next<TimePoint>(); }, "select due from jobs where community_id = $1 and name = $2",
                        tx.community(), job.name)
        .value_or(tx.now());
}

} // namespace

int late(Tx& tx, const std::vector<Job>& jobs) {
    int count = 0;
    tx.each(
        "select name, count(*) from jobs where due < $1 group by name",
        [&](Row row) {
            // An older program may have left others, which are due for ever.
            const auto name = row.next<std::string>();
            if (std::ranges::find(jobs, name, &Job::name) != jobs.end()) count += row.next<int>();
        },
        tx.now() - std::chrono::minutes(1));
    return count;
}

JobRunner::JobRunner(Database& db, std::vector<Job> jobs, Communities communities)
    : database_(db), jobs_(std::move(jobs)), communities_(std::move(communities)), thread_([this] { loop(); }) {}

JobRunner::~JobRunner() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void JobRunner::loop() {
    bool away = false; // said once, not every second
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, std::chrono::seconds(1), [&] { return stopping_; })) {
        lock.unlock();
        try {
            for (const auto community : communities_())
                for (const auto& job : jobs_) run_due(community, job);
            away = false;
        } catch (const Unavailable& e) {
            if (!std::exchange(away, true)) spdlog::warn("jobs wait: {}", e.what());
        } catch (const std::exception& e) {
            spdlog::error("jobs: {}", e.what());
        }
        lock.lock();
    }
}

void JobRunner::run_due(CommunityId community, const Job& job) {
    try {
        auto& when = known_[{community.value, job.name}];
        if (when > database_.now()) return;
        when = database_.read(community, [&](Tx& tx) { return due(tx, job); });
        if (when > database_.now()) return;
        database_.write(community, [&](Tx& tx) {
            if (claim(tx, job)) job.run(tx);
            return 0;
        });
    } catch (const Unavailable&) {
        throw;
    } catch (const std::exception& e) {
        spdlog::error("job {} in community {}: {}", job.name, community.value, e.what());
    }
}

} // namespace mulin
