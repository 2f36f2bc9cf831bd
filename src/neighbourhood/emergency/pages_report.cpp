// Emergencies that were.
#include "neighbourhood/emergency/emergency_care.hpp"
#include "neighbourhood/emergency/pages.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/events/events.hpp"

namespace mulin::emergency {
namespace {

using namespace web;

constexpr int page_length = 20;

std::vector<std::pair<TimePoint, std::optional<Level>>> levels(Tx& tx, const Emergency& e) {
    std::vector<std::pair<TimePoint, std::optional<Level>>> all;
    for (const auto& happened : events::of(tx, {"emergency", e.id.value}))
        if (happened.what == "emergency.level_set") all.emplace_back(happened.at, maybe_named<Level>(happened.detail));
    return all;
}

std::optional<views::Report> gathered(Tx& tx, EmergencyId id) {
    auto e = emergency(tx, id);
    if (!e) return std::nullopt;
    views::Report r{.place = organisation::community(tx).name, .behind = behind(tx, *e), .now = tx.now()};
    r.levels = levels(tx, *e);
    r.filed = filed_meanwhile(tx, *e);
    r.checked = tally(tx, e->id);
    r.emergency = *std::move(e);
    return r;
}

} // namespace

views::Behind behind(Tx& tx, const Emergency& e) {
    views::Behind b{.on = {}, .ticks = ticks(tx, e.id), .entries = entries(tx, e.id)};
    const auto know = [&](PersonId id) {
        if (const auto p = b.names.contains(id) ? std::nullopt : organisation::person(tx, id)) b.names[id] = p->name;
    };
    know(e.declared_by);
    if (e.ended_by) know(*e.ended_by);
    for (const auto& t : b.ticks) know(t.by);
    for (const auto& entry : b.entries) know(entry.by);
    return b;
}

Answered show_past(Visit& v) {
    const auto p = v.read([&](Tx& tx) {
        views::Past shown{.all = past(tx, v.maybe_id<EmergencyId>("before").value_or(EmergencyId{}), page_length + 1), .now = tx.now()};
        if (shown.all.size() > page_length) {
            shown.all.pop_back();
            shown.older = shown.all.back().id;
        }
        return shown;
    });
    return Page{.title = v.say("emergency.past"), .main = views::past(v.say, p), .look = Look::work};
}

Answered show_report(Visit& v) {
    const auto r = v.read([&](Tx& tx) { return gathered(tx, v.id<EmergencyId>()); });
    if (!r) return refuse({Why::missing, "emergency.unknown"});
    return Page{.title = v.say.of("emergency.report", r->emergency.signal()), .main = views::report(v.say, *r), .look = Look::work};
}

} // namespace mulin::emergency
