// The one thread that writes an SQLite file. A commit costs a flush of the disk, however much it holds; so whatever waits when the disk
// is ready goes into one transaction, each work within a savepoint of its own, and one flush answers them all.
#pragma once
#include "platform/database/database.hpp"
#include "platform/database/sqlite_connection.hpp"
#include <atomic>
#include <condition_variable>
#include <exception>
#include <future>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace mulin::sqlite {

class Writer {
public:
    // `commits` is counted up with each.
    Writer(std::unique_ptr<FileConnection>, std::atomic<std::int64_t>& commits);
    ~Writer(); // does what is waiting, then ends

    // Runs `work` on the writer's thread. True: it was kept and is on disk. False: it refused and left nothing. Throws what the work
    // threw, which leaves nothing either, or DatabaseError when the disk did not take the commit.
    bool run(const Database::Work& work);

private:
    struct Job {
        const Database::Work* work;
        std::promise<bool> answer;
        bool kept = false;
        std::exception_ptr error{};
    };

    void serve(std::stop_token);
    void commit(std::span<Job>);
    void attempt(Job&);

    std::unique_ptr<FileConnection> connection_;
    std::atomic<std::int64_t>& commits_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<Job> waiting_;
    std::jthread thread_; // last: it uses the others
};

} // namespace mulin::sqlite
