#include "neighbourhood/requests/views.hpp"
#include "base/dates.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::views {

using namespace web;

Icon icon_of(std::string_view category) {
    constexpr std::pair<std::string_view, Icon> icons[] = {{"leak", Icon::drop},      {"power", Icon::bolt},      {"drain", Icon::drain},
                                                           {"lamp", Icon::lamp},      {"flood", Icon::wave},      {"passage", Icon::fire},
                                                           {"noise", Icon::noise},    {"other", Icon::question},  {"lift", Icon::lift},
                                                           {"garbage", Icon::bin},    {"parking", Icon::bicycle}, {"charging", Icon::plug},
                                                           {"pruning", Icon::tree},   {"dead_tree", Icon::tree},  {"door", Icon::door_key},
                                                           {"facade", Icon::falling}, {"visit", Icon::heart}};
    for (const auto& [code, icon] : icons)
        if (code == category) return icon;
    return Icon::wrench;
}

Html state_pill(const Words& say, State s) {
    const auto word = say.of("requests.kind_state", s);
    switch (s) {
    case State::reported:
    case State::accepted: return pill(Pill::waiting, word);
    case State::assigned:
    case State::on_site:
    case State::working: return pill(Pill::doing, word);
    case State::suspended: return pill(Pill::paused, word);
    case State::resolved: return pill(Pill::checking, word);
    case State::verified: return pill(Pill::yours, word);
    case State::closed: return pill(Pill::done, word);
    case State::declined:
    case State::withdrawn: return pill(Pill::refused, word);
    case State::merged: return pill(Icon::merge, word);
    }
    return pill(Pill::waiting, word);
}

Html public_pill(const Words& say, PublicState s) {
    const auto word = say.of("request_pages.public_state", s);
    switch (s) {
    case PublicState::waiting: return pill(Pill::waiting, word);
    case PublicState::working: return pill(Pill::doing, word);
    case PublicState::done: return pill(Pill::done, word);
    case PublicState::declined: return pill(Pill::refused, word);
    }
    return pill(Pill::waiting, word);
}

std::string limit(const Words& say, const Limit& l) {
    constexpr int hour = 60, day = 24 * hour;
    const auto of = [&](std::string_view unit, int n) { return say("request_pages.limit_" + std::string(unit), {std::to_string(n)}); };
    switch (l.unit) {
    case Unit::working_days: return of("working_days", l.amount);
    case Unit::working_hours: return of("working_hours", l.amount);
    case Unit::minutes: break;
    }
    if (l.amount % day == 0) return of("days", l.amount / day);
    return l.amount % hour == 0 ? of("hours", l.amount / hour) : of("minutes", l.amount);
}

std::string by_when(const Words& say, TimePoint due, TimePoint now) {
    const auto day = local_day(due);
    if (due != moment(day)) return times::when(say, due, now);
    return times::day(say, day - std::chrono::days(1), local_day(now));
}

std::string title(const Words& say, const HelpRequest& r) {
    const auto kind = say("requests.category." + r.category);
    return r.spot.empty() ? kind : say("request_pages.title", {r.spot, kind});
}

Html wrongs_above(const Words& say, const Wrongs& w) {
    const auto n = w.all().size();
    if (n > 0 && w.all().front().field.empty()) return said({.words = text(w.all().front().sentence), .mood = Mood::warn, .news = true});
    return errors({.title = n > 1 ? say("shell.wrong_many", {std::to_string(n)}) : say("shell.wrong_one"),
                   .wrongs = w.all(),
                   .kept = say("shell.rest_kept")});
}

Html photos_field(const Words& say, const PhotosField& f, const Wrongs& w) {
    const auto chosen = field({.name = "photos",
                               .label = say(f.label),
                               .input = Input::file,
                               .hint = say(f.hint),
                               .wrong = w.at("photos"),
                               .accept = "image/*",
                               .many = true});
    if (f.held == 0) return chosen;
    return stack({chosen, said({.words = text(say("request_pages.photos_held", {std::to_string(f.held)})), .icon = Icon::camera})});
}

std::string address(const HelpRequest& r, std::string_view step) {
    auto path = "/requests/" + std::to_string(r.id.value);
    if (!step.empty()) path.append("/").append(step);
    return path;
}

} // namespace mulin::requests::views
