// How the demo's requests go on, deed by deed.
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/demo_year.hpp"
#include <stdexcept>

namespace mulin::requests::year {
namespace {

using namespace std::chrono_literals;
using Minutes = std::chrono::minutes;

// One request's way: each step so long after the one before, by someone chosen when it is time.
class Way {
public:
    Way(Schedule& schedule, const Cast& cast, RequestId id, TimePoint filed) : schedule_(schedule), cast_(cast), id_(id), now_(filed) {}

    using Who = Actor (*)(const Cast&, const HelpRequest&);
    Way& then(Minutes later, Who who, Deed deed) {
        now_ += later;
        schedule_.at(now_, [&cast = cast_, id = id_, who, deed = std::move(deed)](Tx& tx) {
            must(tx, who(cast, *find(tx, Actor::clock(), id)), id, deed);
        });
        return *this;
    }

private:
    Schedule& schedule_;
    const Cast& cast_;
    RequestId id_;
    TimePoint now_;
};

// By the number, so that a request stays with the same people and every run chooses alike.
const Actor& some(const std::vector<Actor>& all, const HelpRequest& r) {
    std::size_t turn = 0;
    for (const char digit : r.number) turn = turn * 7 + std::size_t(digit);
    return all[turn % all.size()];
}

Actor desk(const Cast& c, const HelpRequest& r) { return some(c.duty_officers, r); }
Actor worker(const Cast& c, const HelpRequest& r) {
    for (const auto& w : c.repairers)
        if (contains(r.workers, w.person)) return w;
    return some(c.repairers, r);
}
// The branch's secretary looks, or a community worker where there is no branch or she has typed and done too much herself.
Actor checker(const Cast& c, const HelpRequest& r) {
    if (r.branch && c.secretaries.contains(*r.branch))
        if (const auto& her = c.secretaries.at(*r.branch); !contains(r.hands, her.person)) return her;
    return some(c.social_workers, r);
}
Actor asker(const Cast&, const HelpRequest& r) {
    return {.person = r.caller.value_or(r.typed_by), .offices = {}, .house = false, .from = "demo"};
}
Actor house(const Cast&, const HelpRequest&) { return Actor::clock(); }

int rating(Dice& dice) {
    const int sides = roll(dice, 100);
    return sides < 60 ? 5 : sides < 85 ? 4 : sides < 94 ? 3 : sides < 98 ? 2 : 1;
}

std::string said(Dice& dice, std::initializer_list<const char*> ways) { return *(ways.begin() + roll(dice, int(ways.size()))); }

Resolve done(Dice& dice) {
    return {said(dice,
                 {"换好了，试过没问题", "修好了，看了半个钟头没再出毛病", "清干净了", "通开了，冲了三遍", "换了新的", "说好了，以后注意"})};
}

Assign someone(const Cast& cast, Dice& dice) { return {{cast.repairers[std::size_t(roll(dice, int(cast.repairers.size())))].person}}; }

void assign(Way& way, const Cast& cast, Dice& dice) {
    way.then(Minutes(3 + roll(dice, 20)), desk, Accept{}).then(Minutes(2 + roll(dice, 30)), desk, someone(cast, dice));
}

void work(Way& way, Dice& dice) {
    way.then(Minutes(5 + roll(dice, 40)), worker, Contact{said(dice, {"说好了上门时间", "电话里问清楚了", "马上过去"})});
    if (roll(dice, 2))
        way.then(Minutes(20 + roll(dice, 200)), worker, Survey{said(dice, {"看过，小毛病", "接头松了", "要换一个零件", "和说的一样"}), {}});
    way.then(Minutes(60 + roll(dice, 2500)), worker, done(dice));
}

void mend(Way& way, const Cast& cast, Dice& dice) {
    assign(way, cast, dice);
    work(way, dice);
}

} // namespace

void must(Tx& tx, const Actor& who, RequestId id, const requests::Deed& deed) {
    const auto newest = find(tx, Actor::clock(), id);
    const auto done = act(tx, who, id, newest->version, deed);
    if (!done) throw std::logic_error("the demo is refused " + std::string(noun(deed.index())) + ": " + std::string(done.error().name));
}

void live(Schedule& schedule, const Cast& cast, Fate fate, RequestId id, TimePoint filed, Dice& dice) {
    Way way(schedule, cast, id, filed);
    const Verify good{true, said(dice, {"看过，是好的", "问了本人，好的", ""})};
    switch (fate) {
    case Fate::reported: return;
    case Fate::accepted: way.then(9min, desk, Accept{}); return;
    case Fate::declined:
        way.then(Minutes(20 + roll(dice, 90)), desk, Decline{DeclineReason::not_ours, "归市政管，已替您转过去，编号报给您了"});
        return;
    case Fate::withdrawn: way.then(Minutes(30 + roll(dice, 300)), asker, Withdraw{"自己好了"}); return;
    case Fate::assigned: assign(way, cast, dice); return;
    case Fate::on_site:
        assign(way, cast, dice);
        way.then(25min, worker, Survey{"看过，要带零件再来", 12'000});
        return;
    case Fate::made_safe:
        assign(way, cast, dice);
        way.then(25min, worker, Temporary{"先临时接上，等配件"});
        return;
    case Fate::suspended:
        assign(way, cast, dice);
        way.then(25min, worker, Survey{"要等配件", 30'000})
            .then(30min, desk, Suspend{SuspendReason::material, "配件下周到", filed + 24h * 14});
        return;
    case Fate::resolved: mend(way, cast, dice); return;
    case Fate::verified:
        mend(way, cast, dice);
        way.then(100min, checker, good);
        return;
    case Fate::mended:
        mend(way, cast, dice);
        way.then(200min, checker, good).then(Minutes(60 + roll(dice, 3000)), asker, Confirm{rating(dice), ""});
        return;
    case Fate::mended_in_silence:
        mend(way, cast, dice);
        way.then(200min, checker, good).then(Minutes(7 * 24 * 60), house, Close{"七天没有回音"});
        return;
    case Fate::sent_back:
        mend(way, cast, dice);
        way.then(300min, checker, Verify{false, "还有一点没弄好"}).then(600min, worker, Resolve{"重新弄过"});
        way.then(200min, checker, good).then(900min, asker, Confirm{rating(dice), ""});
        return;
    case Fate::asked_again:
        mend(way, cast, dice);
        way.then(200min, checker, good).then(400min, asker, Reopen{"用了两天又坏了"}).then(20min, desk, someone(cast, dice));
        work(way, dice);
        way.then(200min, checker, good).then(700min, asker, Confirm{4, "这回好了"});
        return;
    }
}

// The call at 04:12, closed 29 hours later.
void live_through_the_night(Schedule& schedule, const Cast& cast, RequestId first, TimePoint filed) {
    const std::vector<PersonId> two{cast.repairers[0].person, cast.repairers[1 % cast.repairers.size()].person};
    Way(schedule, cast, first, filed)
        .then(1min, desk, Accept{})
        .then(0min, desk, Assign{two})
        .then(3min, worker, Contact{"半小时到，先把灯关掉，离漏水的地方远一点"})
        .then(30min, worker, Survey{"客厅、卧室顶上渗水，屋面油毡裂开两处", 80'000})
        .then(36min, worker, Temporary{"盖了防雨布，屋里不滴了"})
        .then(1558min, worker, Resolve{"换了两处油毡，浇水试过"})
        .then(52min, checker, Verify{true, "上门看过，顶上干了"})
        .then(60min, asker, Confirm{5, "夜里就有人来，心里定了"});
}

} // namespace mulin::requests::year
