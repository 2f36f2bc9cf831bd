// Words that all pages of the desk share: what it is about, how it stands, how much time is left, what comes next.
#include "base/dates.hpp"
#include "base/utf8.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/views.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::requests::desk::views {

using namespace web;

std::string address(RequestId id, std::string_view below) {
    auto path = "/desk/requests/" + std::to_string(id.value);
    if (!below.empty()) path.append("/").append(below);
    return path;
}

std::string title(const Words& say, const HelpRequest& r) {
    const auto what = say("requests.category." + r.category);
    return r.spot.empty() ? what : say("desk.what_where", {r.spot, what});
}

std::string brief(std::string_view words, std::size_t characters) {
    auto rest = words;
    std::string short_words;
    for (std::size_t i = 0; i < characters && !rest.empty(); ++i) utf8::append(short_words, utf8::take(rest));
    return rest.empty() ? std::string(words) : short_words + "…";
}

std::string spaced(std::string_view phone) {
    if (phone.size() != 11 || !phone.starts_with('1')) return std::string(phone);
    std::string parted(phone.substr(0, 3));
    return parted.append(" ").append(phone.substr(3, 4)).append(" ").append(phone.substr(7));
}

Icon icon_of(std::string_view category) {
    constexpr std::pair<std::string_view, Icon> icons[] = {
        {"leak", Icon::drop},    {"inflow", Icon::wave},    {"flood", Icon::wave},     {"drain", Icon::drain},
        {"power", Icon::bolt},   {"wires", Icon::bolt},     {"lamp", Icon::lamp},      {"street_lamp", Icon::lamp},
        {"gas", Icon::fire},     {"facade", Icon::falling}, {"thrown", Icon::falling}, {"roof", Icon::house},
        {"noise", Icon::noise},  {"garbage", Icon::bin},    {"passage", Icon::lock},   {"parking", Icon::bicycle},
        {"pruning", Icon::tree}, {"dead_tree", Icon::tree}, {"unwell", Icon::heart},   {"trapped", Icon::lift},
        {"lift", Icon::lift},    {"other", Icon::question}, {"smell", Icon::bin},      {"door", Icon::door_key},
    };
    for (const auto& [code, icon] : icons)
        if (code == category) return icon;
    return Icon::wrench;
}

namespace {

Pill shape(State s) {
    switch (s) {
    case State::reported:
    case State::accepted: return Pill::waiting;
    case State::assigned:
    case State::on_site:
    case State::working: return Pill::doing;
    case State::suspended: return Pill::paused;
    case State::resolved:
    case State::verified: return Pill::checking;
    case State::closed: return Pill::done;
    case State::declined:
    case State::merged:
    case State::withdrawn: return Pill::refused;
    }
    return Pill::waiting;
}

} // namespace

Html state_pill(const Words& say, const HelpRequest& r, TimePoint now) {
    if (const auto late = missed(r, now); !late.empty()) return pill(Pill::late, say.of("desk.missed", late.front().clock));
    return pill(shape(r.state), say.of("requests.state", r.state));
}

Html urgency_pill(const Words& say, Urgency u) {
    return u <= Urgency::urgent ? pill(Pill::late, say.of("requests.urgency", u)) : pill(Icon::flag, say.of("requests.urgency", u));
}

Html urgency_pill(const Words& say, const HelpRequest& r) {
    Html h = urgency_pill(say, r.urgency);
    if (r.in_emergency) h << pill(Icon::shield, say("requests.in_emergency"));
    return h;
}

Html time_left(const Words& say, const HelpRequest& r, TimePoint now) {
    if (const auto next = next_due(r)) {
        const bool late = next->due < now;
        const auto words = late ? times::left(say, next->due, now) : times::span(say, next->due - now);
        const auto minutes = say("time.minutes", {"{0}"});
        return web::time_left(
            {.words = words, .until = iso8601(next->due), .left = minutes, .over = say("time.over", {minutes}), .late = late});
    }
    if (r.suspended_until) return quiet(say("desk.until", {times::day(say, local_day(*r.suspended_until), local_day(now))}));
    if (r.closed_at) return quiet(times::day(say, local_day(*r.closed_at), local_day(now)));
    return quiet(say("desk.no_clock"));
}

std::string limit(const Words& say, const Limit& l) {
    const auto amount = [](int n) { return std::to_string(n); };
    if (l.unit != Unit::minutes) return say("desk.limit_" + std::string(name(l.unit)), {amount(l.amount)});
    if (l.amount % minutes_per_day == 0) return say("desk.limit_days", {amount(l.amount / minutes_per_day)});
    if (l.amount % 60 == 0) return say("desk.limit_hours", {amount(l.amount / 60)});
    return say("desk.limit_minutes", {amount(l.amount)});
}

std::vector<Option> category_options(const Words& say, const std::vector<Category>& all, std::string_view first_word) {
    std::vector<Option> options{{"", std::string(first_word)}};
    for (const auto& c : all) options.push_back({c.code, say("requests.category." + c.code)});
    return options;
}

std::optional<std::size_t> likely_next(const HelpRequest& r, const std::vector<std::size_t>& open) {
    std::vector<std::size_t> order{index_of<Assign>(),  index_of<Accept>(), index_of<Survey>(), index_of<Resolve>(),  index_of<Start>(),
                                   index_of<Contact>(), index_of<Resume>(), index_of<Verify>(), index_of<CallBack>(), index_of<Unmerge>()};
    // Whoever has it reports from the door; made safe comes before mended while that clock runs.
    const bool someone_has_it = r.state == State::assigned || r.state == State::on_site || r.state == State::working;
    if (someone_has_it) std::ranges::rotate(order, order.begin() + 2);
    if (someone_has_it && r.temporary_due && !r.temporary_at && r.on_site_at) order.insert(order.begin(), index_of<Temporary>());
    const bool from_the_desk = contains(open, index_of<Assign>());
    if (someone_has_it && from_the_desk && !r.contacted_at) order.insert(order.begin(), index_of<Contact>());
    if (r.state == State::working) std::erase(order, index_of<Survey>());
    if (r.state == State::closed || r.state == State::declined) return std::nullopt;
    for (const auto deed : order)
        if (contains(open, deed)) return deed;
    return std::nullopt;
}

Html wrongs_above(const Words& say, const Wrongs& w) { return requests::views::wrongs_above(say, w); }

} // namespace mulin::requests::desk::views
