// Official weather warnings as they are quoted, which of them stand, and what their colours ask of a neighbourhood (handbook §4.5). Pure.
// Only the weather service issues or changes a signal: nothing here makes one or raises one.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mulin::emergency {

enum class Signal { typhoon, rainstorm, snow, cold_wave, gale, heat, thunder, road_ice, haze, fog };
enum class Colour { blue, yellow, orange, red };
enum class Says { issued, lifted };         // issued: also raised, lowered or confirmed
enum class Level { four, three, two, one }; // Ⅳ–Ⅰ, of the flood-control command

using WarningId = Id<struct WarningTag>;

struct Warning {
    WarningId id{};
    Signal signal{};
    Colour colour{};
    Says says = Says::issued;
    std::string words{}, issuer{};
    TimePoint issued_at{};
    std::optional<TimePoint> expires_at{};
    std::string source{}; // where it was read: "市气象台网站"
    PersonId quoted_by{};
    TimePoint quoted_at{};
};

// A warning as it was typed: any part may be missing.
struct Quote {
    std::optional<Signal> signal{};
    std::optional<Colour> colour{};
    Says says = Says::issued;
    std::string words{}, issuer{}, source{};
    std::optional<TimePoint> issued_at{}, expires_at{};
};
// Refusals, all at once: emergency.which_signal, emergency.which_colour, emergency.no_blue_heat, emergency.quote_words, emergency.which_issuer,
// emergency.when_issued, emergency.issued_later, emergency.expires_first, emergency.which_source.
Result<Warning> sound(const Quote&, TimePoint now);

// Of each signal the last quoted, unless that lifts it or its time has run out; in the order in which they were quoted.
std::vector<Warning> standing(std::span<const Warning> in_order, TimePoint now);

// What there is to do, by colour (default list); `after` when a warning has been lifted.
enum class Task {
    test_phones, // blue
    publish_roster,
    clear_balconies,
    patrol, // yellow
    call_first,
    round_the_clock, // orange
    visit_first,
    move_cars,
    check_pumps,
    open_shelter, // red
    hourly_report,
    stop_outdoor_work,
    evacuation_list,
    survey_damage, // after
    repairs,
    care_calls,
};
enum class Stage { blue, yellow, orange, red, after };
Stage stage(Task);
// The tasks of every colour quoted so far and those below it: what was asked for once stays on the list. Without those of wind and water when
// all signals are of heat, cold, haze or fog.
std::vector<Task> checklist(std::span<const Warning>);

} // namespace mulin::emergency

template <> struct mulin::Names<mulin::emergency::Signal> {
    static constexpr std::string_view all[] = {"typhoon", "rainstorm", "snow",     "cold_wave", "gale",
                                               "heat",    "thunder",   "road_ice", "haze",      "fog"};
};
template <> struct mulin::Names<mulin::emergency::Colour> {
    static constexpr std::string_view all[] = {"blue", "yellow", "orange", "red"};
};
template <> struct mulin::Names<mulin::emergency::Says> { static constexpr std::string_view all[] = {"issued", "lifted"}; };
template <> struct mulin::Names<mulin::emergency::Level> { static constexpr std::string_view all[] = {"four", "three", "two", "one"}; };
template <> struct mulin::Names<mulin::emergency::Stage> {
    static constexpr std::string_view all[] = {"blue", "yellow", "orange", "red", "after"};
};
template <> struct mulin::Names<mulin::emergency::Task> {
    static constexpr std::string_view all[] = {"test_phones",     "publish_roster",  "clear_balconies", "patrol",
                                               "call_first",      "round_the_clock", "visit_first",     "move_cars",
                                               "check_pumps",     "open_shelter",    "hourly_report",   "stop_outdoor_work",
                                               "evacuation_list", "survey_damage",   "repairs",         "care_calls"};
};
