// The people to look after: the list, entering, taking out.
#include "neighbourhood/emergency/pages_care.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/organisation/organisation.hpp"

namespace mulin::emergency {
namespace {

using namespace web;

views::Typed typed(const Visit& v) {
    views::Typed all;
    for (const auto* field : {"person", "grade", "consent", "agreed", "door_note", "contact_name", "contact_phone"})
        if (auto value = v.text(field); !value.empty()) all.emplace(field, std::move(value));
    all.try_emplace("grade", "c");
    return all;
}

std::optional<organisation::Place> home_of(Tx& tx, std::string_view words) {
    for (const auto& place : words.empty() ? std::vector<organisation::Place>() : organisation::places(tx, words, 1))
        if (place.home) return place;
    return std::nullopt;
}

views::CareForm form_of(Tx& tx, const Visit& v) {
    views::CareForm f{.csrf = v.csrf, .asked = v.text("door"), .reasons = v.texts("reasons"), .typed = typed(v)};
    const auto at = home_of(tx, f.asked);
    if (!at) return f;
    f.door = at->door;
    for (const auto& tie : organisation::ties_at(tx, *at->home))
        if (tie.on(local_day(tx.now())))
            if (const auto p = organisation::person(tx, tie.person)) f.people.push_back({std::to_string(p->id.value), p->name});
    return f;
}

Cared cared_of(Tx& tx, const Visit& v) {
    Cared c{.person = v.maybe_id<PersonId>("person").value_or(PersonId{}),
            .grade = v.one_of<Grade>("grade").value_or(Grade::c),
            .consent = v.one_of<Consent>("consent"),
            .agreed_on = parse_day(v.text("agreed")),
            .door_note = v.text("door_note"),
            .contact_name = v.text("contact_name"),
            .contact_phone = text::digits(v.text("contact_phone"))};
    if (const auto at = home_of(tx, v.text("door"))) c.home = *at->home;
    for (const auto& word : v.texts("reasons"))
        if (const auto reason = maybe_named<Reason>(word)) c.reasons.push_back(*reason);
    return c;
}

Answered form_page(const Visit& v, const Wrongs& w) {
    if (!may_see_care(v.who)) return refuse({Why::forbidden, "emergency.care_not_yours"});
    const auto f = v.read([&](Tx& tx) { return form_of(tx, v); });
    return Page{
        .title = v.say("emergency.care_add"), .main = views::care_form(v.say, f, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

} // namespace

views::Known known(Tx& tx, const Cared& c) {
    views::Known k{.cared = c};
    if (const auto at = organisation::place(tx, c.home)) k.door = at->door;
    if (const auto p = organisation::person(tx, c.person)) {
        k.name = p->known_as();
        k.phone = p->phone();
    }
    return k;
}

Answered show_care(Visit& v) {
    auto l = looking(v, {"community", v.community.value}, [&](Tx& tx) -> Result<views::CareList> {
        const auto all = cared_for(tx, v.who);
        if (!all) return refusal(all);
        views::CareList list{.csrf = v.csrf, .all = {}, .now = tx.now()};
        for (const auto& c : *all) list.all.push_back(known(tx, c));
        return list;
    });
    if (!l) return refusal(l);
    return Page{.title = v.say("emergency.care"), .main = views::care_list(v.say, *l), .look = Look::work};
}

Answered show_new_care(Visit& v) { return form_page(v, {}); }

Answered keep_care(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return put(tx, v.who, cared_of(tx, v)); });
    if (done) return Go{"/care", "emergency.care_kept"};
    return done.error().why == Why::invalid ? form_page(v, v.wrongs(done.error())) : refusal(done);
}

Answered end_care(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return remove(tx, v.who, v.id<CaredId>()); });
    if (!done) return refusal(done);
    return Go{"/care", "emergency.care_removed"};
}

} // namespace mulin::emergency
