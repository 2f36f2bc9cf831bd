#include "postgres_cluster.hpp"
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <memory>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace mulin::testing {
namespace fs = std::filesystem;
namespace {

// The newest server installed; Debian keeps its programs out of the path.
fs::path programs() {
    fs::path newest;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql"))
        if (fs::exists(version.path() / "bin/postgres")) newest = std::max(newest, version.path() / "bin");
    if (newest.empty()) throw std::runtime_error("PostgreSQL is not installed; MULIN_TEST_ENGINES=sqlite leaves it out");
    return newest;
}

// PostgreSQL does not run as root: there it gets the account its package made.
const passwd* account() { return geteuid() == 0 ? getpwnam("postgres") : nullptr; }

// Starts a program that ends when this one does.
pid_t spawn(std::vector<std::string> arguments, const fs::path& log) {
    std::vector<char*> argv;
    for (auto& a : arguments) argv.push_back(a.data());
    argv.push_back(nullptr);
    const passwd* const as = account();

    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child > 0) return child;
    if (as && (setgroups(0, nullptr) != 0 || setgid(as->pw_gid) != 0 || setuid(as->pw_uid) != 0)) _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int out = open(log.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    dup2(out, 1);
    dup2(out, 2);
    if (chdir("/") == 0) execv(argv[0], argv.data());
    _exit(127);
}

} // namespace

PostgresCluster::PostgresCluster() {
    const fs::path bin = programs();
    std::string name = (fs::temp_directory_path() / "mulin-postgres-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
    folder_ = name;
    if (const passwd* as = account(); as && chown(name.c_str(), as->pw_uid, as->pw_gid) != 0)
        throw std::runtime_error("cannot give away " + name);

    int status = 0;
    waitpid(spawn({bin / "initdb", "--pgdata=" + name + "/data", "--username=mulin", "--auth=trust", "--encoding=UTF8", "--locale=C",
                   "--no-sync"},
                  folder_ / "log"),
            &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed: see " + name + "/log");
    start();
}

PostgresCluster::~PostgresCluster() {
    crash(); // an orderly end would first flush every test's files
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void PostgresCluster::start() {
    server_ = spawn({programs() / "postgres", "-D", folder_ / "data", "-k", folder_, "-c", "listen_addresses=", "-c", "max_connections=100",
                     "-c", "fsync=off", "-c", "max_wal_size=128MB"}, // tests kill processes, not the machine
                    folder_ / "log");
    for (int i = 0; i < 600; ++i) {
        if (PQping(url("postgres").c_str()) == PQPING_OK) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("PostgreSQL does not start: see " + folder_.string() + "/log");
}

void PostgresCluster::stop() { end(SIGINT); }
void PostgresCluster::crash() { end(SIGQUIT); }

void PostgresCluster::end(int signal) {
    if (server_ == 0) return;
    kill(server_, signal);
    waitpid(server_, nullptr, 0);
    server_ = 0;
}

std::string PostgresCluster::url(const std::string& database) const {
    return "postgresql://mulin@/" + database + "?host=" + folder_.string();
}

void PostgresCluster::execute(const std::string& sql) const {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(url("postgres").c_str()), PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
}

} // namespace mulin::testing
