// One request: how it stands, what comes next, the line of what happened, and the facts beside it.
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::desk::views {
namespace {

using namespace web;

Html who_calls(const Words& say, const OneRequest& o) {
    if (o.caller.empty() && o.phone.empty()) return quiet(say("desk.nobody_named"));
    Html h = text(o.caller);
    if (o.phone.empty()) return h;
    if (!o.whole) return h << " " << num(spaced(o.phone));
    return h << "<br><a class=\"tel num\" href=\"" << dial(o.phone) << "\">" << icon(Icon::phone) << spaced(o.phone) << "</a>";
}

Html who_card(const Words& say, const OneRequest& o) {
    const auto& r = o.request;
    std::vector<Fact> all{{say("desk.caller"), who_calls(say, o)}, {say("desk.lead_now"), text(o.lead)}};
    if (!o.handed_to.empty()) all.push_back({say("desk.handed_to"), text(o.handed_to)});
    all.push_back({say("desk.who"), o.worker_names.empty() ? quiet(say("desk.nobody_yet")) : text(o.worker_names)});
    if (!o.typed_by.empty()) all.push_back({say("desk.typed_by"), text(o.typed_by)});
    if (r.rating) all.push_back({say("desk.rating"), text(say("desk.rating_" + std::to_string(*r.rating)))});
    return card({.id = "facts", .title = say("desk.this_one"), .body = facts(all)});
}

// A clock: by when, and met, late or still running.
Html clock(const Words& say, const std::optional<TimePoint>& due, const std::optional<TimePoint>& met, TimePoint now) {
    const auto today = local_day(now);
    const auto at = !met ? std::string() : local_day(*met) == today ? times::clock(*met) : times::day(say, local_day(*met), today);
    if (met) return *met <= *due ? pill(Pill::done, say("desk.met", {at})) : pill(Pill::late, say("desk.met_late", {at}));
    if (*due < now) return pill(Pill::late, times::left(say, *due, now));
    return pill(Pill::waiting, times::left(say, *due, now));
}

Html clocks_card(const Words& say, const OneRequest& o) {
    const auto& r = o.request;
    const std::tuple<Clock, std::optional<TimePoint>, std::optional<TimePoint>> all[] = {
        {Clock::contact, r.contact_due, r.contacted_at},
        {Clock::on_site, r.on_site_due, r.on_site_at},
        {Clock::temporary, r.temporary_due, r.temporary_at},
        {Clock::final, r.final_due, r.resolved_at}};
    std::vector<ListRow> lines;
    for (const auto& [which, due, met] : all)
        if (due)
            lines.push_back({.body = strong(say.of("desk.clock", which)),
                             .line = say("desk.by_time", {times::when(say, *due, o.now)}),
                             .end = clock(say, due, met, o.now)});
    if (lines.empty()) return {};
    return card({.id = "clocks", .title = say("desk.clocks"), .body = rows(lines)});
}

Html why_card(const Words& say, const OneRequest& o) {
    if (o.rule.empty()) return {};
    Html body = text(say("desk.why_rule", {o.rule, o.lead}));
    if (!o.fallbacks.empty()) body << " " << say("desk.why_fallback", {o.fallbacks});
    if (!o.told.empty()) body << " " << say("desk.why_told", {o.told});
    return card({.id = "why", .title = say("desk.why"), .body = stack({body, more({"/desk/rules", say("desk.rules")})})});
}

Html hearers_card(const Words& say, const OneRequest& o) {
    if (o.hearers.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& h : o.hearers)
        lines.push_back({.body = strong(h.name),
                         .line = h.what + " " + times::when(say, h.at, o.now) + (h.sent.empty() ? "" : " · " + h.sent),
                         .end = h.many     ? Html()
                                : h.looked ? pill(Pill::done, say("desk.looked", {times::clock(*h.looked)}))
                                           : pill(Pill::waiting, say("desk.not_looked"))});
    return card({.id = "told", .title = say("desk.who_was_told"), .body = rows(lines)});
}

BusStop passed(const Words& say, const Happening& h, TimePoint now) {
    Html words;
    words << quiet(h.who);
    if (!h.text.empty()) words << "<br>" << h.text;
    return {.at = At::passed,
            .title = h.what,
            .time = times::when(say, h.at, now),
            .text = words,
            .photos = h.pictures.empty() ? Html() : pictures(say, h.pictures, now)};
}

Html line_card(const Words& say, const OneRequest& o) {
    const auto& r = o.request;
    std::vector<BusStop> stops;
    for (const auto& h : o.life) stops.push_back(passed(say, h, o.now));
    if (is_open(r.state))
        stops.push_back({.at = At::now,
                         .title = say.of("requests.state", r.state),
                         .time = say("desk.now_stop"),
                         .text = text(say.of("desk.awaits", r.state))});
    for (const auto& c : running(r))
        stops.push_back(
            {.at = At::next, .title = say.of("desk.clock", c.clock), .time = say("desk.by_time", {times::when(say, c.due, o.now)})});
    return card({.id = "line", .title = say("desk.line"), .body = bus_line({.stops = stops})});
}

Html relative(const Words& say, std::string_view key, const HelpRequest& r) {
    Html p = "<p>";
    return p << say(key) << " " << link({address(r.id), r.number + " " + title(say, r)}) << "</p>";
}

Html relatives(const Words& say, const OneRequest& o) {
    Html words;
    if (o.into) words << relative(say, "desk.merged_into", *o.into);
    if (o.parent) words << relative(say, "desk.permanent_of", *o.parent);
    for (const auto& r : o.repairs) words << relative(say, "desk.permanent", r);
    for (const auto& r : o.merged) words << relative(say, "desk.merged_here", r);
    if (words.empty() && o.same.empty()) return {};
    for (const auto& r : o.same) words << relative(say, "desk.may_be_this", r);
    if (!o.same.empty()) words << more({address(o.request.id, "merger"), say("desk.compare")});
    return said({.words = words, .mood = Mood::wait, .icon = Icon::merge});
}

Html remarks_card(const Words& say, const OneRequest& o, const Wrongs& w) {
    std::vector<ListRow> lines;
    for (const auto& remark : o.remarks)
        lines.push_back({.body = text(remark.text), .line = remark.by_name + " " + times::when(say, remark.at, o.now)});
    const Html write = !o.may_talk ? Html()
                                   : form({.action = address(o.request.id, "remark"),
                                           .body = stack({field({.name = "text",
                                                                 .label = say("desk.remark"),
                                                                 .input = Input::area,
                                                                 .hint = say("desk.remark_hint"),
                                                                 .wrong = w.at("text"),
                                                                 .rows = 2,
                                                                 .longest = 1000}),
                                                          button({.word = say("desk.remark_send"), .act = Act::second})}),
                                           .hidden = {{"csrf", o.csrf}}});
    return card({.id = "remarks",
                 .title = say("desk.remarks"),
                 .body = stack({lines.empty() ? quiet(say("desk.no_remarks")) : rows(lines), write})});
}

// The call the day after: planned, made or overdue; for something urgent it can be asked for by hand.
Html care_card(const Words& say, const OneRequest& o, const Wrongs& w) {
    const auto at = address(o.request.id, "care");
    if (!o.care) {
        if (!o.may_care || o.request.urgency > Urgency::urgent) return {};
        return card({.id = "care-call",
                     .title = say("desk.care"),
                     .body = form({.action = at,
                                   .body = stack({bar({quiet(say("desk.care_offer"))}),
                                                  bar({button({.word = say("desk.care_plan"), .act = Act::second})})}),
                                   .hidden = {{"csrf", o.csrf}}})});
    }
    const bool late = !o.care->done_at && o.care->due < o.now;
    const auto when_word = o.care->done_at ? say("desk.care_done", {times::when(say, *o.care->done_at, o.now)})
                                           : say("desk.by_time", {times::when(say, o.care->due, o.now)});
    const Html how = bar({pill(o.care->done_at ? Pill::done : late ? Pill::late : Pill::waiting, when_word)});
    if (o.care->done_at) return card({.id = "care-call", .title = say("desk.care"), .body = stack({how, text(o.care->note)})});
    const Html note = !o.may_care ? Html()
                                  : form({.action = at,
                                          .body = stack({field({.name = "care",
                                                                .label = say("desk.care_note"),
                                                                .input = Input::area,
                                                                .hint = say("desk.care_hint"),
                                                                .wrong = w.at("care"),
                                                                .rows = 2,
                                                                .longest = 500}),
                                                         button({.word = say("desk.care_save"), .act = Act::second})}),
                                          .hidden = {{"csrf", o.csrf}}});
    return card({.id = "care-call", .title = say("desk.care"), .body = stack({how, note})});
}

// Whoever handles it lets everyone see a photo, or takes that back.
Html photos_card(const Words& say, const OneRequest& o) {
    if (o.photos.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& p : o.photos) {
        const auto moment = say.of("desk.moment", p.moment);
        const auto turn = button({.word = say(p.is_public ? "desk.hide_photo" : "desk.show_photo"),
                                  .act = Act::second,
                                  .cut = Cut::thin,
                                  .about = " " + moment + " " + times::when(say, p.at, o.now)});
        lines.push_back({.body = pictures(say, {p}, o.now),
                         .end = bar({p.is_public ? pill(Pill::done, say("desk.photo_public")) : pill(Icon::lock, say("desk.photo_private")),
                                     form({.action = "/desk/photos/" + std::to_string(p.file.value) + "/publicity",
                                           .body = turn,
                                           .hidden = {{"csrf", o.csrf},
                                                      {"request", std::to_string(o.request.id.value)},
                                                      {"public", p.is_public ? "no" : "yes"}}})})});
    }
    return card({.id = "photos-seen", .title = say("desk.photos_seen"), .body = stack({quiet(say("desk.photos_seen_line")), rows(lines)})});
}

// The other deeds, as ways to their own pages; those that end or part something last.
Html other_deeds(const Words& say, const OneRequest& o) {
    constexpr std::size_t elsewhere[] = {index_of<Confirm>(), index_of<Withdraw>()}; // the asker's own
    std::vector<Html> ways, ends;
    for (const auto deed : o.open) {
        if (contains(elsewhere, deed) || (o.next && o.next->deed == deed)) continue;
        const bool stop = deed == index_of<Decline>() || deed == index_of<Close>();
        const auto word = say("desk.act." + std::string(noun(deed)));
        (stop ? ends : ways)
            .push_back(button({.word = word, .href = address(o.request.id, noun(deed)), .act = stop ? Act::stop : Act::second}));
    }
    if (o.may_split) ways.push_back(button({.word = say("desk.act.split"), .href = address(o.request.id, "split"), .act = Act::second}));
    if (ways.empty() && ends.empty()) return {};
    Html all = R"(<div class="bar">)";
    for (const auto& h : ways) all << h;
    for (const auto& h : ends) all << h;
    return card({.id = "further", .title = say("desk.other_deeds"), .body = all << "</div>"});
}

Html next_card(const Words& say, const OneRequest& o, const Wrongs& w) {
    if (!o.next) return {};
    return card({.id = "next",
                 .title = say("desk.next", {say("desk.act." + std::string(noun(o.next->deed)))}),
                 .body = deed_form(say, *o.next, w),
                 .kind = CardKind::ask});
}

} // namespace

Html pictures(const Words& say, const std::vector<Picture>& all, TimePoint now) {
    std::vector<Photo> shown;
    for (const auto& p : all) {
        const auto at = "/photos/" + std::to_string(p.file.value);
        const auto caption = say("desk.photo", {say.of("desk.moment", p.moment), times::when(say, p.at, now)});
        shown.push_back({.alt = caption, .src = at + "/small", .caption = caption, .href = at});
    }
    return photos(shown);
}

Html request(const Words& say, const OneRequest& o, const Wrongs& w) {
    const auto& r = o.request;
    Html above;
    above << plate(r.place) << state_pill(say, r, o.now) << urgency_pill(say, r);
    const Html below = text(say("desk.filed_line", {r.number, times::when(say, r.filed_at, o.now), say.of("desk.by", r.channel)}));
    Html quote;
    if (!r.words.empty()) quote << R"(<p class="say">)" << r.words << "</p>";
    if (o.whole && !o.phone.empty())
        quote << "<p>"
              << button({.word = say("desk.dial", {o.caller.empty() ? say("desk.the_caller") : o.caller, spaced(o.phone)}),
                         .href = std::string(dial(o.phone).target()),
                         .act = Act::second,
                         .icon = Icon::phone})
              << "</p>";
    return stack({crumbs({.label = say("shell.here"), .way = {{"/desk", say("desk.door")}}, .here = r.number}),
                  heading({.title = title(say, r), .above = above, .below = below}), stack({quote}), wrongs_above(say, w),
                  two(stack({relatives(say, o), next_card(say, o, w), other_deeds(say, o), line_card(say, o), photos_card(say, o),
                             remarks_card(say, o, w)}),
                      stack({who_card(say, o), care_card(say, o, w), clocks_card(say, o), why_card(say, o), hearers_card(say, o)}))});
}

} // namespace mulin::requests::desk::views
