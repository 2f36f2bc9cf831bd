#include "platform/jobs/jobs.hpp"
#include <set>
#include <spdlog/spdlog.h>

namespace mulin {
namespace {

// True when the job was due and is now ours: its next time is moved on in the same step.
bool claim(Tx& tx, const Job& job, TimePoint next) {
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
    const auto a_minute_ago = tx.now() - std::chrono::minutes(1);
    std::map<std::string, std::set<CommunityId>> overdue;
    tx.each(
        "select name, community_id from jobs where due < $1",
        [&](Row row) {
            auto& those = overdue[row.next<std::string>()];
            those.insert(row.next<CommunityId>());
        },
        a_minute_ago);
    std::size_t count = 0;
    for (const auto& job : jobs) { // an older program may have left others, which are due for ever
        const auto& those = overdue[std::string(job.name)];
        if (!job.waiting) count += those.size();
        else
            for (const auto c : job.waiting(tx, a_minute_ago)) count += those.count(c);
    }
    return static_cast<int>(count);
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
            for (const auto& job : jobs_) run_due(job);
            away = false;
        } catch (const Unavailable& e) {
            if (!std::exchange(away, true)) spdlog::warn("jobs wait: {}", e.what());
        } catch (const std::exception& e) {
            spdlog::error("jobs: {}", e.what());
        }
        lock.lock();
    }
}

void JobRunner::run_due(const Job& job) {
    if (!job.waiting) {
        for (const auto community : communities_())
            if (is_due(community, job)) run(community, job, database_.now() + job.every);
        return;
    }
    auto& again = known_[{0, job.name}];
    if (again > database_.now()) return;
    again = database_.now() + job.every;
    for (const auto community : database_.read({}, [&](Tx& tx) { return job.waiting(tx, tx.now()); })) run(community, job, again);
}

bool JobRunner::is_due(CommunityId community, const Job& job) {
    auto& when = known_[{community.value, job.name}];
    if (when <= database_.now()) when = database_.read(community, [&](Tx& tx) { return due(tx, job); });
    return when <= database_.now();
}

void JobRunner::run(CommunityId community, const Job& job, TimePoint next) {
    try {
        database_.write(community, [&](Tx& tx) {
            if (claim(tx, job, next)) job.run(tx);
            return 0;
        });
    } catch (const Unavailable&) {
        throw;
    } catch (const std::exception& e) {
        spdlog::error("job {} in community {}: {}", job.name, community.value, e.what());
    }
}

} // namespace mulin
