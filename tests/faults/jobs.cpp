// Two processes watch over the same jobs and are killed at random, again and again: each job that was due is done once, none twice, none never.
// `mulin_jobs_test [sqlite|postgres] [rounds]`. On SQLite one process at a time serves a file: there one is killed and started anew.
#include "platform/jobs/jobs.hpp"
#include "engines.hpp"
#include <csignal>
#include <iostream>
#include <random>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mulin;
using namespace std::chrono_literals;

namespace {

constexpr int neighbourhoods = 150;

std::vector<CommunityId> every_neighbourhood() {
    std::vector<CommunityId> all;
    for (int n = 1; n <= neighbourhoods; ++n) all.push_back({n});
    return all;
}

// Writes one row, slowly, so that many are killed in the middle of it.
void ring_bell(Tx& tx) {
    std::this_thread::sleep_for(3ms);
    tx.execute("insert into rings (community_id, id) values ($1, $2)", tx.community(), tx.new_id());
    std::this_thread::sleep_for(3ms);
}

pid_t watchman(const std::string& place) {
    const pid_t child = fork();
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto db = Database::open(place, testing::real_time);
    const JobRunner jobs(*db, {{"test.bell", 24h, ring_bell}}, every_neighbourhood);
    for (;;) pause();
}

void end(pid_t child) {
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

struct Count {
    std::int64_t rung = 0, twice = 0;
};

Count look(const std::string& place) {
    const auto db = Database::open(place, testing::real_time, Database::Purpose::inspect);
    return db->read({}, [](Tx& tx) {
        return Count{tx.value<std::int64_t>("select count(distinct community_id) from rings"),
                     tx.value<std::int64_t>("select count(*) from (select 1 from rings group by community_id having count(*) > 1) as t")};
    });
}

bool once_each(Engine engine, int rounds) {
    const std::string place = testing::fresh_place(engine);
    {
        const auto db = Database::open(place, testing::real_time);
        db->migrate(testing::every_table(engine));
        db->write({}, [](Tx& tx) {
            tx.connection().script("create table rings (community_id bigint not null, id bigint not null, primary key (community_id, id))");
            return true;
        });
    }
    std::mt19937 chance(std::random_device{}());
    const auto a_while = [&] {
        return std::chrono::milliseconds(std::uniform_int_distribution(1050, 1400)(chance));
    }; // jobs begin after 1 s
    const std::size_t together = engine == Engine::postgres ? 2 : 1;
    std::vector<pid_t> processes;
    for (int round = 1; round <= rounds; ++round) {
        while (processes.size() < together) processes.push_back(watchman(place));
        std::this_thread::sleep_for(a_while());
        std::swap(processes.front(), processes[chance() % processes.size()]);
        end(processes.back());
        processes.pop_back();
        const auto [rung, twice] = look(place);
        std::cout << name(engine) << " " << round << ": killed, " << rung << " of " << neighbourhoods << " done, " << twice << " twice"
                  << std::endl;
    }
    while (processes.size() < together) processes.push_back(watchman(place));
    for (int waited = 0; waited < 60 && look(place).rung < neighbourhoods; ++waited) std::this_thread::sleep_for(500ms);
    for (const auto child : processes) end(child);
    const auto [rung, twice] = look(place);
    std::cout << name(engine) << ": in the end " << rung << " done, " << twice << " twice" << std::endl;
    return rung == neighbourhoods && twice == 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    std::vector<Engine> chosen = testing::engines();
    int rounds = 6;
    for (const auto& a : arguments) {
        if (const auto engine = maybe_named<Engine>(a)) chosen = {*engine};
        else rounds = std::stoi(a);
    }
    bool sound = true;
    for (const Engine engine : chosen) sound = once_each(engine, rounds) && sound;
    return sound ? 0 : 1;
}
