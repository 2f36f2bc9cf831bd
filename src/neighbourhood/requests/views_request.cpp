// The page of whoever asked: how it stands, what comes next, and what they can do.
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::views {
namespace {

using namespace web;

template <class D> bool can(const Asked& a) { return contains(a.may, index_of<D>()); }
bool can_rate(const Asked& a) { return can<Confirm>(a) && !a.request.rating; }
bool can_reopen(const Asked& a) {
    const auto& r = a.request;
    if (!can<Reopen>(a) || (r.state == State::declined && r.reopened > 0)) return false;
    return r.state != State::closed || (r.closed_at && a.now - *r.closed_at <= reopening_time);
}

std::vector<Hidden> hidden(const Asked& a) { return {{"csrf", a.csrf}, {"version", std::to_string(a.request.version)}}; }

std::string came(const Words& say, const Asked& a) {
    const auto& r = a.request;
    return say("request_pages.came_by_" + std::string(name(r.channel)), {r.number, times::when(say, r.filed_at, a.now)});
}

Html top(const Words& say, const Asked& a) {
    const auto& r = a.request;
    Html above;
    above << plate(r.place) << state_pill(say, r.state);
    if (is_open(r.state) && r.urgency <= Urgency::urgent) above << pill(Pill::late, say.of("requests.urgency", r.urgency));
    if (is_open(r.state) && r.in_emergency) above << pill(Icon::shield, say("requests.in_emergency"));
    return heading({.title = title(say, r), .above = above, .below = quiet(came(say, a))});
}

Icon icon_of(State s) {
    switch (s) {
    case State::reported:
    case State::accepted: return Icon::clock;
    case State::suspended: return Icon::pause;
    case State::resolved: return Icon::people;
    case State::verified: return Icon::speech;
    case State::declined:
    case State::withdrawn: return Icon::cross;
    case State::closed: return Icon::tick;
    default: return Icon::walker;
    }
}

// In two sentences and a line: how it stands, what comes next and by when, and what they have to do.
Html how_it_stands(const Words& say, const Asked& a) {
    const auto& r = a.request;
    const auto key = r.state == State::working && r.temporary_at ? std::string("made_safe") : std::string(name(r.state));
    const auto due = next_due(r);
    const bool late = due && due->due < a.now;
    std::string next;
    if (r.state == State::suspended && r.suspended_until)
        next = say("request_pages.suspended_until", {times::when(say, *r.suspended_until, a.now)});
    else if (due)
        next =
            say("request_pages." + std::string(late ? "late_" : "due_") + std::string(name(due->clock)), {by_when(say, due->due, a.now)});
    const auto yours = waits_for_asker(r.state) ? "request_pages.your_word"
                       : is_open(r.state)       ? "request_pages.nothing_to_do"
                                                : "request_pages.if_again";
    Html words = "<p>";
    words << filled(say("request_pages.two_sentences"), {strong(say("request_pages.stands_" + key)), text(next)})
          << R"(</p><p class="small">)" << filled(say(yours), {phone_link(a.call)}) << "</p>";
    return said({.words = words,
                 .mood = r.state == State::closed ? Mood::done
                         : late                   ? Mood::warn
                                                  : Mood::wait,
                 .icon = late ? Icon::ring_alert : icon_of(r.state)});
}

Html their_word(const Words& say, const Asked& a, const Wrongs& w) {
    std::vector<Tile> levels;
    for (int n = 5; n >= 1; --n) {
        const auto value = std::to_string(n);
        levels.push_back({.value = value, .word = say("request_pages.rating_" + value), .chosen = a.rating == n});
    }
    const auto body = stack({tiles({.name = "rating",
                                    .legend = say("request_pages.how_satisfied"),
                                    .tiles = levels,
                                    .abreast = Abreast::three,
                                    .hint = say("request_pages.how_satisfied_hint"),
                                    .wrong = w.at("rating")}),
                             field({.name = "note", .label = say("request_pages.rating_note"), .value = a.note, .longest = 500}),
                             button({.word = say("request_pages.it_is_mended"), .cut = Cut::wide, .icon = Icon::tick})});
    return card({.id = "your-word",
                 .title = say("request_pages.your_word_title"),
                 .body = form({.action = address(a.request, "confirmation"), .body = body, .hidden = hidden(a)}),
                 .kind = CardKind::ask});
}

Html not_mended(const Words& say, const Asked& a, const Wrongs& w) {
    const auto declined = a.request.state == State::declined;
    const auto body = stack({field({.name = "reason",
                                    .label = say(declined ? "request_pages.why_again" : "request_pages.what_is_left"),
                                    .input = Input::area,
                                    .value = a.reason,
                                    .wrong = w.at("reason"),
                                    .rows = 2,
                                    .longest = 500}),
                             button({.word = say("request_pages.reopen"), .act = Act::second, .cut = Cut::wide, .icon = Icon::undo})});
    return card({.id = "not-mended",
                 .title = say(declined ? "request_pages.ask_again" : "request_pages.not_mended"),
                 .body = form({.action = address(a.request, "reopening"), .body = body, .hidden = hidden(a)})});
}

Html talk(const Words& say, const Asked& a, const Wrongs& w) {
    std::vector<ListRow> said_so_far;
    for (const auto& r : a.remarks) {
        const bool mine = r.by == a.me && (r.by || a.passer_by);
        const auto who = mine ? say("request_pages.you") : r.by_name.empty() ? say("request_pages.who_asked") : r.by_name;
        said_so_far.push_back(
            {.title = who, .body = two_lines(Html(), r.text), .when = times::when(say, r.at, a.now), .icon = Icon::speech});
    }
    const auto words = form({.action = address(a.request, "remarks"),
                             .body = stack({field({.name = "text",
                                                   .label = say("request_pages.add_words"),
                                                   .input = Input::area,
                                                   .value = a.remark,
                                                   .hint = say("request_pages.add_words_hint"),
                                                   .wrong = w.at("text"),
                                                   .rows = 2,
                                                   .longest = 1000}),
                                            button({.word = say("request_pages.send_words"), .act = Act::second})}),
                             .hidden = hidden(a)});
    const auto photo = form(
        {.action = address(a.request, "photos"),
         .body = stack({photos_field(say, {.label = "request_pages.add_photo", .hint = "request_pages.photos_hint", .held = a.held}, w),
                        button({.word = say("request_pages.send_photo"), .act = Act::second, .icon = Icon::camera})}),
         .hidden = {{"csrf", a.csrf}, {"once", a.once}},
         .files = true});
    const auto so_far = said_so_far.empty() ? Html() : rows(said_so_far);
    return card({.id = "talk", .title = say("request_pages.add"), .body = stack({so_far, halves(words, photo)})});
}

Html you_can(const Words& say, const Asked& a) {
    const bool asked_for_word = can_rate(a) && waits_for_asker(a.request.state);
    const auto number = a.lead_phone.empty() ? a.call : a.lead_phone;
    const auto who = a.lead_phone.empty() ? say("request_pages.the_desk") : a.lead;
    Html h = R"(<div class="stack">)";
    h << button({.word = say("request_pages.call", {who}),
                 .href = std::string(dial(number).target()),
                 .act = asked_for_word ? Act::second : Act::main,
                 .cut = Cut::wide,
                 .icon = Icon::phone})
      << button({.word = say("request_pages.add"), .href = "#talk", .act = Act::second, .cut = Cut::wide, .icon = Icon::camera});
    if (can<Withdraw>(a))
        h << button({.word = say("request_pages.withdraw"), .href = address(a.request, "withdrawal"), .act = Act::stop, .cut = Cut::wide});
    return card({.id = "you-can", .title = say("request_pages.you_can"), .body = h << "</div>"});
}

Html about(const Words& say, const Asked& a) {
    const auto& r = a.request;
    std::vector<Fact> all;
    if (!a.lead.empty())
        all.push_back({say("request_pages.who_answers"), text(a.has_it.empty() ? say("request_pages.first_receiver", {a.lead})
                                                                               : say("request_pages.handed_on", {a.has_it, a.lead}))});
    if (!a.watches.empty()) all.push_back({say("request_pages.who_watches"), text(a.watches)});
    if (r.final_due && is_open(r.state))
        all.push_back(
            {say("request_pages.deadline"), text(say("request_pages.deadline_line", {by_when(say, *r.final_due, a.now), a.above}))});
    if (r.rating) all.push_back({say("request_pages.you_said"), text(say("request_pages.rating_" + std::to_string(*r.rating)))});
    if (r.state == State::withdrawn || r.state == State::merged)
        return card({.id = "about", .title = say("request_pages.about"), .body = facts(all)});
    const auto where = a.building.empty() ? say("request_pages.somewhere") : a.building;
    all.push_back({say("request_pages.others_see"),
                   text(say("request_pages.others_see_line", {where, say("requests.category." + r.category),
                                                              say.of("request_pages.public_state", public_state(r.state))}))});
    return card({.id = "about", .title = say("request_pages.about"), .body = facts(all)});
}

std::string spaced(const std::string& code) { return code.size() == 6 ? code.substr(0, 3) + " " + code.substr(3) : code; }

// The way back: number and code. A passer-by has nothing else, so it comes first and large.
Html way_back(const Words& say, const Asked& a) {
    if (a.code.empty()) return {};
    const auto numbers = facts({{say("request_pages.number"), num(a.request.number)}, {say("request_pages.code"), num(spaced(a.code))}});
    if (a.passer_by)
        return card({.id = "keep",
                     .title = say("request_pages.keep_these"),
                     .body = stack({numbers, quiet(say("request_pages.keep_these_line"))}),
                     .kind = CardKind::ask});
    return {};
}

Html for_the_family(const Words& say, const Asked& a) {
    if (a.code.empty()) return {};
    const auto sentence = say("request_pages.family_line", {spaced(a.code)});
    return card({.id = "family",
                 .title = say("request_pages.family"),
                 .body = qr({.square = a.square, .title = say("request_pages.family_title"), .sentence = sentence, .phone = a.call})});
}

} // namespace

Html asked(const Words& say, const Asked& a, const Wrongs& w) {
    const auto& r = a.request;
    const auto mine = a.passer_by ? Link{"/track", say("request_pages.track")} : Link{"/requests", say("request_pages.mine")};
    Html main;
    main << (can_rate(a) ? their_word(say, a, w) : Html()) << card({.id = "line", .title = say("request_pages.line"), .body = line(say, a)})
         << (can_reopen(a) ? not_mended(say, a, w) : Html());
    Html side;
    side << you_can(say, a) << about(say, a) << for_the_family(say, a);
    Html merged;
    if (r.merged_into) merged << more({"/requests/" + std::to_string(r.merged_into->value), say("request_pages.see_the_whole")});
    Html h;
    return h << crumbs({.label = say("shell.here"), .way = {{"/", say("home.door")}, mine}, .here = r.number})
             << stack(
                    {wrongs_above(say, w), top(say, a), how_it_stands(say, a), merged, way_back(say, a), two(main, side), talk(say, a, w)});
}

Html withdrawal(const Words& say, const Withdrawal& s, const Wrongs& w) {
    const auto& r = s.request;
    Html choices = R"(<div class="stack">)";
    choices << field({.name = "reason",
                      .label = say("request_pages.withdraw_reason"),
                      .value = s.reason,
                      .wrong = w.at("reason"),
                      .longest = 500})
            << button({.word = say("request_pages.no_go_back"), .href = address(r), .cut = Cut::wide})
            << button({.word = say("request_pages.yes_withdraw"), .act = Act::stop, .cut = Cut::wide}) << "</div>";
    Html above;
    above << plate(r.place) << state_pill(say, r.state);
    return stack({heading({.title = say("request_pages.withdraw_title"), .above = above, .below = text(title(say, r))}),
                  said({.words = text(say("request_pages.withdraw_line")), .mood = Mood::wait}),
                  form({.action = address(r, "withdrawal"),
                        .body = choices,
                        .hidden = {{"csrf", s.csrf}, {"version", std::to_string(r.version)}},
                        .look = FormLook::card})});
}

} // namespace mulin::requests::views
