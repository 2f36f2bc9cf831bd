// The emergency that is on: for everyone what to do, for officers what is done.
#include "neighbourhood/emergency/emergency_care.hpp"
#include "neighbourhood/emergency/pages.hpp"
#include "neighbourhood/organisation/organisation.hpp"

namespace mulin::emergency {
namespace {

using namespace web;

views::OnDuty known(Tx& tx, const duty::Shift& s) {
    views::OnDuty o{.post = s.post};
    if (const auto p = organisation::person(tx, s.person)) {
        o.name = p->name;
        o.phone = p->phone();
    }
    if (const auto deputy = s.deputy ? organisation::person(tx, *s.deputy) : std::nullopt) o.deputy = deputy->name;
    return o;
}

views::Now gathered(Tx& tx, const Visit& v) {
    views::Now n{.csrf = v.csrf, .phone = organisation::community(tx).phone, .on = now_on(tx), .now = tx.now()};
    if (!organisation::is_officer(v.who)) return n;
    n.may_declare = may_declare(v.who);
    n.may_help = may_help(tx, v.who);
    n.may_see_care = may_see_care(v.who);
    n.behind = n.on ? behind(tx, *n.on) : views::Behind{};
    if (n.on)
        for (const auto& s : duty::on_duty(tx, tx.now())) n.behind->on.push_back(known(tx, s));
    n.typed = {{"words", v.text("words")}};
    return n;
}

Answered now_page(const Visit& v, const Wrongs& w) {
    const auto n = v.read([&](Tx& tx) { return gathered(tx, v); });
    return Page{.title = n.on ? v.say.of("emergency.state", n.on->signal()) : v.say("emergency.door"),
                .main = views::now(v.say, n, w),
                .look = n.behind ? Look::work : Look::resident,
                .status = w.any() ? 422 : 200};
}

Answered after(const Visit& v, const Done& done, std::string to, std::string said) {
    if (done) return Go{std::move(to), std::move(said)};
    if (done.error().why == Why::forbidden) return refusal(done);
    return now_page(v, v.wrongs(done.error()));
}

} // namespace

Answered show_now(Visit& v) { return now_page(v, {}); }

Answered turn_tick(Visit& v) {
    const auto task = v.one_of<Task>("task");
    if (!task) return refuse({Why::conflict, "emergency.no_such_task"});
    return after(v, v.write([&](Tx& tx) { return tick(tx, v.who, *task, v.flag("done")); }), "/emergency#checklist", "emergency.ticked");
}

Answered write_entry(Visit& v) {
    return after(v, v.write([&](Tx& tx) { return write_down(tx, v.who, v.text("words")); }), "/emergency#log", "emergency.written");
}

Answered change_level(Visit& v) {
    return after(v, v.write([&](Tx& tx) { return set_level(tx, v.who, v.one_of<Level>("level")); }), "/emergency", "emergency.level_saved");
}

void in_hall(Tx& tx, const Words& say, web::InHall& all) {
    if (const auto on = now_on(tx)) all.slides.push_back(views::hall_slide(say, *on, tx.now()));
}

} // namespace mulin::emergency
