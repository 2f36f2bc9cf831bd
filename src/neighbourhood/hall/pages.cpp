#include "base/dates.hpp"
#include "neighbourhood/emergency/emergency.hpp"
#include "neighbourhood/hall/turns.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts_hall.hpp"
#include "platform/web/parts_words.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/shared.hpp"
#include "platform/web/visit.hpp"

namespace mulin::hall {
namespace {

using namespace web;

struct Gathered {
    organisation::Community community;
    InHall all;
};

// A thousand screens see the same: it is gathered for all of them, anew when the emergency is another or has one more warning.
Gathered gathered(Tx& tx, const Visit& v) {
    using Key = std::tuple<CommunityId, Language, std::int64_t, std::size_t>;
    static Shared<Key, Gathered> shared(std::chrono::seconds(10));
    const auto on = emergency::now_on(tx);
    const Key key{v.community, v.say.language(), on ? on->id.value : 0, on ? on->warnings.size() : 0};
    return shared.get(key, tx.now(), [&] {
        Gathered g{.community = organisation::community(tx), .all = {}};
        for (const auto add : v.reach.say.in_hall) add(tx, v.say, g.all);
        return g;
    });
}

Html screen(const Visit& v, const Gathered& g, std::uint64_t turn) {
    const auto& all = g.all;
    std::vector<bool> urgent;
    for (const auto& s : all.slides) urgent.push_back(s.urgent);
    const auto shown = at_turn(urgent, turn), first = at_turn(urgent, 0);
    HallScreen s{.place = g.community.name,
                 .day = times::full_day(v.say, local_day(v.now())),
                 .clock = times::clock(v.now()),
                 .phone = g.community.phone,
                 .name = v.say("shell.name"),
                 .call = v.say("hall.call"),
                 .always = v.say("hall.always"),
                 .also = v.say("hall.also"),
                 .old = v.say("hall.old", {times::clock(v.now())})};
    if (shown) s.slide = &all.slides[*shown];
    if (first && urgent[*first]) s.urgent = &all.slides[*first];
    s.next.assign(all.next.begin(), all.next.begin() + std::min<std::ptrdiff_t>(3, std::ssize(all.next)));
    if (!all.numbers.empty()) s.number = &all.numbers[turn % all.numbers.size()];
    return hall_screen(s);
}

Result<Answer> show(Visit& v) {
    const auto turn = static_cast<std::uint64_t>(std::max<std::int64_t>(0, v.number("turn").value_or(0)));
    const auto all = v.read([&](Tx& tx) { return gathered(tx, v); });
    return Page{.title = v.say("hall.door"),
                .main = live({.id = "hall",
                              .topic = std::to_string(v.community.value) + "/emergency",
                              .source = "/hall/live",
                              .body = screen(v, all, turn)}),
                .stand = Stand::hall};
}

Result<Answer> watch(Visit&) { return Watch{{"emergency"}}; }

} // namespace

void pages(Routes& r) {
    r.get("/hall", For::anyone, show);
    r.get("/hall/live", For::anyone, watch);
}

} // namespace mulin::hall
