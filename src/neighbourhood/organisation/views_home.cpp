// A home as its officers see it, and the forms that correct it.
#include "base/money.hpp"
#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_remarks.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::organisation::views {
namespace {

using namespace web;

std::string square_metres(const Words& say, std::int64_t hundredths) {
    return say("organisation_pages.square_metres", {to_text(Fen{hundredths})});
}

Html known(const Words& say, const Home& h) {
    Html area = text(say("organisation_pages.not_known"));
    if (h.area)
        area = two_lines(num(square_metres(say, *h.area)),
                         h.area_source ? say("organisation_pages.area_from", {say.of("organisation.area_source", *h.area_source)}) : "");
    std::vector<Fact> all{{say("organisation_pages.area"), area}};
    if (h.usable) all.push_back({say("organisation_pages.usable"), num(square_metres(say, *h.usable))});
    all.push_back({say("organisation_pages.property"), text(say.of("organisation.property", h.kind))});
    all.push_back({say("organisation_pages.usage"), text(say.of("organisation.usage", h.usage))});
    return facts(all);
}

std::string tied_by(const Words& say, const Tie& t) {
    const auto span = t.until ? say("organisation_pages.from_until", {to_text(t.from), to_text(*t.until)})
                              : say("organisation_pages.since", {to_text(t.from)});
    return say("organisation_pages.and_also", {say.of("organisation.relation", t.relation), span});
}

ListRow row(const Words& say, const OneHome& h, const Resident& r) {
    const auto called = r.person.called.empty() || r.person.called == r.person.name
                            ? std::string()
                            : say("organisation_pages.called_so", {r.person.called});
    const auto href = h.edit ? path(h.home.id) + "/people/" + std::to_string(r.person.id.value) : std::string();
    Html numbers;
    for (const auto& number : {r.person.mobile, r.person.landline})
        if (!number.empty()) numbers << phone_link(number) << " ";
    return {.title = r.person.name, .href = href, .body = Html() << " " << quiet(called), .line = tied_by(say, r.tie), .end = numbers};
}

// One row a person, however many ties; those of today, or those of before.
std::vector<ListRow> people(const Words& say, const OneHome& h, bool today) {
    std::vector<ListRow> all;
    std::map<PersonId, std::size_t> at;
    for (const auto& r : h.people) {
        if (r.tie.on(h.today) != today) continue;
        const auto [found, fresh] = at.emplace(r.person.id, all.size());
        if (fresh) all.push_back(row(say, h, r));
        else all[found->second].line = say("organisation_pages.and_then", {all[found->second].line, tied_by(say, r.tie)});
    }
    return all;
}

std::vector<Link> way(const Words& say, const Place& p) { return {{"/doors", say("organisation_pages.doors")}, {path(*p.home), p.door}}; }

Html way_to(const Words& say, const Place& p, std::string here) {
    return crumbs({.label = say("shell.here"), .way = way(say, p), .here = std::move(here)});
}

Html person_fields(const Words& say, const Person& p, const Wrongs& w) {
    return stack({field({.name = "name", .label = say("organisation_pages.name"), .value = p.name, .wrong = w.at("name"), .longest = 60}),
                  field({.name = "called",
                         .label = say("organisation_pages.called"),
                         .value = p.called,
                         .hint = say("organisation_pages.called_hint"),
                         .wrong = w.at("called"),
                         .longest = 20}),
                  field({.name = "mobile",
                         .label = say("organisation_pages.mobile"),
                         .input = Input::tel,
                         .value = p.mobile,
                         .wrong = w.at("mobile"),
                         .narrow = true}),
                  field({.name = "landline",
                         .label = say("organisation_pages.landline"),
                         .input = Input::tel,
                         .value = p.landline,
                         .wrong = w.at("landline"),
                         .narrow = true})});
}

Html tie_fields(const Words& say, const NewResident& n, const Wrongs& w, const std::string& id) {
    return stack({field({.name = "relation",
                         .label = say("organisation_pages.relation"),
                         .input = Input::choice,
                         .value = n.relation,
                         .id = "relation" + id,
                         .options = options<Relation>(say, "organisation.relation")}),
                  field({.name = "from",
                         .label = say("organisation_pages.from"),
                         .input = Input::date,
                         .value = n.from,
                         .wrong = w.at("from"),
                         .id = "from" + id,
                         .narrow = true})});
}

Html found_form(const Words& say, const NewResident& n, const Wrongs& w) {
    if (n.words.empty()) return {};
    if (n.found.empty()) return said({.words = text(say("organisation_pages.nobody_found_new")), .mood = Mood::wait});
    Tiles t{.name = "person", .legend = say("organisation_pages.who"), .tiles = {}, .wrong = w.at("person")};
    for (const auto& c : n.found) {
        const auto id = std::to_string(c.person.id.value);
        t.tiles.push_back({.value = id,
                           .word = c.person.name,
                           .line = c.door.empty() ? c.person.mobile : c.door,
                           .chosen = id == n.chosen || n.found.size() == 1});
    }
    return form({.action = path(*n.place.home) + "/people",
                 .body = stack({tiles(t), tie_fields(say, n, w, "-found"), button({.word = say("organisation_pages.add_resident")})}),
                 .hidden = {{"csrf", n.csrf}, {"q", n.words}}});
}

Html end_form(const Words& say, const OneResident& r, const Tie& t, const Wrongs& w, std::string field_id) {
    const auto relation = say.of("organisation.relation", t.relation);
    return form(
        {.action = path(*r.place.home) + "/ties/" + std::to_string(t.id.value) + "/ending",
         .body = stack({sentence(say("organisation_pages.and_also", {relation, say("organisation_pages.since", {to_text(t.from)})})),
                        field({.name = "until",
                               .label = say("organisation_pages.last_day"),
                               .input = Input::date,
                               .value = r.until,
                               .wrong = w.at("until"),
                               .id = std::move(field_id),
                               .narrow = true}),
                        bar({button({.word = say("organisation_pages.end_tie"), .act = Act::stop, .about = relation})})}),
         .hidden = {{"csrf", r.csrf}}});
}

} // namespace

Html home(const Words& say, const OneHome& h) {
    const auto now = people(say, h, true), before = people(say, h, false);
    const auto at = path(h.home.id);
    const Html add = h.edit ? more({at + "/people/new", say("organisation_pages.add_resident")}) : Html();
    const Html edit = h.edit ? more({at + "/form", say("organisation_pages.edit")}) : Html();
    const Html past = before.empty() ? Html() : card({.id = "before", .title = say("organisation_pages.before"), .body = rows(before)});
    return stack(
        {crumbs({.label = say("shell.here"),
                 .way = {{"/doors", say("organisation_pages.doors")}, {path(*h.place.stairwell), say("organisation_pages.its_stairwell")}},
                 .here = h.place.door}),
         heading({.title = say("organisation_pages.home_title"),
                  .above = plate(h.place.door, PlateSize::big),
                  .below = quiet(say("organisation_pages.looks_logged"))}),
         two(stack({card({.id = "people",
                          .title = say("organisation_pages.people"),
                          .body = now.empty() ? text(say("organisation_pages.nobody_here")) : rows(now),
                          .beside = add}),
                    past}),
             stack({card({.id = "facts", .title = say("organisation_pages.facts"), .body = known(say, h.home), .beside = edit}),
                    roster::views::notes(say, h.notes, h.csrf, h.edit)}))});
}

Html home_form(const Words& say, const HomeForm& f, const Wrongs& w) {
    const auto& h = f.home;
    auto sources = options<AreaSource>(say, "organisation.area_source");
    sources.insert(sources.begin(), {"", say("organisation_pages.not_known")});
    const auto fields = stack({
        field({.name = "flat",
               .label = say("organisation_pages.flat"),
               .value = h.flat,
               .wrong = w.at("flat"),
               .narrow = true,
               .needed = true}),
        field({.name = "area",
               .label = say("organisation_pages.area_m2"),
               .input = Input::money,
               .value = f.area,
               .hint = say("organisation_pages.area_hint"),
               .wrong = w.at("area"),
               .narrow = true}),
        field({.name = "area_source",
               .label = say("organisation_pages.area_source"),
               .input = Input::choice,
               .value = h.area_source ? std::string(name(*h.area_source)) : "",
               .options = sources}),
        field({.name = "usable",
               .label = say("organisation_pages.usable_m2"),
               .input = Input::money,
               .value = f.usable,
               .hint = say("organisation_pages.usable_hint"),
               .wrong = w.at("usable"),
               .narrow = true}),
        field({.name = "kind",
               .label = say("organisation_pages.property"),
               .input = Input::choice,
               .value = std::string(name(h.kind)),
               .options = options<PropertyKind>(say, "organisation.property")}),
        field({.name = "usage",
               .label = say("organisation_pages.usage"),
               .input = Input::choice,
               .value = std::string(name(h.usage)),
               .options = options<Usage>(say, "organisation.usage")}),
        button({.word = say("shell.save")}),
    });
    return stack({way_to(say, f.place, say("organisation_pages.edit_home")),
                  heading({.title = say("organisation_pages.edit_home"), .above = plate(f.place.door)}), wrongs_above(say, w),
                  form({.action = path(h.id), .body = fields, .hidden = {{"csrf", f.csrf}}, .look = FormLook::card})});
}

Html new_resident(const Words& say, const NewResident& n, const Wrongs& w) {
    const auto at = path(*n.place.home) + "/people";
    const auto seek = form({.action = at + "/new",
                            .body = Html() << field({.name = "q",
                                                     .label = say("organisation_pages.find_person"),
                                                     .input = Input::search,
                                                     .value = n.words,
                                                     .hint = say("organisation_pages.find_person_hint")})
                                           << button({.word = say("shell.find"), .act = Act::second, .icon = Icon::search}),
                            .look = FormLook::seek});
    const auto fresh =
        form({.action = at,
              .body = stack({person_fields(say, n.typed, w), tie_fields(say, n, w, ""),
                             button({.word = say("organisation_pages.add_resident"), .act = n.found.empty() ? Act::main : Act::second})}),
              .hidden = {{"csrf", n.csrf}}});
    return stack(
        {way_to(say, n.place, say("organisation_pages.add_resident")),
         heading({.title = say("organisation_pages.add_resident"), .above = plate(n.place.door)}), wrongs_above(say, w),
         halves(card({.id = "known", .title = say("organisation_pages.someone_known"), .body = stack({seek, found_form(say, n, w)})}),
                card({.id = "fresh", .title = say("organisation_pages.someone_new"), .body = fresh}))});
}

Html resident(const Words& say, const OneResident& r, const Wrongs& w) {
    const auto at = path(*r.place.home);
    std::vector<Html> ends;
    for (const auto& t : r.ties)
        if (!t.until) ends.push_back(end_form(say, r, t, w, ends.empty() ? "until" : "until-" + std::to_string(t.id.value)));
    const Html ending = ends.empty() ? Html() : card({.id = "ties", .title = say("organisation_pages.end_tie_title"), .body = stack(ends)});
    return stack({way_to(say, r.place, say("organisation_pages.edit_resident")),
                  heading({.title = say("organisation_pages.edit_resident"), .above = plate(r.place.door)}), wrongs_above(say, w),
                  two(form({.action = at + "/people/" + std::to_string(r.person.id.value),
                            .body = stack({person_fields(say, r.person, w), button({.word = say("shell.save")})}),
                            .hidden = {{"csrf", r.csrf}},
                            .look = FormLook::card}),
                      ending)});
}

} // namespace mulin::organisation::views
