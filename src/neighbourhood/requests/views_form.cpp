// The form in three steps: where, what, how to reach you.
#include "neighbourhood/requests/views.hpp"
#include <algorithm>

namespace mulin::requests::views {
namespace {

using namespace web;

const Limits* of(const ReportForm& f, Urgency u) {
    const auto found = std::ranges::find(f.limits, u, &Limits::urgency);
    return found == f.limits.end() ? nullptr : &*found;
}

Tile own_home(const organisation::Place& p, const ReportForm& f) {
    return {.value = std::to_string(p.home->value), .word = p.door, .icon = Icon::house, .chosen = p.home == f.home};
}

// The plate, and the way to another place.
Html plate_line(const Words& say, const ReportForm& f) {
    const auto& door = f.where == Where::stairwell ? f.stairwell : f.homes.front().door;
    Html h = R"(<p class="bar">)";
    return h << plate(door, PlateSize::big) << more({"/requests/new?elsewhere=1", say("request_pages.not_here")}) << "</p>";
}

Html inside_or_out(const Words& say, const ReportForm& f, bool titled) {
    const auto before = f.where == Where::home && f.homes.size() > 1 ? Html() : plate_line(say, f);
    return tiles({.name = "inside",
                  .legend = say(titled ? "request_pages.step_where" : "request_pages.inside_or_out"),
                  .tiles = {{.value = "in", .word = say("request_pages.inside"), .icon = Icon::house, .chosen = !f.outside},
                            {.value = "out", .word = say("request_pages.outside"), .icon = Icon::tree, .chosen = f.outside}},
                  .before = before,
                  .title = titled,
                  .silent = !titled});
}

Html at_home(const Words& say, const ReportForm& f) {
    if (f.homes.size() == 1) return inside_or_out(say, f, true);
    std::vector<Tile> all;
    for (const auto& p : f.homes) all.push_back(own_home(p, f));
    Html not_here = R"(<p class="bar">)";
    not_here << more({"/requests/new?elsewhere=1", say("request_pages.not_here")}) << "</p>";
    return stack({tiles({.name = "home", .legend = say("request_pages.step_where"), .tiles = all, .before = not_here, .title = true}),
                  inside_or_out(say, f, false)});
}

Html at_stairwell(const Words& say, const ReportForm& f, const Wrongs& w) {
    return stack({inside_or_out(say, f, true), field({.name = "flat",
                                                      .label = say("request_pages.flat"),
                                                      .value = f.flat,
                                                      .hint = say("request_pages.flat_hint"),
                                                      .wrong = w.at("flat"),
                                                      .narrow = true})});
}

Html behind_a_door(const Words& say, const ReportForm& f, const Wrongs& w) {
    const auto typed = field({.name = "place",
                              .label = say("request_pages.step_where"),
                              .value = f.door,
                              .hint = say("request_pages.door_hint"),
                              .wrong = f.candidates.empty() ? w.at("place") : "",
                              .title = true,
                              .needed = true});
    const auto home = f.homes.empty() ? Html() : more({"/requests/new", say("request_pages.at_home_after_all")});
    if (f.candidates.empty()) return stack({typed, home});
    std::vector<Tile> all;
    for (const auto& p : f.candidates) {
        const auto key = place_key(p);
        all.push_back({.value = key, .word = p.door, .chosen = key == f.candidate});
    }
    return stack({typed, home,
                  tiles({.name = "candidate",
                         .legend = say("request_pages.which_door"),
                         .tiles = all,
                         .abreast = Abreast::one,
                         .wrong = w.at("candidate")})});
}

Html where_step(const Words& say, const ReportForm& f, const Wrongs& w) {
    switch (f.where) {
    case Where::home: return at_home(say, f);
    case Where::stairwell: return at_stairwell(say, f, w);
    case Where::door: return behind_a_door(say, f, w);
    }
    return {};
}

Html what_step(const Words& say, const ReportForm& f, const Wrongs& w) {
    std::vector<Tile> all;
    for (const auto& c : f.tiles) {
        const bool unsure = c.code == "other";
        all.push_back({.value = c.code,
                       .word = say(unsure ? "request_pages.unsure" : "requests.category." + c.code),
                       .icon = icon_of(c.code),
                       .line = unsure ? say("request_pages.unsure_line") : "",
                       .chosen = c.code == f.category});
    }
    return tiles({.name = "category",
                  .legend = say("request_pages.step_what"),
                  .tiles = all,
                  .abreast = Abreast::three,
                  .wrong = w.at("category"),
                  .title = true});
}

Html how_urgent(const Words& say, const ReportForm& f) {
    const auto* later = of(f, Urgency::ordinary);
    const auto line = later && later->on_site ? say("request_pages.later_line", {limit(say, *later->on_site)}) : "";
    const Tile now{.value = "now",
                   .word = say("request_pages.now"),
                   .icon = Icon::ring_alert,
                   .line = say("request_pages.now_line"),
                   .chosen = f.urgency == "now"};
    const Tile later_on{
        .value = "later", .word = say("request_pages.later"), .icon = Icon::clock, .line = line, .chosen = f.urgency == "later"};
    return tiles(
        {.name = "urgency", .legend = say("request_pages.how_urgent"), .tiles = {now, later_on}, .abreast = Abreast::one, .title = true});
}

Html more_about_it(const Words& say, const ReportForm& f, const Wrongs& w) {
    return stack({field({.name = "words",
                         .label = say("request_pages.words"),
                         .input = Input::area,
                         .value = f.words,
                         .hint = say("request_pages.words_hint"),
                         .wrong = w.at("words"),
                         .longest = 2000}),
                  photos_field(say, {.label = "request_pages.photos", .hint = "request_pages.photos_hint", .held = f.held}, w)});
}

Html reach_step(const Words& say, const ReportForm& f, const Wrongs& w) {
    return field({.name = "caller_phone",
                  .label = say("request_pages.step_reach"),
                  .input = Input::tel,
                  .value = f.phone,
                  .hint = say("request_pages.phone_hint"),
                  .wrong = w.at("caller_phone"),
                  .autocomplete = "tel",
                  .title = true,
                  .narrow = true,
                  .needed = !f.signed_in});
}

// What follows, as far as a clock of the house watches it.
Html afterwards(const Words& say, const ReportForm& f) {
    const auto* urgent = of(f, Urgency::urgent);
    const auto* later = of(f, Urgency::ordinary);
    std::vector<BusStop> stops;
    const auto stop = [&](std::string_view when, std::string_view what) {
        stops.push_back({.at = At::next, .text = filled(say("request_pages.when_what"), {strong(when), text(what)})});
    };
    stop(say("request_pages.at_once"), say("request_pages.you_get_a_number"));
    for (const auto& [promise, what] :
         {std::pair(&Limits::contact, "request_pages.someone_calls"), std::pair(&Limits::on_site, "request_pages.someone_comes")})
        if (urgent && later && urgent->*promise && later->*promise)
            stop(say("request_pages.within", {limit(say, *(urgent->*promise)), limit(say, *(later->*promise))}), say(what));
    stop(say("request_pages.once_mended"), say("request_pages.you_are_asked"));
    return card({.id = "afterwards", .title = say("request_pages.afterwards"), .body = bus_line({stops})});
}

std::vector<Hidden> hidden(const ReportForm& f) {
    std::vector<Hidden> all{{"csrf", f.csrf},
                            {"once", f.once},
                            {"where", std::string(f.where == Where::home        ? "home"
                                                  : f.where == Where::stairwell ? "at"
                                                                                : "door")}};
    if (f.where == Where::stairwell) all.push_back({"at", f.token});
    if (f.where == Where::home && f.homes.size() == 1) all.push_back({"home", std::to_string(f.homes.front().home->value)});
    return all;
}

} // namespace

std::string place_key(const organisation::Place& p) {
    if (p.home) return "h" + std::to_string(p.home->value);
    return p.stairwell ? "s" + std::to_string(p.stairwell->value) : "b" + std::to_string(p.building.value);
}

Html report_form(const Words& say, const ReportForm& f, const Wrongs& w) {
    const auto danger =
        said({.words = filled(say("request_pages.danger_first"), {phone_link("119"), phone_link("110")}), .mood = Mood::warn});
    Html body; // no stack: the form itself keeps its groups apart
    body << where_step(say, f, w) << what_step(say, f, w) << how_urgent(say, f) << more_about_it(say, f, w) << reach_step(say, f, w)
         << stack({button({.word = say("request_pages.file"), .cut = Cut::wide}), quiet(say("request_pages.file_line"))});
    const auto whole = form({.action = "/requests",
                             .body = body,
                             .hidden = hidden(f),
                             .look = FormLook::loose,
                             .files = true,
                             .id = "report",
                             .draft = Draft{.name = f.draft,
                                            .kept = say("shell.draft_kept"),
                                            .waiting = say("shell.draft_waiting"),
                                            .photos = say("shell.draft_photos")}});
    const auto by_phone = card({.id = "by-phone",
                                .title = say("request_pages.by_phone"),
                                .body = filled(say("request_pages.by_phone_line"), {phone_link(f.call)})});
    Html h;
    return h << crumbs({.label = say("shell.here"), .way = {{"/", say("home.door")}}, .here = say("request_pages.report")})
             << two(stack({heading({.title = say("request_pages.report"), .below = text(say("request_pages.report_line"))}),
                           w.any() ? wrongs_above(say, w) : danger, whole}),
                    stack({afterwards(say, f), by_phone}));
}

} // namespace mulin::requests::views
