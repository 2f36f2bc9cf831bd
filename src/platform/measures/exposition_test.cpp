#include "platform/measures/exposition.hpp"
#include "platform/measures/process.hpp"
#include <catch2/catch.hpp>

using namespace mulin::measures;
using namespace std::chrono_literals;

TEST_CASE("a figure is told with its kind, a sentence and its labels") {
    Exposition out;
    out.family("mulin_requests_total", Kind::counter, "Requests answered.");
    out.sample(3, {{"method", "GET"}, {"route", "/requests/{id}"}});
    out.one("mulin_connections", Kind::gauge, "Open connections.", 0);
    CHECK(std::move(out).text() == "# HELP mulin_requests_total Requests answered.\n"
                                   "# TYPE mulin_requests_total counter\n"
                                   "mulin_requests_total{method=\"GET\",route=\"/requests/{id}\"} 3\n"
                                   "# HELP mulin_connections Open connections.\n"
                                   "# TYPE mulin_connections gauge\n"
                                   "mulin_connections 0\n");
}

TEST_CASE("what would end a line or a label is written so that it does not") {
    Exposition out;
    out.family("a", Kind::gauge, "one\nline \\ \"said\"");
    out.sample(0.25, {{"b", "x\"y\\z\n"}});
    CHECK(std::move(out).text() == "# HELP a one\\nline \\\\ \"said\"\n# TYPE a gauge\na{b=\"x\\\"y\\\\z\\n\"} 0.25\n");
}

TEST_CASE("large numbers are written in full, small ones without loss") {
    Exposition out;
    out.family("a", Kind::gauge, "b");
    out.sample(1764039751);
    out.sample(8589934592);
    out.sample(0.000125);
    const auto text = std::move(out).text();
    CHECK_THAT(text, Catch::Contains("a 1764039751\n") && Catch::Contains("a 8589934592\n") && Catch::Contains("a 0.000125\n"));
}

TEST_CASE("each bound of a histogram counts all that stayed within it") {
    Histogram h;
    for (const auto took : {500us, 1000us, 3000us, 2'000'000us, 60'000'000us}) h.note(took);
    Exposition out;
    out.family("took", Kind::histogram, "How long.");
    out.sample(h, {{"route", "/"}});
    const auto text = std::move(out).text();
    for (const auto line : {"took_bucket{route=\"/\",le=\"0.001\"} 2\n", "took_bucket{route=\"/\",le=\"0.0025\"} 2\n",
                            "took_bucket{route=\"/\",le=\"0.005\"} 3\n", "took_bucket{route=\"/\",le=\"1\"} 3\n",
                            "took_bucket{route=\"/\",le=\"2.5\"} 4\n", "took_bucket{route=\"/\",le=\"10\"} 4\n",
                            "took_bucket{route=\"/\",le=\"+Inf\"} 5\n", "took_sum{route=\"/\"} 62.0045\n", "took_count{route=\"/\"} 5\n"})
        CHECK_THAT(text, Catch::Contains(line));
}

TEST_CASE("a process knows its memory, its files and when it began") {
    Exposition out;
    write_process(out);
    const auto text = std::move(out).text();
    for (const auto name : {"process_start_time_seconds", "process_cpu_seconds_total", "process_resident_memory_bytes", "process_open_fds",
                            "process_max_fds"})
        CHECK_THAT(text, Catch::Contains(std::string("\n") + name + " ") && !Catch::Contains(std::string(name) + " 0\n"));
}
