#include "platform/web/traffic.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::web;
using namespace std::chrono_literals;

TEST_CASE("visits are counted by the route they took, however many addresses it has") {
    Routes routes;
    routes.get("/requests/{id}", For::anyone, nullptr);
    routes.post("/requests", For::anyone, nullptr);
    Traffic traffic(routes);
    for (int i = 0; i < 1000; ++i) {
        bool wrong_method = false;
        traffic.note(*routes.match("GET", "/requests/" + std::to_string(i), wrong_method)->route, i < 10 ? 404 : 200, 2ms);
    }
    for (int i = 0; i < 1000; ++i) traffic.note(Traffic::nowhere, 404, 1ms);
    traffic.note(Traffic::assets, 200, 1ms);

    measures::Exposition out;
    traffic.write(out);
    const auto text = std::move(out).text();
    for (const auto line : {"mulin_requests_total{method=\"GET\",route=\"/requests/{id}\",status=\"2xx\"} 990\n",
                            "mulin_requests_total{method=\"GET\",route=\"/requests/{id}\",status=\"4xx\"} 10\n",
                            "mulin_requests_total{method=\"any\",route=\"none\",status=\"4xx\"} 1000\n",
                            "mulin_requests_total{method=\"GET\",route=\"/assets\",status=\"2xx\"} 1\n",
                            "mulin_request_duration_seconds_count{method=\"GET\",route=\"/requests/{id}\"} 1000\n"})
        CHECK_THAT(text, Catch::Contains(line));
    CHECK_THAT(text, !Catch::Contains("POST")); // nobody came that way
    CHECK(std::ranges::count(text, '\n') < 60);
}
