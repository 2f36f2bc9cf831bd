// One home: what it is and who lives there. Officers within reach of see_people; each look is written to the log.
#include "base/money.hpp"
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/pages_search.hpp"
#include "neighbourhood/organisation/views.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

using namespace web;

std::string path_of(HomeId id) { return "/homes/" + std::to_string(id.value); }

struct Known {
    Home home;
    Place place;
};

// The home of the path, for those whose right reaches it.
Result<Known> this_home(Tx& tx, const Visit& v, Right right) {
    const auto h = home(tx, v.id<HomeId>());
    if (!h) return refuse(page_unknown());
    if (!reaches(tx, v.who, right, h->stairwell)) return refuse(page_not_yours());
    return Known{*h, *place(tx, h->id)};
}

Result<Known> to_edit(const Visit& v) {
    return v.read([&](Tx& tx) { return this_home(tx, v, Right::edit_homes); });
}

// Square metres as people type them, in hundredths; they have as many decimals as yuan. "" is: not known.
std::string area_text(std::optional<std::int64_t> area) { return area ? to_text(Fen{*area}) : std::string(); }

std::optional<std::int64_t> typed_area(const Visit& v, std::string_view field, std::vector<Refusal>& wrong) {
    const auto typed = v.text(field);
    if (typed.empty()) return {};
    const auto area = parse_money(typed);
    if (area && area->value > 0) return area->value;
    wrong.push_back({Why::invalid, "organisation_pages.odd_area", field});
    return {};
}

Page home_form_page(const Visit& v, const Known& k, const std::string& area, const std::string& usable, const Wrongs& w) {
    const auto title = v.say("organisation_pages.edit_home");
    const auto main = views::home_form(v.say, {.csrf = v.csrf, .home = k.home, .place = k.place, .area = area, .usable = usable}, w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

Person typed_person(const Visit& v, PersonId id) {
    return {.id = id, .name = v.text("name"), .called = v.text("called"), .mobile = v.text("mobile"), .landline = v.text("landline")};
}

Page new_resident_page(Visit& v, const Known& k, const Wrongs& w) {
    const auto words = v.text("q");
    const views::NewResident page{.csrf = v.csrf,
                                  .place = k.place,
                                  .words = words,
                                  .found = candidates(v, words),
                                  .typed = typed_person(v, {}),
                                  .chosen = v.text("person"),
                                  .relation = v.flag("relation") ? v.text("relation") : "household",
                                  .from = v.flag("from") ? v.text("from") : to_text(today_of(v))};
    const auto title = v.say("organisation_pages.add_resident");
    const auto main = views::new_resident(v.say, page, w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

// Someone who has, or had, to do with this home.
std::optional<views::OneResident> this_resident(Tx& tx, const Visit& v, const Known& k) {
    const auto p = person(tx, v.id<PersonId>("person_id"));
    if (!p) return {};
    views::OneResident page{.csrf = v.csrf, .place = k.place, .person = *p, .ties = {}, .until = to_text(local_day(tx.now()))};
    for (const auto& t : ties_at(tx, k.home.id))
        if (t.person == p->id) page.ties.push_back(t);
    if (page.ties.empty()) return {};
    return page;
}

Page resident_page(const Visit& v, const views::OneResident& page, const Wrongs& w) {
    const auto title = v.say("organisation_pages.edit_resident");
    const auto main = views::resident(v.say, page, w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

} // namespace

Answered show_home(Visit& v) {
    auto page = v.write([&](Tx& tx) -> Result<views::OneHome> {
        const auto k = this_home(tx, v, Right::see_people);
        if (!k) return refusal(k);
        events::looked(tx, v.who, "organisation.people", {"home", k->home.id.value}, "home");
        views::OneHome h{.csrf = v.csrf,
                         .home = k->home,
                         .place = k->place,
                         .people = {},
                         .notes = roster::notes(tx, k->home.id),
                         .edit = may_everywhere(v.who, Right::edit_homes),
                         .today = local_day(tx.now())};
        for (const auto& t : ties_at(tx, k->home.id))
            if (const auto p = person(tx, t.person)) h.people.push_back({t, seen(tx, v.who, *p)});
        return h;
    });
    if (!page) return refusal(page);
    return Page{page->place.door, views::home(v.say, *page), Look::work};
}

Answered show_home_form(Visit& v) {
    const auto k = to_edit(v);
    if (!k) return refusal(k);
    return home_form_page(v, *k, area_text(k->home.area), area_text(k->home.usable), {});
}

Answered change_home(Visit& v) {
    auto k = to_edit(v);
    if (!k) return refusal(k);
    auto& h = k->home;
    std::vector<Refusal> wrong;
    h.flat = v.text("flat");
    h.area = typed_area(v, "area", wrong);
    h.usable = typed_area(v, "usable", wrong);
    h.area_source = v.one_of<AreaSource>("area_source");
    h.kind = v.one_of<PropertyKind>("kind").value_or(h.kind);
    h.usage = v.one_of<Usage>("usage").value_or(h.usage);
    const auto again = [&](const Refusal& r) { return home_form_page(v, *k, v.text("area"), v.text("usable"), v.wrongs(r)); };
    if (!wrong.empty()) return again(refuse_all(std::move(wrong)).error());
    const auto done = v.write([&](Tx& tx) { return put(tx, v.who, h); });
    if (!done) return again(done.error());
    return Go{path_of(h.id), "shell.saved"};
}

Answered show_new_resident(Visit& v) {
    const auto k = to_edit(v);
    if (!k) return refusal(k);
    return new_resident_page(v, *k, {});
}

// Someone found, or someone new; the person and the tie are one deed.
Answered add_resident(Visit& v) {
    const auto k = to_edit(v);
    if (!k) return refusal(k);
    if (v.flag("q") && !v.flag("person"))
        return new_resident_page(v, *k, v.wrongs({Why::invalid, "organisation_pages.choose_someone", "person"}));
    const auto done = v.write([&](Tx& tx) -> Done {
        auto who = v.maybe_id<PersonId>("person");
        if (!who) {
            const auto added = put(tx, v.who, typed_person(v, {}));
            if (!added) return refusal(added);
            who = *added;
        }
        const auto tied = tie(tx, v.who,
                              {.home = k->home.id,
                               .person = *who,
                               .relation = v.one_of<Relation>("relation").value_or(Relation::household),
                               .from = day_or(v, "from", local_day(tx.now()))});
        if (!tied) return refusal(tied);
        return {};
    });
    if (!done) return new_resident_page(v, *k, v.wrongs(done.error()));
    return Go{path_of(k->home.id), "organisation_pages.resident_added"};
}

Answered show_resident(Visit& v) {
    const auto k = to_edit(v);
    if (!k) return refusal(k);
    const auto page = v.write([&](Tx& tx) {
        auto found = this_resident(tx, v, *k);
        if (found) events::looked(tx, v.who, "organisation.people", {"home", k->home.id.value}, "edit");
        return found;
    });
    if (!page) return refuse(page_unknown());
    return resident_page(v, *page, {});
}

Answered correct_resident(Visit& v) {
    const auto k = to_edit(v);
    if (!k) return refusal(k);
    auto page = v.read([&](Tx& tx) { return this_resident(tx, v, *k); });
    if (!page) return refuse(page_unknown());
    page->person = typed_person(v, page->person.id);
    const auto done = v.write([&](Tx& tx) { return put(tx, v.who, page->person); });
    if (!done) return resident_page(v, *page, v.wrongs(done.error()));
    return Go{path_of(k->home.id), "shell.saved"};
}

Answered end_tie(Visit& v) {
    const auto k = to_edit(v);
    if (!k) return refusal(k);
    const auto id = v.id<TieId>("tie_id");
    const auto done = v.write([&](Tx& tx) { return untie(tx, v.who, id, day_or(v, "until", local_day(tx.now()))); });
    if (done) return Go{path_of(k->home.id), "organisation_pages.tie_ended"};
    const auto back = v.read([&](Tx& tx) -> std::optional<views::OneResident> {
        for (const auto& t : ties_at(tx, k->home.id))
            if (t.id == id)
                if (const auto p = person(tx, t.person))
                    return views::OneResident{.csrf = v.csrf, .place = k->place, .person = *p, .ties = {t}, .until = v.text("until")};
        return {};
    });
    if (!back) return refusal(done);
    return resident_page(v, *back, v.wrongs(done.error()));
}

} // namespace mulin::organisation
