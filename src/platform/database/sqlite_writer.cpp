#include "platform/database/sqlite_writer.hpp"

namespace mulin::sqlite {
namespace {

// After a failure; SQLite may have rolled back by itself already (a full disk does that).
void roll_back(FileConnection& connection) noexcept try {
    if (connection.in_transaction()) connection.run("rollback");
} catch (const DatabaseError&) {} // the next `begin` will say what is wrong

} // namespace

Writer::Writer(std::unique_ptr<FileConnection> connection, std::atomic<std::int64_t>& commits)
    : connection_(std::move(connection)), commits_(commits), thread_([this](std::stop_token stop) { serve(std::move(stop)); }) {}

Writer::~Writer() = default;

bool Writer::run(const Database::Work& work) {
    if (std::this_thread::get_id() == thread_.get_id()) throw DatabaseError("a write inside a write");
    std::future<bool> answer;
    {
        const std::scoped_lock lock(mutex_);
        if (thread_.get_stop_token().stop_requested()) throw DatabaseError("the database is closing");
        answer = waiting_.emplace_back(&work).answer.get_future();
        wake_.notify_one(); // under the lock: once the work is taken the writer may end
    }
    return answer.get();
}

void Writer::serve(std::stop_token stop) {
    std::vector<Job> group;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [&] { return !waiting_.empty(); })) return;
            group.swap(waiting_);
        }
        commit(group);
        for (Job& job : group) job.error ? job.answer.set_exception(job.error) : job.answer.set_value(job.kept);
        group.clear();
    }
}

void Writer::commit(std::span<Job> group) {
    try {
        connection_->run("begin immediate");
        for (Job& job : group) attempt(job);
        connection_->run("commit");
        ++commits_;
    } catch (...) {
        // Nobody's work is on disk. A refusal fails too: it may rest on what another in the group had written.
        for (Job& job : group)
            if (!job.error) job.error = std::current_exception();
        roll_back(*connection_);
    }
}

// Throws only when the whole group is lost.
void Writer::attempt(Job& job) {
    connection_->run("savepoint work");
    try {
        job.kept = (*job.work)(*connection_);
        if (job.kept && connection_->owes_keys()) throw DatabaseError("a foreign key points nowhere");
    } catch (...) {
        job.kept = false;
        job.error = std::current_exception();
        if (!connection_->in_transaction()) throw;
    }
    if (!job.kept) connection_->run("rollback to work");
    connection_->run("release work");
}

} // namespace mulin::sqlite
