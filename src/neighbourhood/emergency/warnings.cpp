#include "neighbourhood/emergency/warnings.hpp"
#include <algorithm>

namespace mulin::emergency {
namespace {

bool wind_or_water(Signal s) {
    return s == Signal::typhoon || s == Signal::rainstorm || s == Signal::snow || s == Signal::gale || s == Signal::thunder;
}

bool only_for_wind_and_water(Task t) {
    return t == Task::clear_balconies || t == Task::patrol || t == Task::move_cars || t == Task::check_pumps;
}

} // namespace

Result<Warning> sound(const Quote& q, TimePoint now) {
    std::vector<Refusal> wrong;
    const auto refused = [&](std::string_view name, std::string_view field) { wrong.push_back({Why::invalid, name, field}); };
    if (!q.signal) refused("emergency.which_signal", "signal");
    if (!q.colour) refused("emergency.which_colour", "colour");
    else if (q.signal == Signal::heat && q.colour == Colour::blue) refused("emergency.no_blue_heat", "colour");
    if (q.words.empty()) refused("emergency.quote_words", "words");
    if (q.issuer.empty()) refused("emergency.which_issuer", "issuer");
    if (!q.issued_at) refused("emergency.when_issued", "issued");
    else if (*q.issued_at > now) refused("emergency.issued_later", "issued");
    else if (q.expires_at && *q.expires_at <= *q.issued_at) refused("emergency.expires_first", "expires");
    if (q.source.empty()) refused("emergency.which_source", "source");
    if (!wrong.empty()) return refuse_all(std::move(wrong));
    return Warning{.signal = *q.signal,
                   .colour = *q.colour,
                   .says = q.says,
                   .words = q.words,
                   .issuer = q.issuer,
                   .issued_at = *q.issued_at,
                   .expires_at = q.expires_at,
                   .source = q.source};
}

std::vector<Warning> standing(std::span<const Warning> in_order, TimePoint now) {
    std::vector<Warning> last;
    for (const auto& w : in_order) {
        std::erase_if(last, [&](const Warning& before) { return before.signal == w.signal; });
        last.push_back(w);
    }
    std::erase_if(last, [&](const Warning& w) { return w.says == Says::lifted || (w.expires_at && *w.expires_at <= now); });
    return last;
}

Stage stage(Task t) {
    if (t < Task::patrol) return Stage::blue;
    if (t < Task::round_the_clock) return Stage::yellow;
    if (t < Task::open_shelter) return Stage::orange;
    return t < Task::survey_damage ? Stage::red : Stage::after;
}

std::vector<Task> checklist(std::span<const Warning> quoted) {
    std::optional<Colour> highest;
    for (const auto& w : quoted) highest = std::max(highest.value_or(w.colour), w.colour);
    const bool lifted = std::ranges::any_of(quoted, [](const Warning& w) { return w.says == Says::lifted; });
    const bool wet = std::ranges::any_of(quoted, [](const Warning& w) { return wind_or_water(w.signal); });
    std::vector<Task> all;
    for (std::size_t i = 0; i < std::size(Names<Task>::all); ++i) {
        const auto task = static_cast<Task>(i);
        const bool due = stage(task) == Stage::after ? lifted : highest && int(stage(task)) <= int(*highest);
        if (due && (wet || !only_for_wind_and_water(task))) all.push_back(task);
    }
    return all;
}

} // namespace mulin::emergency
