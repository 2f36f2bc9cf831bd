#include "neighbourhood/requests/demo.hpp"
#include "base/dates.hpp"
#include "neighbourhood/requests/demo_year.hpp"
#include <algorithm>
#include <stdexcept>

namespace mulin::requests {
namespace year {
namespace {

using namespace std::chrono_literals;
using organisation::Role;

constexpr int all_requests = 1180, storm_requests = 37, urgent_requests = 165; // the 37th of the storm is the neighbour's second call

// clang-format off
struct Saying { const char* words; const char* category; };
constexpr Saying urgent_sayings[] = {
    {"厨房顶上漏水，拿盆接着", "leak"}, {"整个单元没电了", "power"}, {"下水道堵了，粪水冒出来", "drain"}, {"电线掉下来，冒火花", "wires"},
    {"外墙瓷砖掉下来，差点砸到人", "facade"}, {"电瓶车推进楼道充电", "charging"}, {"窨井盖翘起来了", "manhole"}, {"面包车堵住路，救护车进不来", "blocked_lane"},
};
constexpr Saying storm_sayings[] = {
    {"客厅顶上渗水", "leak"}, {"阳台漏雨", "leak"}, {"一楼进水了", "inflow"}, {"没电了，总闸推不上", "power"}, {"下水倒灌", "drain"},
    {"大树倒了，压到车", "dead_tree"}, {"雨篷要掉下来", "facade"}, {"路上积水没过脚踝", "flood"}, {"楼道灯冒火花", "wires"},
};
constexpr Saying ordinary_sayings[] = {
    {"三楼楼道灯不亮", "lamp"}, {"墙壁返潮，起了水渍", "leak"}, {"12幢旁边路灯不亮", "street_lamp"}, {"垃圾桶满了没人收", "garbage"},
    {"楼上半夜打麻将，太吵", "noise"}, {"单元门关不上", "door"}, {"树枝长到窗户里，挡光", "pruning"}, {"车子乱停，占了通道口", "parking"},
    {"楼道堆了纸板箱", "clutter"}, {"水龙头出来的水发黄", "water_cut"}, {"长廊的座椅断了一根木条", "bench"}, {"老鼠多，能不能来消杀", "pests"},
    {"楼梯一个月没人扫", "cleaning"}, {"晾衣架锈断了", "clothes_rack"}, {"遛狗不牵绳", "pets"}, {"健身器材松了", "fitness"},
    {"烧不动饭了，食堂能送饭吗", "meals"}, {"想请人陪去医院配药", "medical"}, {"我们单元想加装电梯怎么弄", "lift"}, {"物业费多少钱一个月", "fee_question"},
    {"中午还在装修，电钻响", "works_noise"}, {"灭火器过期了", "extinguisher"}, {"路面坑坑洼洼", "road"}, {"楼上漏到我家，不肯修", "leak_dispute"},
};
// clang-format on

Actor acting(Tx& tx, PersonId who) {
    return {.person = who, .offices = organisation::offices_of(tx, who, local_day(tx.now())), .house = false, .from = "demo"};
}

std::vector<Actor> holders(Tx& tx, Role role) {
    std::vector<Actor> all;
    for (const auto& t : organisation::holders(tx, role, local_day(tx.now()))) all.push_back(acting(tx, t.person));
    if (all.empty()) throw std::logic_error("the demo neighbourhood has no " + std::string(name(role)));
    return all;
}

std::optional<Door> door(Tx& tx, HomeId home) {
    const auto ties = organisation::ties_at(tx, home);
    return ties.empty() ? std::nullopt : std::optional(Door{home, ties.front().person});
}

Door storm_door(Tx& tx) {
    for (const auto& place : organisation::places(tx, "63-2-601", 1))
        if (place.home)
            if (const auto d = door(tx, *place.home)) return *d;
    throw std::logic_error("nobody lives in 63-2-601");
}

Cast cast(Tx& tx) {
    Cast c{holders(tx, Role::repairer),
           holders(tx, Role::duty_officer),
           holders(tx, Role::grid_worker),
           holders(tx, Role::property_manager),
           {}};
    for (const auto& t : organisation::holders(tx, Role::branch_secretary, local_day(tx.now())))
        c.secretaries.emplace(t.body, acting(tx, t.person));
    return c;
}

// Every fifth door of the neighbourhood, as they come.
std::vector<Door> doors(Tx& tx) {
    std::vector<Door> all;
    int n = 0;
    for (const auto& stairwell : organisation::stairwells(tx))
        for (const auto& home : organisation::homes(tx, stairwell.id))
            if (n++ % 5 == 0)
                if (const auto d = door(tx, home.id)) all.push_back(*d);
    return all;
}

// The last storm night at or before `now`.
TimePoint storm(TimePoint now) {
    const auto year = int(std::chrono::year_month_day(local_day(now)).year());
    const auto this_year = moment(day_of(year, 8, 10), 4 * 60 + 12);
    return this_year + 48h < now ? this_year : moment(day_of(year - 1, 8, 10), 4 * 60 + 12);
}

struct Report {
    TimePoint at;
    Urgency urgency;
    Saying saying;
    bool in_the_storm;
};

std::vector<Report> reports(TimePoint now, Dice& dice) {
    std::vector<Report> all;
    const auto night = storm(now);
    for (int i = 0; i < storm_requests - 1; ++i)
        all.push_back(
            {night + i * 360min / storm_requests, Urgency::urgent, storm_sayings[std::size_t(i) % std::size(storm_sayings)], true});
    constexpr int rest = all_requests - storm_requests, urgent = urgent_requests - storm_requests;
    for (int i = 0; i < rest; ++i) {
        const auto day = local_day(now - 365 * 24h + (i + 1) * (365 * 24h) / (rest + 1));
        auto at = std::min(moment(day, 7 * 60 + roll(dice, 14 * 60)), now - 90min - std::chrono::minutes(rest - i));
        if (at >= night && at < night + 6h) at += 8h; // the night is the storm's alone
        const bool is_urgent = i * 467 % rest < urgent;
        const auto& saying = is_urgent ? urgent_sayings[std::size_t(roll(dice, int(std::size(urgent_sayings))))]
                                       : ordinary_sayings[std::size_t(roll(dice, int(std::size(ordinary_sayings))))];
        all.push_back({at, is_urgent ? Urgency::urgent : Urgency::ordinary, saying, false});
    }
    std::ranges::stable_sort(all, std::ranges::less{}, &Report::at);
    return all;
}

// Whoever takes it down: the resident on the web, or someone for them.
NewRequest form(const Report& r, const Door& d, Dice& dice) {
    NewRequest n{.home = d.home, .words = r.saying.words, .category = r.saying.category, .urgency = r.urgency, .caller = d.resident};
    const int sides = roll(dice, 100);
    n.channel = r.in_the_storm || sides < 40 ? Channel::phone : sides < 85 ? Channel::web : sides < 94 ? Channel::counter : Channel::box;
    return n;
}

Actor typist(Tx& tx, const Cast& c, const NewRequest& n, Dice& dice) {
    const auto some = [&](const std::vector<Actor>& all) { return all[std::size_t(roll(dice, int(all.size())))]; };
    if (n.channel == Channel::web) return acting(tx, *n.caller);
    return n.channel == Channel::phone ? some(c.duty_officers) : some(c.social_workers);
}

// Long past ones are over; those of the last days stand in every state in turn, as far as there was time for it.
Fate fate(TimePoint at, TimePoint now, int i, Dice& dice) {
    constexpr Fate fresh[] = {Fate::reported, Fate::assigned, Fate::on_site, Fate::accepted, Fate::made_safe, Fate::suspended};
    constexpr Fate older[] = {Fate::verified, Fate::resolved, Fate::on_site, Fate::suspended, Fate::resolved, Fate::assigned};
    const auto ago = now - at;
    if (ago < 60h) return fresh[std::size_t(i) % std::size(fresh)];
    if (ago < 6 * 24h) return older[std::size_t(i) % std::size(older)];
    const int sides = roll(dice, 100);
    if (ago < 18 * 24h) return sides < 90 ? Fate::mended : sides < 95 ? Fate::withdrawn : Fate::declined;
    return sides < 68   ? Fate::mended
           : sides < 83 ? Fate::mended_in_silence
           : sides < 88 ? Fate::sent_back
           : sides < 91 ? Fate::asked_again
           : sides < 95 ? Fate::declined
                        : Fate::withdrawn;
}

RequestId filed(Tx& tx, const Actor& who, const NewRequest& n) {
    const auto done = file(tx, who, n);
    if (!done) throw std::logic_error("the demo may not file: " + std::string(done.error().name));
    return done->id;
}

} // namespace

void Schedule::run(Tx& tx) {
    for (; !deeds_.empty();) {
        const auto next = deeds_.extract(deeds_.begin());
        Tx then(tx.connection(), tx.community(), next.key(), 0);
        next.mapped()(then);
    }
}

} // namespace year

namespace year {
namespace {

// The first call of the night, taken down by the secretary of its zone; fifteen minutes later another door of the same stairwell calls too.
void call_at_night(Schedule& schedule, Tx& tx, const Cast& people, const Door& roof, NewRequest call) {
    const auto stairwell = organisation::home(tx, roof.home)->stairwell;
    const auto& secretary = people.secretaries.at(organisation::answering(tx, stairwell, local_day(tx.now())).branch->id);
    call.spot = "客厅、卧室";
    call.words = "客厅、卧室渗水严重，老人一个人";
    const auto first = filed(tx, secretary, call);
    live_through_the_night(schedule, people, first, tx.now());

    call.spot = "";
    call.words = "顶上也在渗，是不是楼上那家";
    call.home = organisation::homes(tx, stairwell).front().id;
    call.caller = door(tx, *call.home).value_or(roof).resident;
    schedule.at(tx.now() + 5min, [=, &people](Tx& then) {
        const auto& desk = people.duty_officers.front();
        must(then, desk, filed(then, desk, call), Merge{first});
    });
}

} // namespace
} // namespace year

namespace {

void ask_how_they_are(Tx& tx, const Actor& who) {
    for (const auto& [r, call] : open_care(tx, who))
        if (!note_care(tx, who, r.id, "人好的，夜里睡着了")) throw std::logic_error("the demo could not note a call");
}

} // namespace

void furnish(Tx& tx, TimePoint now) {
    using namespace year;
    Dice dice(630601);
    Schedule schedule;
    const auto people = cast(tx);
    const auto homes = doors(tx);
    const auto roof = storm_door(tx);
    const auto night = storm(now);

    int count = 0;
    for (const auto& report : reports(now, dice)) {
        const int i = count++;
        const auto place = report.at == night ? roof : homes[std::size_t(roll(dice, int(homes.size())))];
        schedule.at(report.at, [&, report, place, i](Tx& then) {
            const auto call = form(report, place, dice);
            if (report.at == night) return call_at_night(schedule, then, people, place, call);
            const auto id = filed(then, typist(then, people, call, dice), call);
            live(schedule, people, fate(report.at, now, i, dice), id, report.at, dice);
        });
        if (const auto day_after = report.at + std::chrono::hours(26); day_after < now)
            schedule.at(day_after, [&](Tx& then) { ask_how_they_are(then, people.social_workers.front()); });
    }
    schedule.run(tx);
}

} // namespace mulin::requests
