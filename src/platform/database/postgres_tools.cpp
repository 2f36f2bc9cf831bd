#include "platform/database/postgres_tools.hpp"
#include "platform/database/connection.hpp"
#include <libpq-fe.h>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace mulin::postgres {
namespace {

// How to reach a database, apart from its password: arguments can be seen by everyone on the machine, the environment cannot.
struct Address {
    std::string where, password;
};

Address address(const std::string& url) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr), PQconninfoFree);
    if (!options) throw DatabaseError("not a PostgreSQL address");
    Address a;
    for (const PQconninfoOption* o = options.get(); o->keyword; ++o) {
        if (!o->val) continue;
        if (std::string_view(o->keyword) == "password") {
            a.password = o->val;
            continue;
        }
        a.where += std::string(o->keyword) + "='";
        for (const char* c = o->val; *c; ++c) {
            if (*c == '\'' || *c == '\\') a.where += '\\';
            a.where += *c;
        }
        a.where += "' ";
    }
    return a;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& w : words) all.push_back(w.data());
    all.push_back(nullptr);
    return all;
}

std::vector<std::string> environment_with(const std::string& password) {
    std::vector<std::string> all;
    for (char** e = environ; *e; ++e) all.emplace_back(*e);
    if (!password.empty()) all.push_back("PGPASSWORD=" + password);
    return all;
}

std::string all_of(int pipe) {
    std::string said;
    char part[1024];
    for (ssize_t n; (n = read(pipe, part, sizeof part)) > 0;) said.append(part, static_cast<std::size_t>(n));
    return said;
}

void run(std::vector<std::string> command, const std::string& password) {
    int complaints[2];
    if (pipe(complaints) != 0) throw DatabaseError("cannot make a pipe");
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, complaints[1], STDERR_FILENO);
    posix_spawn_file_actions_addclose(&files, complaints[0]);
    posix_spawn_file_actions_addclose(&files, complaints[1]);

    auto environment = environment_with(password);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, command[0].c_str(), &files, nullptr, pointers(command).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    close(complaints[1]);
    const std::string said = failed ? "it is not installed" : all_of(complaints[0]);
    close(complaints[0]);
    int status = 0;
    if (!failed) waitpid(child, &status, 0);
    if (failed || status != 0) throw DatabaseError(command[0] + " failed: " + said);
}

} // namespace

void dump(const std::string& url, const std::filesystem::path& to) {
    const auto [where, password] = address(url);
    run({"pg_dump", "--no-password", "--format=custom", "--no-owner", "--file=" + to.string(), "--dbname=" + where}, password);
}

void undump(const std::string& url, const std::filesystem::path& from) {
    const auto [where, password] = address(url);
    run({"pg_restore", "--no-password", "--no-owner", "--exit-on-error", "--single-transaction", "--dbname=" + where, from.string()},
        password);
}

} // namespace mulin::postgres
