// One stall as those fill it who stand there; and booking a place at one of its offers.
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::service_days::views {
namespace {

using namespace web;

std::string stall_path(const StallPage& p) { return path(p.day.planned) + "/stalls/" + std::to_string(p.stall.branch.value); }

Html kind_tiles(const Words& say, const StallPage& p, const Wrongs& w) {
    Tiles t{.name = "kind",
            .legend = say("service_days.what"),
            .tiles = {},
            .abreast = Abreast::three,
            .hint = say("service_days.kind_hint"),
            .wrong = w.at("kind")};
    for (const auto word : Names<Kind>::all) {
        const auto kind = *maybe_named<Kind>(word);
        t.tiles.push_back({.value = std::string(word),
                           .word = say.of("service_days.kind", kind),
                           .icon = icon_of(kind),
                           .line = needs_partner(kind) ? say("service_days.needs_partner") : "",
                           .chosen = typed_or(p.typed, "kind") == word});
    }
    return tiles(t);
}

Html minutes_tiles(const Words& say, const StallPage& p) {
    Tiles t{.name = "minutes", .legend = say("service_days.how"), .tiles = {}, .abreast = Abreast::four};
    for (const int n : {0, 10, 15, 20, 30, 60}) {
        const auto value = std::to_string(n);
        const auto typed = typed_or(p.typed, "minutes");
        t.tiles.push_back({.value = value,
                           .word = n == 0 ? say("service_days.walk_in_only") : say("service_days.minutes_each", {value}),
                           .chosen = typed.empty() ? n == 0 : typed == value});
    }
    return tiles(t);
}

Html offer_form(const Words& say, const StallPage& p, const Wrongs& w) {
    const auto value = [&](std::string_view name) { return typed_or(p.typed, name); };
    auto partners = p.partners;
    partners.insert(partners.begin(), Option{"", say("service_days.no_partner")});
    std::vector<Hidden> hidden{{"csrf", p.csrf}};
    if (p.changing) hidden.push_back({"offer", std::to_string(p.changing->value)});
    const Html fields = stack({kind_tiles(say, p, w),
                               field({.name = "who",
                                      .label = say("service_days.who"),
                                      .value = value("who"),
                                      .hint = say("service_days.who_hint"),
                                      .wrong = w.at("who"),
                                      .longest = 60,
                                      .needed = true}),
                               field({.name = "partner",
                                      .label = say("service_days.partner"),
                                      .input = Input::choice,
                                      .value = value("partner"),
                                      .hint = say("service_days.partner_hint"),
                                      .wrong = w.at("partner"),
                                      .options = partners}),
                               minutes_tiles(say, p),
                               field({.name = "places",
                                      .label = say("service_days.places"),
                                      .input = Input::number,
                                      .value = value("places").empty() ? "1" : value("places"),
                                      .hint = say("service_days.places_hint"),
                                      .wrong = w.at("places"),
                                      .longest = 1,
                                      .narrow = true}),
                               button({.word = say(p.changing ? "service_days.save" : "service_days.add_offer")})});
    return card({.id = "add",
                 .title = say(p.changing ? "service_days.change_offer" : "service_days.add_offer"),
                 .body = form({.action = stall_path(p) + "/offers", .body = fields, .hidden = hidden})});
}

Html offers(const Words& say, const StallPage& p) {
    if (p.stall.offers.empty())
        return card({.id = "offers", .title = say("service_days.offers"), .body = quiet(say("service_days.no_offers"))});
    std::vector<ListRow> lines;
    for (const auto& o : p.stall.offers) {
        const auto kind = say.of("service_days.kind", o.kind);
        auto line = o.who;
        if (o.partner) line = say("service_days.who_and_partner", {line, p.bodies.name(*o.partner)});
        const auto how = o.bookable() ? say("service_days.appointments", {std::to_string(o.minutes), std::to_string(o.places)})
                                      : say("service_days.walk_in");
        const auto id = std::to_string(o.id.value);
        lines.push_back(
            {.title = kind,
             .line = say("service_days.joined", {line, how}),
             .icon = icon_of(o.kind),
             .end =
                 bar({link({stall_path(p) + "?offer=" + id + "#add", say("service_days.change_this")}),
                      form({.action = path(p.day.planned) + "/offers/" + id + "/removal",
                            .body = button({.word = say("service_days.remove"), .act = Act::stop, .cut = Cut::thin, .about = " " + kind}),
                            .hidden = {{"csrf", p.csrf}}})})});
    }
    return card({.id = "offers", .title = say("service_days.offers"), .body = rows(lines)});
}

Html substitute(const Words& say, const StallPage& p, const Wrongs& w) {
    auto branches = p.branches;
    branches.insert(branches.begin(), Option{"", say("service_days.comes_itself")});
    const auto now = p.stall.substitute ? std::to_string(p.stall.substitute->value) : "";
    return card({.id = "substitute",
                 .title = say("service_days.substitute"),
                 .body = form({.action = stall_path(p) + "/substitute",
                               .body = stack({field({.name = "substitute",
                                                     .label = say("service_days.substitute_who"),
                                                     .input = Input::choice,
                                                     .value = p.typed.contains("substitute") ? typed_or(p.typed, "substitute") : now,
                                                     .wrong = w.at("substitute"),
                                                     .options = branches}),
                                              field({.name = "why",
                                                     .label = say("service_days.substitute_why"),
                                                     .value = p.typed.contains("why") ? typed_or(p.typed, "why") : p.stall.why_substitute,
                                                     .hint = say("service_days.substitute_hint"),
                                                     .wrong = w.at("why"),
                                                     .longest = 60}),
                                              button({.word = say("service_days.save"), .act = Act::second})}),
                               .hidden = {{"csrf", p.csrf}}})});
}

Html off(const Words& say, const StallPage& p, const Wrongs& w) {
    if (p.stall.cancelled)
        return card({.id = "off",
                     .title = say("service_days.stall_off"),
                     .body = stack({sentence(say("service_days.stall_is_off", {why(say, p.stall.cause, p.stall.note)})),
                                    form({.action = stall_path(p) + "/resumption",
                                          .body = button({.word = say("service_days.stall_resume"), .act = Act::second}),
                                          .hidden = {{"csrf", p.csrf}}})})});
    std::vector<Option> causes{{"", say("service_days.choose_cause")}};
    for (const auto word : Names<Cause>::all) causes.push_back({std::string(word), say("service_days.cause." + std::string(word))});
    return card({.id = "off",
                 .title = say("service_days.stall_cancel"),
                 .body = stack({sentence(say("service_days.stall_cancel_line")),
                                form({.action = stall_path(p) + "/cancellation",
                                      .body = stack({field({.name = "cause",
                                                            .label = say("service_days.cause"),
                                                            .input = Input::choice,
                                                            .value = typed_or(p.typed, "cause"),
                                                            .wrong = w.at("cause"),
                                                            .options = causes}),
                                                     field({.name = "note",
                                                            .label = say("service_days.note"),
                                                            .value = typed_or(p.typed, "note"),
                                                            .hint = say("service_days.note_hint"),
                                                            .wrong = w.at("note"),
                                                            .longest = 60}),
                                                     button({.word = say("service_days.stall_cancel"), .act = Act::stop})}),
                                      .hidden = {{"csrf", p.csrf}}})})});
}

Html slot_tiles(const Words& say, const BookPage& p, const Wrongs& w) {
    Tiles t{.name = "slot", .legend = say("service_days.which_time"), .tiles = {}, .abreast = Abreast::four, .wrong = w.at("slot")};
    for (const auto& s : p.slots)
        if (s.free > 0)
            t.tiles.push_back({.value = std::to_string(s.at),
                               .word = clock_text(s.at),
                               .line = say("service_days.free_n", {std::to_string(s.free)}),
                               .chosen = typed_or(p.typed, "slot") == std::to_string(s.at)});
    return t.tiles.empty() ? said({.words = text(say("service_days.all_taken")), .mood = Mood::wait}) : tiles(t);
}

Html caller_fields(const Words& say, const BookPage& p, const Wrongs& w) {
    if (!p.may_help) return {};
    return stack({quiet(say("service_days.for_caller")), halves(field({.name = "caller",
                                                                       .label = say("service_days.caller"),
                                                                       .value = typed_or(p.typed, "caller"),
                                                                       .hint = say("service_days.caller_hint"),
                                                                       .wrong = w.at("caller"),
                                                                       .longest = 40}),
                                                                field({.name = "phone",
                                                                       .label = say("service_days.phone"),
                                                                       .input = Input::tel,
                                                                       .value = typed_or(p.typed, "phone"),
                                                                       .hint = say("service_days.phone_hint"),
                                                                       .wrong = w.at("phone")}))});
}

} // namespace

Html stall(const Words& say, const StallPage& p, const Wrongs& w) {
    const auto title = stall_name(say, p.bodies, p.stall);
    return stack({way(say, p.day, p.today, title),
                  heading({.title = title,
                           .below = text(say("service_days.when_where", {times::full_day(say, p.day.date()), hours(p.day), p.day.place}))}),
                  wrongs_above(say, w),
                  two(stack({offers(say, p), offer_form(say, p, w)}), stack({substitute(say, p, w), off(say, p, w)}))});
}

Html book(const Words& say, const BookPage& p, const Wrongs& w) {
    const auto kind = say.of("service_days.kind", p.offer.kind);
    const Html call = Html() << "<p>" << say("service_days.by_phone_line") << " " << phone_link(p.phone) << "</p>";
    const bool free = std::ranges::any_of(p.slots, [](const Slot& s) { return s.free > 0; });
    Html body = free && (p.known || p.may_help)
                    ? form({.action = path(p.day.planned) + "/offers/" + std::to_string(p.offer.id.value) + "/bookings",
                            .body = stack({slot_tiles(say, p, w), caller_fields(say, p, w),
                                           button({.word = say("service_days.book_now"), .cut = Cut::wide})}),
                            .hidden = {{"csrf", p.csrf}},
                            .look = FormLook::card})
                    : stack({slot_tiles(say, p, w)});
    if (!p.known)
        body = stack({said({.words = Html() << say("service_days.sign_in_first") << " "
                                            << link({"/sign-in?next=" + path(p.day.planned) + "/offers/" + std::to_string(p.offer.id.value),
                                                     say("service_days.sign_in")}),
                            .mood = Mood::wait}),
                      body});
    auto who = p.offer.who;
    if (p.offer.partner) who = say("service_days.who_and_partner", {who, p.bodies.name(*p.offer.partner)});
    const Html has = p.has_one ? said({.words = text(say("service_days.booked_already"))}) : Html();
    const Html private_note = needs_partner(p.offer.kind) ? quiet(say("service_days.no_case")) : Html();
    return stack({way(say, p.day, p.today, kind),
                  heading({.title = say("service_days.book_what", {kind}),
                           .below = text(say("service_days.when_where", {times::full_day(say, p.day.date()), hours(p.day), p.day.place}))}),
                  wrongs_above(say, w), has, sentence(say("service_days.joined", {p.bodies.name(p.offer.branch), who})), private_note, body,
                  call});
}

} // namespace mulin::service_days::views
