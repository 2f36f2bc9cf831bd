// The log, for auditors: who did what, and who looked at what.
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"

namespace mulin::organisation {
namespace {

using namespace web;

constexpr int page_length = 50;

// An event as the page shows it. Doers appear by post, and by name only as far as the auditor may see people.
views::LogLine line(Tx& tx, const Visit& v, const events::Event& e) {
    views::LogLine l{.event = e, .by = {}, .posts = {}, .about = {}};
    if (const auto p = e.by ? person(tx, e.by) : std::nullopt) l.by = seen(tx, v.who, *p).name;
    for (const auto& office : e.by ? offices_of(tx, e.by, local_day(e.at)) : std::vector<Office>{}) {
        if (office.role == name(Role::member)) continue;
        if (const auto b = body(tx, office.body)) l.posts = b->name + " " + v.say("organisation.role." + office.role);
    }
    if (e.kind == "home") {
        if (const auto at = place(tx, HomeId{e.subject})) l.about = at->door;
    } else if (e.kind == "stairwell") {
        if (const auto at = place(tx, StairwellId{e.subject})) { l.about = at->door; l.href = "/stairwells/" + std::to_string(e.subject); }
    } else if (e.kind == "building") {
        if (const auto at = place(tx, BuildingId{e.subject})) l.about = at->door;
    } else if (e.kind == "body") {
        if (const auto b = body(tx, BodyId{e.subject})) { l.about = b->name; l.href = "/organisation/bodies/" + std::to_string(e.subject); }
    }
    return l;
}

} // namespace

// ?kind=home, ?what=organisation.people.seen, ?before= the last event of the page before.
Answered show_log(Visit& v) {
    if (auto ok = may_change(v, Right::see_log); !ok) return refusal(ok);
    const events::Filter filter{.what = v.text("what"), .kind = v.text("kind"), .by = v.maybe_id<PersonId>("by").value_or(PersonId{})};
    const auto page = v.read([&](Tx& tx) {
        views::Log log{.what = filter.what, .kind = filter.kind, .lines = {}, .older = {}, .now = tx.now()};
        for (const auto& e : events::latest(tx, filter, v.number("before").value_or(0), page_length)) log.lines.push_back(line(tx, v, e));
        if (std::ssize(log.lines) == page_length) log.older = std::to_string(log.lines.back().event.id);
        return log;
    });
    return Page{v.say("organisation_pages.log"), views::log(v.say, page), Look::work};
}

} // namespace mulin::organisation
