// One request, for whoever asked.
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_story.hpp"
#include "platform/events/events.hpp"
#include "platform/files/held_photos.hpp"
#include "platform/messages/messages.hpp"
#include "platform/web/photo_intake.hpp"
#include "platform/web/qr.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

using namespace web;

std::string body_name(Tx& tx, std::optional<BodyId> id) {
    const auto body = id ? organisation::body(tx, *id) : std::nullopt;
    return body ? body->name : std::string();
}

// Whose post watches over the place it lies in, and who hears of a promise that was not kept.
void add_posts(Tx& tx, const Words& say, views::Asked& a) {
    const auto& r = a.request;
    if (const auto lead = organisation::body(tx, r.lead)) {
        a.lead = lead->name;
        a.lead_phone = lead->phone;
    }
    a.has_it = body_name(tx, r.handed_to);
    if (const auto branch = body_name(tx, r.branch); !branch.empty())
        a.watches = say("request_pages.post", {branch, say.of("organisation.role", organisation::Role::branch_secretary)});
    a.above = say.of("organisation.role", organisation::Role::committee_secretary);
    if (r.building)
        if (const auto place = organisation::place(tx, *r.building)) a.building = place->door;
}

views::Asked asked(const Visit& v, Tx& tx, const HelpRequest& r) {
    views::Asked a{.csrf = v.csrf, .request = r, .now = tx.now()};
    a.stops = story(tx, v.say, v.who, r);
    a.remarks = remarks(tx, r.id);
    a.me = v.who.person;
    constexpr Part asker[] = {Part::asker};
    if (contains(parts(tx, v.who, r), Part::asker)) a.may = may(r, asker);
    add_posts(tx, v.say, a);
    a.call = organisation::community(tx).phone;
    a.code = call_back_code(tx, v.who, r);
    a.passer_by = !v.who.known();
    a.square = qr_svg(v.reach.public_address + "/track?number=" + r.number, QrLevel::medium, v.say("request_pages.square"));
    a.rating = int(v.number("rating").value_or(0));
    a.note = v.text("note");
    a.reason = v.text("reason");
    a.remark = v.text("text");
    a.once = once_of(v);
    a.held = photos::held(tx, v.reach.files, v.who, a.once).size();
    return a;
}

} // namespace

void note_look(const Visit& v, const HelpRequest& r) {
    const events::About it{"requests", r.id.value};
    constexpr std::string_view number = "requests.caller";
    if (v.read([&](Tx& tx) { return events::looked_lately(tx, v.who, number, it); })) return;
    v.write([&](Tx& tx) { return events::looked(tx, v.who, number, it), 0; });
}

void opened(const Visit& v, const HelpRequest& r, bool number_shown) {
    const events::About it{"requests", r.id.value};
    if (v.read([&](Tx& tx) { return messages::has_news(tx, v.who.person, it); }))
        v.write([&](Tx& tx) { return messages::mark_read(tx, v.who.person, it), 0; });
    if (number_shown) note_look(v, r);
}

Page asker_page(const Visit& v, const HelpRequest& r, const Wrongs& w) {
    const auto page = v.read([&](Tx& tx) { return asked(v, tx, r); });
    opened(v, r, false);
    const auto title = v.say("request_pages.page_title", {views::title(v.say, r)});
    const auto main = views::asked(v.say, page, w);
    return w.any() ? v.again(title, main) : Page{title, main};
}

// Whoever handles, does or checks it sees the page of the desk.
static bool at_work_on(const Visit& v, const HelpRequest& r) {
    const auto mine = v.read([&](Tx& tx) { return parts(tx, v.who, r); });
    return std::ranges::any_of(mine, [](Part p) { return p == Part::handler || p == Part::worker || p == Part::checker; });
}

Answered show_request(Visit& v) {
    take_key(v);
    const auto r = v.read([&](Tx& tx) { return find(tx, v.who, v.id<RequestId>()); });
    if (!r) return refuse({Why::missing, "request_pages.not_to_be_seen"});
    return at_work_on(v, *r) ? desk::request_page(v, *r, {}, 200) : asker_page(v, *r);
}

} // namespace mulin::requests
