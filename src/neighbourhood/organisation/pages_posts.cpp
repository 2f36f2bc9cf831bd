// Who holds which post: appointing, stepping down, moving on.
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/pages_search.hpp"
#include "neighbourhood/organisation/views.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

using namespace web;

std::string path_of(BodyId id) { return "/organisation/bodies/" + std::to_string(id.value); }

std::optional<Body> this_body(const Visit& v) {
    return v.read([&](Tx& tx) { return body(tx, v.id<BodyId>()); });
}

Page appointment_page(Visit& v, const Body& b, const Wrongs& w) {
    const auto words = v.text("q");
    const auto first = std::string(name(posts_in(b.kind).front()));
    const views::Appointing page{.csrf = v.csrf, .body = b, .words = words, .found = candidates(v, words), .chosen = v.text("person"),
                                 .role = v.flag("role") ? v.text("role") : first, .from = v.flag("from") ? v.text("from") : to_text(today_of(v)),
                                 .term_ends = v.text("term_ends")};
    const auto title = v.say("organisation_pages.appoint_title", {b.name});
    const auto main = views::appointing(v.say, page, w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

struct Found { Body body; Tenure tenure; };

std::optional<Found> this_post(const Visit& v) {
    return v.read([&](Tx& tx) -> std::optional<Found> {
        const auto b = body(tx, v.id<BodyId>());
        if (!b) return {};
        for (const auto& t : tenures(tx, b->id))
            if (t.id == v.id<TenureId>("tenure_id")) return Found{*b, t};
        return {};
    });
}

// What the form would send if it were sent untouched: from today on, the same post, in the first other body of the kind.
Page post_page(const Visit& v, const Found& f, const Wrongs& w) {
    const auto today = to_text(today_of(v));
    const auto or_today = [&](std::string_view field) { return v.flag(field) ? v.text(field) : today; };
    const auto page = v.read([&](Tx& tx) {
        views::OnePost p{.csrf = v.csrf, .body = f.body, .held = {f.tenure, {}}, .elsewhere = {}, .to = v.text("to"),
                         .role = v.flag("role") ? v.text("role") : std::string(name(f.tenure.role)), .from = or_today("from"),
                         .term_ends = v.text("term_ends"), .until = or_today("until")};
        if (const auto held = person(tx, f.tenure.person)) p.held.name = seen(tx, v.who, *held).name;
        for (const auto& b : bodies(tx, local_day(tx.now())))
            if (b.kind == f.body.kind && b.id != f.body.id) p.elsewhere.push_back(b);
        return p;
    });
    const auto main = views::post(v.say, page, w);
    return w.any() ? v.again(page.held.name, main, Look::work) : Page{page.held.name, main, Look::work};
}

} // namespace

Answered show_appointment(Visit& v) {
    if (auto ok = may_change(v, Right::edit_bodies); !ok) return refusal(ok);
    const auto b = this_body(v);
    if (!b) return refuse(page_unknown());
    return appointment_page(v, *b, {});
}

Answered appoint_someone(Visit& v) {
    const auto b = this_body(v);
    if (!b) return refuse(page_unknown());
    const auto who = v.maybe_id<PersonId>("person");
    if (!who) return appointment_page(v, *b, v.wrongs({Why::invalid, "organisation_pages.choose_someone", "person"}));
    const Tenure t{.body = b->id, .person = *who, .role = v.one_of<Role>("role").value_or(Role::member),
                   .from = day_or(v, "from", today_of(v)), .term_ends = parse_day(v.text("term_ends"))};
    const auto done = v.write([&](Tx& tx) { return appoint(tx, v.who, t); });
    if (!done) return appointment_page(v, *b, v.wrongs(done.error()));
    return Go{path_of(b->id), "organisation_pages.appointed_now"};
}

Answered show_post(Visit& v) {
    if (auto ok = may_change(v, Right::edit_bodies); !ok) return refusal(ok);
    const auto found = this_post(v);
    if (!found) return refuse(page_unknown());
    return post_page(v, *found, {});
}

Answered end_post(Visit& v) {
    const auto found = this_post(v);
    if (!found) return refuse(page_unknown());
    const auto done = v.write([&](Tx& tx) { return step_down(tx, v.who, found->tenure.id, day_or(v, "until", local_day(tx.now()))); });
    if (!done) return post_page(v, *found, v.wrongs(done.error()));
    return Go{path_of(found->body.id), "organisation_pages.stepped_down_now"};
}

// Two deeds in one transaction: the old body keeps its history, the new one begins it.
Answered move_post(Visit& v) {
    const auto found = this_post(v);
    if (!found) return refuse(page_unknown());
    const auto to = v.maybe_id<BodyId>("to");
    if (!to) return post_page(v, *found, v.wrongs({Why::invalid, "organisation_pages.choose_body", "to"}));
    const auto from = day_or(v, "from", today_of(v));
    const Tenure next{.body = *to, .person = found->tenure.person, .role = v.one_of<Role>("role").value_or(found->tenure.role),
                      .from = from, .term_ends = parse_day(v.text("term_ends"))};
    const auto done = v.write([&](Tx& tx) -> Done {
        if (auto ended = step_down(tx, v.who, found->tenure.id, from); !ended) return ended;
        if (auto begun = appoint(tx, v.who, next); !begun) return refusal(begun);
        return {};
    });
    if (!done) return post_page(v, *found, v.wrongs(done.error()));
    return Go{path_of(*to), "organisation_pages.moved_now"};
}

} // namespace mulin::organisation
