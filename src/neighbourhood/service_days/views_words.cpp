// Words that the pages of service days share.
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::service_days::views {

using namespace web;

std::string hours(const ServiceDay& d) { return clock_text(d.opens) + "–" + clock_text(d.closes); }

std::string why(const Words& say, std::optional<Cause> cause, const std::string& note) {
    if (!cause) return note;
    if (*cause == Cause::other) return note;
    const auto word = say.of("service_days.cause", *cause);
    return note.empty() ? word : say("service_days.joined", {word, note});
}

std::string kinds(const Words& say, const Stall& s) {
    std::string all;
    for (const auto& o : s.offers) {
        const auto word = say.of("service_days.kind", o.kind);
        all = all.empty() ? word : say("service_days.listed", {all, word});
    }
    return all;
}

std::string stall_name(const Words& say, const Bodies& bodies, const Stall& s) {
    return say("service_days.stall_name", {std::to_string(bodies.number(s.branch)), bodies.name(s.branch)});
}

std::string tally_key(BodyId branch, Kind kind, Counted what) {
    return std::to_string(branch.value) + "." + std::string(name(kind)) + "." + std::string(name(what));
}

Tally tally_of(const std::vector<Tally>& all, BodyId branch, Kind kind) {
    for (const auto& t : all)
        if (t.branch == branch && t.kind == kind) return t;
    return {.branch = branch, .kind = kind};
}

Html struck(std::string_view words) {
    Html h = "<s>";
    return h << words << "</s>";
}

Html state_pill(const Words& say, const ServiceDay& d, Day today) {
    switch (d.state) {
    case State::cancelled: return pill(Pill::refused, say("service_days.state.cancelled"));
    case State::held: return pill(Pill::done, say("service_days.state.held"));
    case State::postponed:
        if (d.date() != today) return pill(Pill::paused, say("service_days.state.postponed"));
        break;
    case State::planned: break;
    }
    if (d.date() == today) return pill(Pill::doing, say("service_days.today"));
    if (d.date() < today) return pill(Pill::checking, say("service_days.not_closed"));
    return pill(Pill::waiting, say("service_days.state.planned"));
}

Html state_said(const Words& say, const ServiceDay& d, Day) {
    if (d.state == State::cancelled)
        return said({.words = text(say("service_days.is_cancelled", {times::full_day(say, d.date()), why(say, d.cause, d.note)})),
                     .mood = Mood::warn});
    if (d.state == State::postponed)
        return said({.words = text(say("service_days.is_postponed",
                                       {times::full_day(say, d.planned), times::full_day(say, d.date()), why(say, d.cause, d.note)})),
                     .mood = Mood::wait});
    return {};
}

Icon icon_of(Kind k) {
    switch (k) {
    case Kind::appliances: return Icon::plug;
    case Kind::haircut: return Icon::scissors;
    case Kind::law: return Icon::scales;
    case Kind::teeth: return Icon::tooth;
    case Kind::blood_pressure: return Icon::heart;
    case Kind::sewing: return Icon::pencil;
    case Kind::knives: return Icon::wrench;
    case Kind::bicycles: return Icon::bicycle;
    case Kind::phones: return Icon::phone;
    case Kind::advice: return Icon::speech;
    }
    return Icon::none;
}

Html way(const Words& say, const ServiceDay& d, Day today, std::string here) {
    return crumbs({.label = say("shell.here"),
                   .way = {{"/service-days", say("service_days.door")}, {path(d.planned), times::day(say, d.date(), today)}},
                   .here = std::move(here)});
}

} // namespace mulin::service_days::views
