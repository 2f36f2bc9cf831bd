// Founding, changing and dissolving a body.
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

using namespace web;

std::string path_of(BodyId id) { return "/organisation/bodies/" + std::to_string(id.value); }

// The form filled in, on top of what the body was before.
Body typed(const Visit& v, Body b) {
    b.name = v.text("name");
    b.number = int(std::clamp<std::int64_t>(v.number("number").value_or(0), 0, 9999));
    b.kind = v.one_of<BodyKind>("kind").value_or(b.kind);
    b.parent = v.maybe_id<BodyId>("parent");
    b.bond = v.one_of<Bond>("bond");
    b.phone = v.text("phone");
    return b;
}

Page form_page(const Visit& v, const Body& b, const Wrongs& w) {
    const auto all = v.read([&](Tx& tx) { return bodies(tx, local_day(tx.now())); });
    const auto title = v.say(b.id ? "organisation_pages.edit_body" : "organisation_pages.new_body");
    const auto since = v.flag("under_since") ? v.text("under_since") : to_text(today_of(v));
    const auto main = views::body_form(
        v.say,
        {.csrf = v.csrf, .body = b, .number = b.number ? std::to_string(b.number) : "", .bodies = all, .under_since = b.id ? since : ""},
        w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

std::optional<Body> this_body(const Visit& v) {
    return v.read([&](Tx& tx) { return body(tx, v.id<BodyId>()); });
}

Page dissolving_page(const Visit& v, const Body& b, const Wrongs& w) {
    const auto page = v.read([&](Tx& tx) {
        const auto today = local_day(tx.now());
        views::Dissolving d{.csrf = v.csrf, .body = b, .below = {}, .today = today};
        d.posts = int(std::ranges::count_if(tenures(tx, b.id), [&](const Tenure& t) { return t.on(today); }));
        const BodyId one[] = {b.id};
        d.stairwells = int(zone(tx, one, today).size());
        for (const auto& other : bodies(tx, today))
            if (other.parent == b.id) d.below.push_back(other);
        return d;
    });
    const auto title = v.say("organisation_pages.dissolve_title", {b.name});
    const auto main = views::dissolving(v.say, page, w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

} // namespace

// ?kind=branch or ?parent=12 say what is likely meant; both can be changed in the form.
Answered show_new_body(Visit& v) {
    if (auto ok = may_change(v, Right::edit_bodies); !ok) return refusal(ok);
    Body b{.kind = BodyKind::team, .name = {}, .parent = v.maybe_id<BodyId>("parent"), .founded = today_of(v)};
    if (const auto above = b.parent ? v.read([&](Tx& tx) { return body(tx, *b.parent); }) : std::nullopt)
        b.kind = above->kind == BodyKind::branch ? BodyKind::group : above->kind == BodyKind::committee ? BodyKind::branch : BodyKind::team;
    b.kind = v.one_of<BodyKind>("kind").value_or(b.kind);
    return form_page(v, b, {});
}

Answered found_body(Visit& v) {
    const auto b = typed(v, {.kind = BodyKind::team, .name = {}, .founded = today_of(v)});
    const auto made = v.write([&](Tx& tx) { return put(tx, v.who, b); });
    if (!made) return form_page(v, b, v.wrongs(made.error()));
    return Go{path_of(*made), "organisation_pages.body_founded", {b.name}};
}

Answered show_body_form(Visit& v) {
    if (auto ok = may_change(v, Right::edit_bodies); !ok) return refusal(ok);
    const auto b = this_body(v);
    if (!b) return refuse(page_unknown());
    return form_page(v, *b, {});
}

Answered change_body(Visit& v) {
    const auto before = this_body(v);
    if (!before) return refuse(page_unknown());
    const auto b = typed(v, *before);
    const auto done = v.write([&](Tx& tx) { return put(tx, v.who, b, day_or(v, "under_since", local_day(tx.now()))); });
    if (!done) return form_page(v, b, v.wrongs(done.error()));
    return Go{path_of(b.id), "shell.saved"};
}

Answered ask_to_dissolve(Visit& v) {
    if (auto ok = may_change(v, Right::edit_bodies); !ok) return refusal(ok);
    const auto b = this_body(v);
    if (!b) return refuse(page_unknown());
    return dissolving_page(v, *b, {});
}

Answered dissolve_body(Visit& v) {
    const auto b = this_body(v);
    if (!b) return refuse(page_unknown());
    const auto done = v.write([&](Tx& tx) { return dissolve(tx, v.who, b->id, day_or(v, "from", local_day(tx.now()))); });
    if (!done) return dissolving_page(v, *b, v.wrongs(done.error()));
    return Go{"/organisation", "organisation_pages.dissolved_now", {b->name}};
}

} // namespace mulin::organisation
