#include "platform/measures/process.hpp"
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <unistd.h>

namespace mulin::measures {
namespace {

double seconds(const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; }

double resident_bytes() {
    double whole = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> whole >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

// The folder's own handle is open while they are counted.
double open_files() {
    std::error_code unreadable;
    const std::filesystem::directory_iterator all("/proc/self/fd", unreadable);
    return static_cast<double>(std::distance(begin(all), end(all)) - 1);
}

// When the program's own variables were made, which is when it began.
const double began = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();

} // namespace

void write_process(Exposition& out) {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    out.one("process_start_time_seconds", Kind::gauge, "When it began, in seconds since 1970.", began);
    out.one("process_cpu_seconds_total", Kind::counter, "Processor time it used.", seconds(used.ru_utime) + seconds(used.ru_stime));
    out.one("process_resident_memory_bytes", Kind::gauge, "Memory it has.", resident_bytes());
    out.one("process_open_fds", Kind::gauge, "Open files and connections.", open_files());
    out.one("process_max_fds", Kind::gauge, "How many of them it may have.", static_cast<double>(files.rlim_cur));
}

} // namespace mulin::measures
