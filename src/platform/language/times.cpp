#include "platform/language/times.hpp"
#include "base/dates.hpp"

namespace mulin::times {
namespace {

std::string text(auto number) { return std::to_string(number); }

} // namespace

std::string day(const Words& say, Day d, Day today) {
    switch ((d - today).count()) {
    case 0: return say("time.today");
    case 1: return say("time.tomorrow");
    case -1: return say("time.yesterday");
    default: break;
    }
    const std::chrono::year_month_day date(d), now(today);
    const auto month = say("time.month_" + text(unsigned(date.month())));
    if (date.year() == now.year()) return say("time.day", {month, text(unsigned(date.day()))});
    return say("time.day_of_year", {text(int(date.year())), month, text(unsigned(date.day()))});
}

std::string full_day(const Words& say, Day d) {
    const std::chrono::year_month_day date(d);
    const auto month = say("time.month_" + text(unsigned(date.month())));
    return say("time.full_day", {month, text(unsigned(date.day())), say("time.weekday_" + text(std::chrono::weekday(d).iso_encoding()))});
}

std::string clock(TimePoint t) { return clock_text(local(t).minute_of_day); }

std::string when(const Words& say, TimePoint t, TimePoint now) { return day(say, local_day(t), local_day(now)) + " " + clock(t); }

std::string span(const Words& say, std::chrono::microseconds length) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length).count();
    if (minutes < 120) return say("time.minutes", {text(minutes)});
    if (minutes < 48 * 60) return say("time.hours", {text(minutes / 60)});
    return say("time.days", {text(minutes / minutes_per_day)});
}

std::string left(const Words& say, TimePoint due, TimePoint now) {
    return due >= now ? say("time.left", {span(say, due - now)}) : say("time.over", {span(say, now - due)});
}

} // namespace mulin::times
