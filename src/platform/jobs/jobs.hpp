// Work done on time: each job of each community runs in one process at a time, however many serve it.
#pragma once
#include "platform/database/database.hpp"
#include "platform/room.hpp"
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace mulin {

// How many of these, of all communities, are due for more than a minute: nobody runs them, or the one before takes too long.
int late(Tx&, const std::vector<Job>&);

class JobRunner {
public:
    using Communities = std::function<std::vector<CommunityId>()>;
    JobRunner(Database&, std::vector<Job>, Communities);
    ~JobRunner(); // waits for the job under way

private:
    void loop();
    void run_due(const Job&);
    bool is_due(CommunityId, const Job&);
    void run(CommunityId, const Job&, TimePoint next); // unless another process has just done so

    Database& database_;
    std::vector<Job> jobs_;
    Communities communities_;
    // When each was due when it was last looked at: no other process makes that earlier, so until then nobody need ask.
    // Under 0: when it is asked again which communities have something to do.
    std::map<std::pair<std::int64_t, std::string_view>, TimePoint> known_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_; // last: starts when all the rest stands
};

} // namespace mulin
