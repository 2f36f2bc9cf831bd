// Kills a process in the middle of its writes and looks whether it kept its word: what was acknowledged is there, what belongs together is
// there together. `mulin_kill_test [sqlite|postgres] [rounds]`; without an engine both, five rounds each.
#include "engines.hpp"
#include <csignal>
#include <iostream>
#include <random>
#include <set>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace mulin;
using namespace std::chrono_literals;

namespace {

constexpr CommunityId garden{7};
constexpr int writers = 8;

// Two rows in one transaction. Returned only once they are on disk. The pause makes the time long in which one is written and the other
// not, or a pair is done and its commit is not.
std::int64_t write_pair(Database& db) {
    return db.write(garden, [](Tx& tx) {
        const auto pair = tx.new_id();
        for (int half = 1; half <= 2; ++half) {
            std::this_thread::sleep_for(1ms);
            tx.execute("insert into halves (pair, half) values ($1, $2)", pair, half);
        }
        return pair;
    });
}

// The child: writes until it is killed and tells of each pair as it is acknowledged. A line is short enough to arrive whole or not at all.
[[noreturn]] void write_for_ever(const std::string& place, int tell) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto db = Database::open(place, testing::real_time);
    std::vector<std::jthread> threads;
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&] {
            for (;;) {
                const std::string line = std::to_string(write_pair(*db)) + "\n";
                if (write(tell, line.data(), line.size()) < 0) _exit(1);
            }
        });
    threads.clear();
    _exit(0);
}

// What a child said before it was killed, after `time` of writing.
std::vector<std::int64_t> acknowledged_until_killed(const std::string& place, std::chrono::milliseconds time) {
    int line[2];
    if (pipe(line) != 0) throw std::runtime_error("cannot make a pipe");
    const pid_t child = fork();
    if (child == 0) {
        close(line[0]);
        write_for_ever(place, line[1]);
    }
    close(line[1]);
    std::jthread killer([&] {
        std::this_thread::sleep_for(time);
        kill(child, SIGKILL);
    });
    std::string said;
    char part[4096];
    for (ssize_t n; (n = read(line[0], part, sizeof part)) > 0;) said.append(part, static_cast<std::size_t>(n));
    close(line[0]);
    waitpid(child, nullptr, 0);

    std::vector<std::int64_t> pairs;
    for (std::size_t from = 0, to; (to = said.find('\n', from)) != std::string::npos; from = to + 1)
        pairs.push_back(std::stoll(said.substr(from, to - from)));
    return pairs;
}

struct Count {
    std::int64_t lost = 0, torn = 0, kept = 0;
    std::vector<std::string> damage{};
};

Count look(const std::string& place, const std::vector<std::int64_t>& acknowledged) {
    const auto db = Database::open(place, testing::real_time);
    std::set<std::int64_t> there;
    Count count{.damage = db->integrity()};
    db->read(garden, [&](Tx& tx) {
        tx.each("select pair, count(*) from halves group by pair", [&](Row row) {
            there.insert(row.next<std::int64_t>());
            count.torn += row.next<std::int64_t>() != 2;
        });
        return 0;
    });
    for (const auto pair : acknowledged) count.lost += !there.contains(pair);
    count.kept = static_cast<std::int64_t>(there.size());
    return count;
}

bool survives(Engine engine, int rounds) {
    const std::string place = testing::fresh_place(engine);
    Database::open(place, testing::real_time)->write(garden, [](Tx& tx) {
        tx.connection().script("create table halves (pair bigint not null, half bigint not null, primary key (pair, half))");
        return true;
    });
    std::mt19937 chance(std::random_device{}());
    std::vector<std::int64_t> acknowledged;
    bool sound = true;
    for (int round = 1; round <= rounds; ++round) {
        const std::chrono::milliseconds time(std::uniform_int_distribution(50, 800)(chance));
        const auto more = acknowledged_until_killed(place, time);
        acknowledged.insert(acknowledged.end(), more.begin(), more.end());
        const auto [lost, torn, kept, damage] = look(place, acknowledged);
        sound = sound && lost == 0 && torn == 0 && damage.empty();
        std::cout << name(engine) << " " << round << ": killed after " << time.count() << " ms, " << acknowledged.size()
                  << " pairs acknowledged so far, " << kept << " there, " << lost << " lost, " << torn << " torn"
                  << (damage.empty() ? "" : ", damaged: " + damage.front()) << std::endl;
    }
    if (acknowledged.empty()) std::cout << "nothing was ever acknowledged: give it more rounds\n";
    return sound && !acknowledged.empty();
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    std::vector<Engine> chosen = testing::engines();
    int rounds = 5;
    for (const auto& a : arguments) {
        if (const auto engine = maybe_named<Engine>(a)) chosen = {*engine};
        else rounds = std::stoi(a);
    }
    bool sound = true;
    for (const Engine engine : chosen) sound = survives(engine, rounds) && sound;
    return sound ? 0 : 1;
}
