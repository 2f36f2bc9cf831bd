// The month, what is printed of it, the feed, the programme behind it.
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/pages.hpp"
#include "neighbourhood/service_days/views_feed.hpp"
#include "platform/web/qr.hpp"
#include <algorithm>
#include <charconv>

namespace mulin::service_days {
namespace {

using namespace web;

constexpr int feed_past = 2, feed_ahead = 4; // months

Day month_of(const Visit& v, std::string_view field) {
    return first_of_month(parse_day(v.text(field) + "-01").value_or(local_day(v.now())));
}

views::Month gathered(Tx& tx, const Visit& v) {
    const auto today = local_day(tx.now());
    views::Month m{.csrf = v.csrf,
                   .first = month_of(v, "month"),
                   .today = today,
                   .days = of_month(tx, month_of(v, "month")),
                   .holidays = {},
                   .programme = programme(tx),
                   .mine = my_bookings(tx, v.who, today),
                   .bodies = bodies(tx),
                   .may = may(v.who),
                   .feed = v.reach.public_address + "/service-days/feed.ics"};
    if (m.may.officer)
        for (const auto& d : m.days)
            if (auto name = holiday(tx, d.day.date()); !name.empty()) m.holidays.emplace(d.day.date(), std::move(name));
    return m;
}

std::vector<int> numbers(std::string_view typed) {
    std::vector<int> all;
    for (const char *at = typed.data(), *end = at + typed.size(); at < end;) {
        int n = 0;
        const auto read = std::from_chars(at, end, n);
        if (read.ec == std::errc{}) all.push_back(n);
        at = read.ptr > at ? read.ptr : at + 1;
    }
    return all;
}

std::vector<std::string> lines(std::string typed) {
    std::vector<std::string> all;
    std::erase(typed, '\r');
    for (std::string_view rest = typed; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = std::string(rest.substr(0, end));
        if (!line.empty() && std::ranges::find(all, line) == all.end()) all.push_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

Typed as_typed(const Programme& p) {
    Typed t{{"opens", clock_text(p.opens)}, {"closes", clock_text(p.closes)}, {"place", p.place}};
    for (const int d : p.days) t["days"] += (t["days"].empty() ? "" : ", ") + std::to_string(d);
    for (const auto& m : p.materials) t["materials"] += (t["materials"].empty() ? "" : "\n") + m;
    return t;
}

Answered programme_page(const Visit& v, const Wrongs& w) {
    const auto p = v.read([&](Tx& tx) {
        views::ProgrammePage page{.csrf = v.csrf, .now = tx.now(), .may_plan = may_plan(v.who)};
        for (const auto& version : programmes(tx)) {
            const auto by = version.by ? organisation::person(tx, version.by) : std::nullopt;
            page.versions.emplace_back(version, by ? by->name : "");
        }
        page.typed = w.any() ? v.typed({"days", "opens", "closes", "place", "materials", "reason"})
                             : as_typed(page.versions.empty() ? Programme{} : page.versions.front().first);
        return page;
    });
    return Page{
        .title = v.say("service_days.programme"), .main = views::programme(v.say, p, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

} // namespace

Answered show_month(Visit& v) {
    const auto m = v.read([&](Tx& tx) { return gathered(tx, v); });
    return Page{.title = v.say("service_days.door"), .main = views::month(v.say, m)};
}

Answered show_feed(Visit& v) {
    const auto feed = v.read([&](Tx& tx) {
        const auto first = first_of_month(local_day(tx.now()));
        return views::feed(v.say, between(tx, add_months(first, -feed_past), add_months(first, feed_ahead)),
                           organisation::community(tx).name, v.reach.public_address);
    });
    return Download{.name = "service-days.ics", .type = "text/calendar; charset=utf-8", .bytes = feed, .attach = false};
}

Answered show_poster(Visit& v) {
    const auto first = month_of(v, "month");
    const auto address = v.reach.public_address + "/service-days?month=" + to_text(first).substr(0, 7);
    const auto p = v.read([&](Tx& tx) {
        const auto community = organisation::community(tx);
        return views::Poster{.place = community.name,
                             .phone = community.phone,
                             .first = first,
                             .days = of_month(tx, first),
                             .bodies = bodies(tx),
                             .square = qr_svg(address, QrLevel::quartile, v.say("service_days.poster_spoken")),
                             .now = tx.now()};
    });
    return Page{.title = v.say("service_days.poster"), .main = views::poster(v.say, p), .stand = Stand::poster};
}

Answered show_signs(Visit& v) {
    struct Found {
        std::optional<OneDay> day;
        views::Bodies bodies;
        organisation::Community community;
    };
    const auto f = v.read([&](Tx& tx) { return Found{one(tx, day_of_path(v)), bodies(tx), organisation::community(tx)}; });
    if (!f.day) return refuse(no_such_day());
    return Page{.title = v.say("service_days.signs"),
                .main = views::signs(v.say, *f.day, f.bodies, f.community.name, f.community.phone),
                .look = Look::work,
                .stand = Stand::sheet};
}

Answered show_programme(Visit& v) { return programme_page(v, {}); }

Answered agree_programme(Visit& v) {
    const Programme p{.days = numbers(v.text("days")),
                      .place = v.text("place"),
                      .opens = parse_clock(v.text("opens")).value_or(0),
                      .closes = parse_clock(v.text("closes")).value_or(0),
                      .materials = lines(v.text("materials")),
                      .reason = v.text("reason")};
    const auto done = v.write([&](Tx& tx) { return agree(tx, v.who, p); });
    if (done) return Go{"/service-days", "service_days.agreed"};
    return done.error().why == Why::invalid ? programme_page(v, v.wrongs(done.error())) : refusal(done);
}

} // namespace mulin::service_days
