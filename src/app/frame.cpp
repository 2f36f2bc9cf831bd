#include "app/frame.hpp"
#include "base/dates.hpp"
#include "neighbourhood/emergency/views.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/messages/messages.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/shell.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>

namespace mulin::app {
namespace {

using namespace web;

// What the frame needs from the data: one short read.
struct Facts {
    organisation::Community community;
    std::string who;
    std::optional<emergency::Emergency> emergency{};
    int unread = 0;
};

Facts facts(Tx& tx, const Actor& who) {
    Facts f{.community = organisation::community(tx), .who = {}, .emergency = emergency::now_on(tx)};
    if (!who.known()) return f;
    if (const auto person = organisation::person(tx, who.person)) f.who = person->known_as();
    f.unread = messages::unread(tx, who.person);
    return f;
}

bool for_them(const Door& d, const Actor& who) {
    const bool officer = organisation::is_officer(who);
    switch (d.whom) {
    case Door::For::anyone: return true;
    case Door::For::residents: return !officer;
    case Door::For::officers: return officer;
    }
    return false;
}

Paper paper_of(Stand stand) {
    switch (stand) {
    case Stand::within:
    case Stand::edge_to_edge: return Paper::none;
    case Stand::sheet: return Paper::sheet;
    case Stand::poster: return Paper::poster;
    case Stand::hall: return Paper::hall;
    }
    return Paper::none;
}

// A switch of how pages look, and back to this one.
std::string switched(const Visit& v, std::string_view what) {
    const auto here = v.request.method == "GET" ? v.request.target : std::string("/");
    return "/look?" + std::string(what) + "&next=" + percent_encoded(here);
}

} // namespace

Frame::Frame(const std::vector<Room>& rooms, const Assets& assets) : assets_(assets) {
    for (const auto& room : rooms) doors_.insert(doors_.end(), room.doors.begin(), room.doors.end());
    std::ranges::stable_partition(doors_,
                                  [](const Door& d) { return d.path == "/"; }); // the home page is the last room, but the first door
}

Html Frame::operator()(Visit& v, const Page& p, const std::string& sentence) const {
    const auto f = v.read([&](Tx& tx) { return facts(tx, v.who); });
    const auto& cookies = v.request.cookies;
    const bool large = cookies.get("mulin-size") == "large", night = cookies.get("mulin-night") == "on",
               keys = cookies.get("mulin-keys") == "on";
    const bool work = p.look == Look::work;

    Shell shell{.say = v.say,
                .assets = {.style = assets_.address("mulin.css"),
                           .paper = assets_.address("paper.css"),
                           .script = assets_.address("mulin.js"),
                           .htmx = assets_.address("htmx.js"),
                           .mark = assets_.address("mark.svg")},
                .title = p.title,
                .place = f.community.name,
                .phone = f.community.phone,
                .look = p.look,
                .paper = paper_of(p.stand),
                .large = large,
                .night = night && work,
                .keys = keys,
                .htmx = work};
    for (const auto& door : doors_)
        if (for_them(door, v.who)) shell.nav.push_back({std::string(door.path), v.say(door.word), v.request.path == door.path});
    if (v.who.known()) {
        shell.who = f.who;
        const auto inbox = v.say("entrance.inbox") + (f.unread > 0 ? " " + std::to_string(f.unread) : "");
        shell.own = {{"/inbox", inbox}};
        shell.further = {{"/inbox", inbox}, {"/me", v.say("entrance.me")}};
    } else {
        shell.further = {{"/sign-in", v.say("entrance.sign_in")}};
    }
    shell.further.push_back({"/privacy", v.say("entrance.privacy")});
    shell.large_href = switched(v, large ? "size=normal" : "size=large");
    if (work) shell.night_href = switched(v, night ? "night=off" : "night=on");
    if (work) shell.keys_href = switched(v, keys ? "keys=off" : "keys=on");
    for (const auto l : {Language::zh, Language::en})
        shell.tongues.push_back({switched(v, "language=" + std::string(name(l))),
                                 v.say("shell.language_" + std::string(l == Language::zh ? "zh" : "en")), std::string(name(l)),
                                 l == v.say.language()});
    if (!sentence.empty())
        shell.said = said({.words = text(sentence), .news = true, .received = std::string(v.request.query.get("received"))});
    if (f.emergency) shell.storm = emergency::views::band(v.say, *f.emergency, v.now());
    shell.now = iso8601(v.now());
    return page(shell, p.stand == Stand::within ? wrap(p.main) : p.main);
}

} // namespace mulin::app
