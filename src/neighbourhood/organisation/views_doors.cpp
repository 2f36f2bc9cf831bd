// Who answers for which door: the search, one stairwell's card, the sheet that hangs at it.
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"

namespace mulin::organisation::views {
namespace {

using namespace web;

Html people_of(const std::vector<Person>& people) {
    std::vector<Html> all;
    for (const auto& p : people) all.push_back(Html() << p.name << " " << (p.mobile.empty() ? Html() : phone_link(p.mobile)));
    return all.empty() ? Html() : bar(all);
}

Html found(const Words& say, const Doors& d) {
    if (d.no_doors && d.rosters) return no_doors_yet(say, true);
    if (d.no_doors)
        return empty(
            {.title = say("organisation_pages.no_doors_yet"), .line = say("organisation_pages.ask_by_phone"), .act = call_button(d.phone)});
    if (d.words.empty()) return {};
    if (d.hits.empty())
        return empty(
            {.title = say("organisation_pages.no_door"), .line = say("organisation_pages.no_door_line"), .act = call_button(d.phone)});
    std::vector<Html> doors;
    std::vector<ListRow> homes;
    for (const auto& h : d.hits)
        if (h.people.empty()) doors.push_back(linked_plate(h.place.door, path(*h.place.stairwell)));
        else homes.push_back({.body = stack({linked_plate(h.place.door, path(*h.place.home)), people_of(h.people)})});
    const auto title = say("organisation_pages.found_n", {std::to_string(d.hits.size())});
    return card(
        {.id = "found", .title = title, .body = stack({homes.empty() ? Html() : rows(homes), doors.empty() ? Html() : bar(doors)})});
}

Html duty(const Words& say, const Doors& d) {
    return card({.id = "duty",
                 .title = say("organisation_pages.on_duty"),
                 .body = stack({sentence(say("organisation_pages.on_duty_line")), bar({call_button(d.phone)}),
                                more({"/organisation", say("organisation_pages.see_tree")})})});
}

std::string office_phone(const OneStairwell& s) {
    for (const auto* body : {&s.answering.group, &s.answering.branch, &s.answering.community})
        if (*body && !(*body)->phone.empty()) return (*body)->phone;
    return s.phone;
}

Html offices(const Words& say, const OneStairwell& s) {
    std::vector<Fact> all;
    const auto office = [&](const std::optional<Body>& b, std::string_view key) {
        if (!b) return;
        Html value = link({path(b->id), b->name});
        if (!b->phone.empty()) value << "<br>" << phone_link(b->phone);
        all.push_back({say(key), value});
    };
    office(s.answering.group, "organisation_pages.group");
    office(s.answering.branch, "organisation_pages.branch");
    office(s.answering.community, "organisation_pages.community");
    all.push_back({say("organisation_pages.duty_phone"), phone_link(s.phone)});
    return facts(all);
}

// Who is at it first stands first; names only where the viewer may have them.
Html posts(const Words& say, const OneStairwell& s) {
    std::vector<ListRow> all;
    for (const auto& p : s.answering.posts) {
        const auto role =
            p.body.kind == BodyKind::community ? say("organisation_pages.community_office") : say.of("organisation.role", p.role);
        const auto number = p.holder && !p.holder->mobile.empty() ? p.holder->mobile : p.body.phone;
        all.push_back(
            {.title = role, .line = p.holder ? p.holder->name : p.body.name, .end = number.empty() ? Html() : phone_link(number)});
    }
    return all.empty() ? Html() : card({.id = "posts", .title = say("organisation_pages.who_first"), .body = rows(all)});
}

Html homes(const Words& say, const OneStairwell& s) {
    if (s.homes.empty()) return {};
    std::vector<Html> all;
    for (const auto& h : s.homes) all.push_back(linked_plate(h.flat, path(h.home)));
    return card(
        {.id = "homes", .title = say("organisation_pages.homes"), .body = stack({note(say("organisation_pages.looks_logged")), bar(all)})});
}

Html sheet_card(const Words& say, const OneStairwell& s) {
    if (!s.officer) return {};
    const Html renew = s.edit ? form({.action = path(s.stairwell.id) + "/token",
                                      .body = stack({note(say("organisation_pages.new_token_line")),
                                                     bar({button({.word = say("organisation_pages.new_token"), .act = Act::stop})})}),
                                      .hidden = {{"csrf", s.csrf}}})
                              : Html();
    const auto print =
        more({"/stairwells/sheets?stairwell=" + std::to_string(s.stairwell.id.value), say("organisation_pages.print_sheet")});
    return card({.id = "sheet",
                 .title = say("organisation_pages.sheet"),
                 .body = stack({sentence(say("organisation_pages.sheet_line")), print, renew})});
}

Html nobody(const Words& say, const OneStairwell& s) {
    if (s.answering.group) return {};
    const Html mend =
        s.officer ? more({"/coverage?building=" + std::to_string(s.stairwell.building.value), say("organisation_pages.choose_group")})
                  : Html();
    return said({.words = Html() << say("organisation_pages.nobody_answers") << " " << mend, .mood = Mood::wait});
}

Html one_sheet(const Words& say, const DoorSheet& s, std::string_view place) {
    Html h = R"(<section class="a4 a-door"><header class="a-head"><div><p class="a-org">)";
    h << place << "</p><h1>" << s.door << "</h1></div><p class=\"a-meta\">" << s.group << "<br>" << s.branch
      << "</p></header><p class=\"a-call\">" << say("organisation_pages.sheet_caption") << "</p>"
      << qr({.square = s.square,
             .title = say("organisation_pages.sheet_scan"),
             .sentence = say("organisation_pages.sheet_or_ring"),
             .phone = s.phone})
      << R"(<ol class="a-how"><li>)" << say("organisation_pages.sheet_how_1") << "</li><li>" << say("organisation_pages.sheet_how_2")
      << "</li><li>" << say("organisation_pages.sheet_how_3") << "</li></ol></section>";
    return h;
}

} // namespace

Html doors_found(const Words& say, const Doors& d) {
    const auto seek = form({.action = "/doors",
                            .body = Html() << field({.name = "q",
                                                     .label = say("organisation_pages.which_door"),
                                                     .input = Input::search,
                                                     .value = d.words,
                                                     .hint = say("organisation_pages.which_door_hint"),
                                                     .here = d.words.empty()})
                                           << button({.word = say("shell.find"), .icon = Icon::search}),
                            .look = FormLook::seek});
    return stack({heading({.title = say("organisation_pages.doors"), .below = text(say("organisation_pages.doors_line"))}),
                  two(stack({seek, found(say, d)}), stack({d.beside, duty(say, d)}))});
}

Html stairwell(const Words& say, const OneStairwell& s) {
    const auto phone = office_phone(s);
    const auto acts =
        bar({button({.word = say("organisation_pages.report_here"), .href = "/requests/new?at=" + s.stairwell.token, .icon = Icon::wrench}),
             call_button(phone)});
    return stack({crumbs({.label = say("shell.here"), .way = {{"/doors", say("organisation_pages.doors")}}, .here = s.door}),
                  heading({.title = say("organisation_pages.stairwell_title"), .above = plate(s.door, PlateSize::big)}), nobody(say, s),
                  acts,
                  two(stack({posts(say, s), homes(say, s)}),
                      stack({s.beside, card({.id = "offices", .title = say("organisation_pages.offices_here"), .body = offices(say, s)}),
                             sheet_card(say, s)}))});
}

Html choose_sheets(const Words& say, const std::vector<Building>& buildings, bool may_bring) {
    std::vector<Html> all;
    for (const auto& b : buildings)
        all.push_back(linked_plate(display({.building = b.name, .stairwell = {}, .flat = {}}),
                                   "/stairwells/sheets?building=" + std::to_string(b.id.value)));
    const Html choose = all.empty() ? no_doors_yet(say, may_bring)
                                    : card({.id = "which", .title = say("organisation_pages.choose_building"), .body = bar(all)});
    return stack({organisation_crumbs(say, {}, say("organisation_pages.sheets")),
                  heading({.title = say("organisation_pages.sheets"), .below = text(say("organisation_pages.sheet_line"))}), choose});
}

Html sheets(const Words& say, const std::vector<DoorSheet>& all, std::string_view place) {
    Html h = R"(<main id="main">)";
    for (const auto& s : all) h << one_sheet(say, s, place);
    return h << "</main>";
}

} // namespace mulin::organisation::views
