#include "platform/sheets/apart.hpp"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <new>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mulin::sheets {
namespace {

using Clock = std::chrono::steady_clock;

// Bytes of address space this process has: a limit counts from there, for a server's threads reserve much that they never touch.
std::size_t address_space() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit(decltype(RLIMIT_AS) what, std::size_t most) {
    const rlimit both{most, most};
    setrlimit(what, &both);
}

bool send(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = write(to, bytes.data(), bytes.size());
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

// The child's life. It never returns, and leaves by _exit so that nothing of the parent's is flushed or closed a second time.
[[noreturn]] void live(int back, std::size_t memory, const Allowance& allowance, const std::function<std::string()>& work) {
    constexpr int pipe_end = 3;
    for (int sign : {SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGPIPE}) signal(sign, SIG_DFL);
    if (back != pipe_end) dup2(back, pipe_end);
    close_range(pipe_end + 1, ~0u, 0); // else a neighbour's connection would stay open as long as we live
    std::set_new_handler(nullptr); // libdjvulibre, once the photo library has loaded it, throws something of its own instead of bad_alloc
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_AS, memory);
    limit(RLIMIT_CPU, static_cast<std::size_t>(std::chrono::ceil<std::chrono::seconds>(allowance.time).count()));
    int end = 1;
    try {
        end = send(pipe_end, work()) ? 0 : 1;
    } catch (...) {
        end = 2;
    }
    _exit(end);
}

// Everything up to the end of the stream; false when it is too much or comes too late.
bool receive(int from, const Allowance& allowance, std::string& answer) {
    const auto deadline = Clock::now() + allowance.time;
    char buffer[64 << 10];
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        pollfd ready{from, POLLIN, 0};
        const int polled = poll(&ready, 1, static_cast<int>(left));
        if (polled == 0 || (polled < 0 && errno != EINTR)) return false;
        if (polled < 0) continue;
        const ssize_t got = read(from, buffer, sizeof buffer);
        if (got == 0) return true;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 || answer.size() + static_cast<std::size_t>(got) > allowance.answer_bytes) return false;
        answer.append(buffer, static_cast<std::size_t>(got));
    }
}

// Whether the child ended by its own will and said it was well.
bool ended_well(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

std::optional<std::string> apart(const Allowance& allowance, const std::function<std::string()>& work) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    const std::size_t memory = address_space() + allowance.memory_bytes;
    const pid_t child = fork();
    if (child == 0) live(ends[1], memory, allowance, work);
    close(ends[1]);
    std::string answer;
    const bool whole = child > 0 && receive(ends[0], allowance, answer);
    close(ends[0]);
    if (child < 0) return std::nullopt;
    if (!whole) kill(child, SIGKILL);
    if (!ended_well(child) || !whole) return std::nullopt;
    return answer;
}

} // namespace mulin::sheets
