#include "platform/web/traffic.hpp"

namespace mulin::web {
namespace {

constexpr std::string_view classes[] = {"1xx", "2xx", "3xx", "4xx", "5xx"};

} // namespace

const Route Traffic::assets{"GET", "/assets", For::anyone, nullptr};
const Route Traffic::nowhere{"any", "none", For::anyone, nullptr};

Traffic::Traffic(const Routes& routes) : routes_(routes), lines_(routes.all().size() + 2) {}

void Traffic::note(const Route& route, int status, std::chrono::steady_clock::duration took) {
    const auto known = routes_.all().size();
    const std::size_t place = &route == &assets    ? known
                              : &route == &nowhere ? known + 1
                                                   : static_cast<std::size_t>(&route - routes_.all().data());
    Line& line = lines_[place];
    line.by_class[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)].fetch_add(1, std::memory_order_relaxed);
    line.took.note(took);
}

// Those that had visitors.
template <class F> void Traffic::each(F&& f) const {
    const auto known = routes_.all().size();
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (lines_[i].any()) f(i < known ? routes_.all()[i] : i == known ? assets : nowhere, lines_[i]);
}

void Traffic::write(measures::Exposition& out) const {
    out.family("mulin_requests_total", measures::Kind::counter, "Requests answered, by route and class of status.");
    each([&](const Route& route, const Line& line) {
        for (std::size_t i = 0; i < line.by_class.size(); ++i)
            if (const auto n = line.by_class[i].load(std::memory_order_relaxed))
                out.sample(static_cast<double>(n), {{"method", route.method}, {"route", route.pattern}, {"status", classes[i]}});
    });
    out.family("mulin_request_duration_seconds", measures::Kind::histogram, "How long a worker took for the answer.");
    each([&](const Route& route, const Line& line) { out.sample(line.took, {{"method", route.method}, {"route", route.pattern}}); });
}

} // namespace mulin::web
