#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/help_request.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace mulin;
using namespace mulin::requests;
using namespace std::chrono_literals;

namespace {

const PersonId aunt_wang{1}, roofer{2}, secretary{3}, group_leader{4}, neighbour{5};
const TimePoint typhoon_night = std::chrono::sys_days{std::chrono::year{2025} / 8 / 9} + 20h + 12min; // 04:12 on the 10th in Hangzhou

HelpRequest leak(State state = State::reported) {
    HelpRequest r;
    r.id = {7};
    r.number = "0810-01";
    r.state = state;
    r.urgency = Urgency::urgent;
    r.category = "leak";
    r.words = "客厅、卧室渗水";
    r.caller = aunt_wang;
    r.typed_by = secretary;
    r.lead = {80};
    r.filed_at = r.clock_from = typhoon_night;
    return r;
}

// A request that has come as far as `deeds` take it, each done a minute after the one before by whoever may.
constexpr Part anyone[] = {Part::asker, Part::worker, Part::handler, Part::checker};
HelpRequest after_all(std::initializer_list<Deed> deeds) {
    auto r = leak();
    auto now = typhoon_night;
    for (const auto& deed : deeds) r = after(r, deed, anyone, now += 1min).value();
    return r;
}

const Assign to_the_roofer{{roofer}};
const Resolve new_tiles{"换了三张瓦"};
const Verify looks_good{true, ""};

std::string_view refusal_of(const HelpRequest& r, const Deed& deed, std::initializer_list<Part> parts, TimePoint now = typhoon_night + 1h) {
    const auto result = after(r, deed, std::span(parts.begin(), parts.size()), now);
    return result ? "" : result.error().name;
}

} // namespace

// ── the table ───────────────────────────────────────────────────────────────────────────────────────────────────
TEST_CASE("every state of a request can be reached from a report") {
    std::set<State> reached{State::reported};
    for (std::size_t grown = 0; grown != reached.size();) {
        grown = reached.size();
        for (const auto& s : life())
            if (reached.contains(s.from)) reached.insert(s.to);
    }
    CHECK(reached.size() == std::size(Names<State>::all));
}

TEST_CASE("from every state but a withdrawal something can still be done") {
    for (std::size_t s = 0; s < std::size(Names<State>::all); ++s) {
        const bool a_way_on = std::ranges::any_of(life(), [&](const Step& step) { return step.from == State(s); });
        CHECK(a_way_on == (State(s) != State::withdrawn));
    }
}

TEST_CASE("the only way out of a merged request is taking it apart again") {
    for (const auto& s : life())
        if (s.from == State::merged) CHECK(s.deed == index_of<Unmerge>());
}

TEST_CASE("the table has no line twice and every deed in it") {
    std::set<std::tuple<State, std::size_t, State, Part>> lines;
    std::set<std::size_t> deeds;
    for (const auto& s : life()) {
        CHECK(lines.emplace(s.from, s.deed, s.to, s.by).second);
        deeds.insert(s.deed);
    }
    CHECK(deeds.size() == std::variant_size_v<Deed>);
}

TEST_CASE("the clock of the house only wakes what was suspended and closes what was verified") {
    for (const auto& s : life())
        if (s.by == Part::clock) CHECK((s.deed == index_of<Resume>() || (s.deed == index_of<Close>() && s.from == State::verified)));
}

TEST_CASE("workers do the work, but never accept, decline, verify or close it") {
    constexpr std::size_t work[] = {index_of<Contact>(), index_of<Survey>(),  index_of<Start>(),   index_of<Temporary>(),
                                    index_of<Resume>(),  index_of<Resolve>(), index_of<GiveBack>()};
    for (const auto& s : life())
        if (s.by == Part::worker) CHECK(contains(work, s.deed));
}

TEST_CASE("every way of closing passes someone who did not do the work") {
    for (const auto& s : life())
        if (s.to == State::closed && s.from == State::resolved) CHECK(s.by == Part::asker);
    for (const auto& s : life())
        if (s.to == State::closed) CHECK((s.from == State::resolved || s.from == State::verified || s.from == State::closed));
}

TEST_CASE("every deed has a noun of its own, found again by it") {
    for (std::size_t d = 0; d < std::variant_size_v<Deed>; ++d) CHECK(deed_of(noun(d)) == d);
    CHECK_FALSE(deed_of("applause"));
}

TEST_CASE("buttons are drawn from the table: what each may do with a fresh report") {
    const Part asker[] = {Part::asker}, worker[] = {Part::worker}, handler[] = {Part::handler};
    CHECK(may(leak(), asker) == std::vector{index_of<Withdraw>()});
    CHECK(may(leak(), worker).empty());
    CHECK(may(leak(), handler).front() == index_of<Accept>());
    CHECK(may(leak(State::resolved), asker) == std::vector{index_of<Confirm>(), index_of<Reopen>()});
}

// ── who is what ─────────────────────────────────────────────────────────────────────────────────────────────────
TEST_CASE("the caller, whoever typed it for them and merged callers are askers") {
    CHECK(contains(parts(leak(), {.person = aunt_wang}), Part::asker));
    CHECK(contains(parts(leak(), {.person = secretary}), Part::asker));
    CHECK(contains(parts(leak(), {.person = neighbour, .follows = true}), Part::asker));
    CHECK(parts(leak(), {.person = neighbour}).empty());
}

TEST_CASE("nobody in particular is nothing to a request, even one typed by nobody in particular") {
    auto r = leak();
    r.typed_by = {};
    r.caller = {};
    CHECK(parts(r, {.person = {}, .verifies = true}).empty());
}

TEST_CASE("nobody verifies their own work, nor work they once had in hand") {
    auto r = after_all({Accept{}, to_the_roofer, Assign{{group_leader}}, new_tiles});
    CHECK_FALSE(contains(parts(r, {.person = group_leader, .verifies = true}), Part::checker));
    CHECK_FALSE(contains(parts(r, {.person = roofer, .verifies = true}), Part::checker));
    CHECK(contains(parts(r, {.person = secretary, .verifies = true}), Part::checker));
    CHECK_FALSE(contains(parts(r, {.person = secretary}), Part::checker));
}

TEST_CASE("whoever notes a piece of work for a repairer on the phone cannot verify it either") {
    auto r = after_all({to_the_roofer});
    note_hand(r, new_tiles, secretary);
    CHECK(r.workers == std::vector{roofer});
    CHECK_FALSE(contains(parts(r, {.person = secretary, .verifies = true}), Part::checker));
    CHECK_FALSE(contains(parts(r, {.person = secretary, .verifies = true}), Part::asker));
}

TEST_CASE("who goes and looks without having been sent becomes the worker; who only phones does not") {
    auto r = after_all({Accept{}});
    note_hand(r, Contact{}, group_leader);
    CHECK(r.hands.empty());
    note_hand(r, Survey{"屋面两处裂缝", {}}, group_leader);
    CHECK(r.workers == std::vector{group_leader});
}

// ── the deeds ───────────────────────────────────────────────────────────────────────────────────────────────────
TEST_CASE("a leak is taken, given to the roofer, looked at, made safe, mended, checked and confirmed") {
    const auto r = after_all({Accept{}, to_the_roofer, Contact{"马上到"}, Survey{"屋面裂缝", {}}, Temporary{"盖了防雨布"}, new_tiles,
                              looks_good, Confirm{5, ""}});
    CHECK(r.state == State::closed);
    CHECK(r.version == 8);
    CHECK(r.accepted_at == typhoon_night + 1min);
    CHECK(r.contacted_at == typhoon_night + 3min);
    CHECK(r.on_site_at == typhoon_night + 4min);
    CHECK(r.temporary_at == typhoon_night + 5min);
    CHECK(r.resolved_at == typhoon_night + 6min);
    CHECK(r.verified_at == typhoon_night + 7min);
    CHECK(r.closed_at == typhoon_night + 8min);
    CHECK(r.rating == 5);
}

TEST_CASE("an emergency measure does not close the case") {
    for (const auto& s : life())
        if (s.deed == index_of<Temporary>()) CHECK(s.to == State::working);
    CHECK_FALSE(after_all({to_the_roofer, Temporary{"盖了防雨布"}}).resolved_at);
}

TEST_CASE("work that does not hold goes back to the worker, and that is counted") {
    const auto r = after_all({to_the_roofer, new_tiles, Verify{false, "还在滴"}});
    CHECK(r.state == State::working);
    CHECK(r.reworked == 1);
    CHECK(r.workers == std::vector{roofer});
    CHECK_FALSE(r.resolved_at);
}

TEST_CASE("the lead stays lead when a request is handed on, and its workers are free again") {
    const auto r = after_all({to_the_roofer, Transfer{{90}, "要准物业的梯子"}});
    CHECK(r.lead == BodyId{80});
    CHECK(r.handed_to == BodyId{90});
    CHECK(r.workers.empty());
    CHECK(r.state == State::accepted);
    CHECK_FALSE(after(r, Transfer{{80}, "还是我们来"}, anyone, typhoon_night)->handed_to);
}

TEST_CASE("a repairer who can't gives the job back with a reason: nobody has it, and the lead stays lead") {
    const auto sent = after_all({to_the_roofer});
    CHECK(refusal_of(sent, GiveBack{"没有架子"}, {Part::handler}) == "requests.not_yours");
    const auto r = after(sent, GiveBack{"没有架子"}, std::array{Part::worker}, typhoon_night + 1h).value();
    CHECK((r.state == State::accepted && r.workers.empty() && r.lead == BodyId{80}));
}

TEST_CASE("waiting needs a date ahead and moves what is due by as long as it lasted") {
    auto r = after_all({to_the_roofer, Survey{"要等雨停", {}}});
    r.final_due = typhoon_night + 72h;
    const auto now = typhoon_night + 1h;
    CHECK(refusal_of(r, Suspend{SuspendReason::weather, "", now}, {Part::handler}, now) == "requests.until_past");
    r = after(r, Suspend{SuspendReason::weather, "", now + 24h}, anyone, now).value();
    CHECK(r.suspended_until == now + 24h);
    r = after(r, Resume{}, anyone, now + 20h).value();
    CHECK(r.state == State::working);
    CHECK(r.final_due == typhoon_night + 92h);
    CHECK_FALSE(r.suspended_at);
}

TEST_CASE("the house wakes a waiting request on its day, not before") {
    auto r = after_all({to_the_roofer, Suspend{SuspendReason::material, "", typhoon_night + 48h}});
    CHECK(refusal_of(r, Resume{}, {Part::clock}, typhoon_night + 47h) == "requests.not_now");
    CHECK(after(r, Resume{}, std::array{Part::clock}, typhoon_night + 48h)->state == State::assigned);
}

TEST_CASE("seven days of silence after verification close it by the clock") {
    const auto r = after_all({to_the_roofer, new_tiles, looks_good});
    const Close silent{"七天没有回音"};
    CHECK(refusal_of(r, silent, {Part::clock}, *r.verified_at + 24h * 7 - 1us) == "requests.not_now");
    CHECK(after(r, silent, std::array{Part::clock}, *r.verified_at + 24h * 7)->state == State::closed);
    CHECK(after(r, silent, std::array{Part::handler}, *r.verified_at + 1h)->state == State::closed);
}

TEST_CASE("three calls that nobody answers close it; one that is answered starts the count again") {
    const CallBack silent{CallOutcome::no_answer, {}, ""};
    auto r = after_all({to_the_roofer, new_tiles, looks_good, silent, silent});
    CHECK(r.state == State::verified);
    CHECK(after(r, silent, anyone, typhoon_night + 1h)->state == State::closed);
    r = after(r, CallBack{CallOutcome::unsatisfied, {}, "墙角还湿"}, anyone, typhoon_night + 1h).value();
    CHECK(r.state == State::accepted);
    CHECK(r.unanswered == 0);
    CHECK(r.reopened == 1);
}

TEST_CASE("a closed request asked for again within thirty days runs like a new one, and that is counted") {
    const auto closed = after_all({to_the_roofer, new_tiles, looks_good, Confirm{4, ""}});
    const Reopen again{"又漏了"};
    const auto r = after(closed, again, std::array{Part::asker}, *closed.closed_at + 24h * 30).value();
    CHECK(r.reopened == 1);
    CHECK(r.workers.empty());
    CHECK(r.hands == std::vector{roofer});
    CHECK_FALSE(r.on_site_at);
    CHECK_FALSE(r.closed_at);
    CHECK(r.rating == 4);
    CHECK(refusal_of(closed, again, {Part::asker}, *closed.closed_at + 24h * 30 + 1us) == "requests.too_late_to_reopen");
}

TEST_CASE("a declined request can be asked for once more") {
    auto r = after_all(
        {Decline{DeclineReason::not_ours, "是市政的路灯，已转"}, Reopen{"就在我们院里"}, Decline{DeclineReason::not_ours, "查过，归市政"}});
    CHECK(refusal_of(r, Reopen{"还是不对"}, {Part::asker}) == "requests.reopened_once");
}

TEST_CASE("two reports of the same leak become one, and two again if that was wrong") {
    auto r = after_all({Merge{{6}}});
    CHECK(r.merged_into == RequestId{6});
    CHECK(r.closed_at);
    r = after(r, Unmerge{}, anyone, typhoon_night + 1h).value();
    CHECK(r.state == State::reported);
    CHECK_FALSE(r.merged_into);
    CHECK_FALSE(r.closed_at);
}

TEST_CASE("the asker rates once, from one to five, also after a silent closing") {
    auto r = after_all({to_the_roofer, new_tiles, looks_good, Close{"电话里说好了"}});
    CHECK(refusal_of(r, Confirm{0, ""}, {Part::asker}) == "requests.rating");
    CHECK(refusal_of(r, Confirm{6, ""}, {Part::asker}) == "requests.rating");
    r = after(r, Confirm{5, ""}, anyone, typhoon_night + 2h).value();
    CHECK(r.state == State::closed);
    CHECK(refusal_of(r, Confirm{1, ""}, {Part::asker}) == "requests.rated_already");
    CHECK(refusal_of(r, CallBack{CallOutcome::satisfied, 2, ""}, {Part::handler}) == "requests.rated_already");
}

TEST_CASE("what needs saying must be said, and the field is named") {
    const auto worked = after_all({to_the_roofer});
    CHECK(refusal_of(leak(), Decline{DeclineReason::other, " \n"}, {Part::handler}) == "requests.say_why");
    CHECK(refusal_of(leak(), Transfer{{90}, ""}, {Part::handler}) == "requests.say_why");
    CHECK(refusal_of(leak(), Assign{}, {Part::handler}) == "requests.no_worker");
    CHECK(refusal_of(leak(), Merge{{7}}, {Part::handler}) == "requests.into_itself");
    CHECK(refusal_of(worked, Survey{"", {}}, {Part::worker}) == "requests.say_what");
    CHECK(refusal_of(worked, Temporary{""}, {Part::worker}) == "requests.say_what");
    CHECK(refusal_of(worked, Resolve{""}, {Part::worker}) == "requests.say_what");
    CHECK(refusal_of(worked, Suspend{SuspendReason::other, "", typhoon_night + 48h}, {Part::handler}) == "requests.say_why");
    CHECK(after(worked, Survey{"", {}}, anyone, typhoon_night).error().field == "findings");
    const auto done = after_all({to_the_roofer, new_tiles});
    CHECK(refusal_of(done, Verify{false, ""}, {Part::checker}) == "requests.say_what");
    CHECK(refusal_of(done, Reopen{""}, {Part::asker}) == "requests.say_why");
}

TEST_CASE("not now and not yours are different answers") {
    CHECK(refusal_of(leak(), new_tiles, {Part::worker}) == "requests.not_now");
    CHECK(refusal_of(leak(State::resolved), looks_good, {Part::worker, Part::handler, Part::asker}) == "requests.not_yours");
    CHECK(after(leak(State::resolved), looks_good, {}, typhoon_night).error().why == Why::forbidden);
    CHECK(after(leak(), new_tiles, anyone, typhoon_night).error().why == Why::conflict);
}

TEST_CASE("passers-by learn three words and a no") {
    CHECK(public_state(State::accepted) == PublicState::waiting);
    CHECK(public_state(State::suspended) == PublicState::working);
    CHECK(public_state(State::resolved) == PublicState::working);
    CHECK(public_state(State::verified) == PublicState::done);
    CHECK(public_state(State::declined) == PublicState::declined);
}

// ── walks ───────────────────────────────────────────────────────────────────────────────────────────────────────
namespace {

using Dice = std::mt19937;
int roll(Dice& dice, int sides) { return int(dice() % unsigned(sides)); }

// Some deed of this kind, now and then one that lacks what it needs.
Deed some(Dice& dice, std::size_t kind, TimePoint now) {
    const std::string text = roll(dice, 10) ? "说过了" : "";
    const PersonId person{1 + roll(dice, 5)};
    switch (kind) {
    case index_of<Accept>(): return Accept{};
    case index_of<Decline>(): return Decline{DeclineReason(roll(dice, 6)), text};
    case index_of<Transfer>(): return Transfer{{80 + roll(dice, 3)}, text};
    case index_of<Assign>(): return roll(dice, 10) ? Assign{{person, {1 + roll(dice, 5)}}} : Assign{};
    case index_of<Contact>(): return Contact{text};
    case index_of<Survey>(): return Survey{text, {}};
    case index_of<Start>(): return Start{text};
    case index_of<Temporary>(): return Temporary{text};
    case index_of<Suspend>(): return Suspend{SuspendReason(roll(dice, 6)), text, now + std::chrono::hours(roll(dice, 72) - 8)};
    case index_of<Resume>(): return Resume{};
    case index_of<Resolve>(): return Resolve{text};
    case index_of<Verify>(): return Verify{roll(dice, 3) > 0, text};
    case index_of<Confirm>(): return Confirm{roll(dice, 7), text};
    case index_of<CallBack>(): return CallBack{CallOutcome(roll(dice, 3)), {}, text};
    case index_of<Close>(): return Close{text};
    case index_of<Reopen>(): return Reopen{text};
    case index_of<Merge>(): return Merge{{6 + roll(dice, 2)}};
    case index_of<Unmerge>(): return Unmerge{};
    case index_of<Withdraw>(): return Withdraw{text};
    case index_of<GiveBack>(): return GiveBack{text};
    default: return Sort{"leak", Urgency(roll(dice, 5))};
    }
}

void check_sound(const HelpRequest& r) {
    CHECK(is_open(r.state) == !r.closed_at);
    CHECK((r.state == State::suspended) == bool(r.suspended_until));
    CHECK((r.state == State::merged) == bool(r.merged_into));
    if (waits_for_asker(r.state)) CHECK(r.resolved_at);
    if (r.state == State::verified) CHECK(r.verified_at);
    if (r.state == State::assigned || r.state == State::working) CHECK_FALSE(r.workers.empty());
    CHECK(r.unanswered < 4);
    if (r.rating) CHECK((*r.rating >= 1 && *r.rating <= 5));
    for (const auto w : r.workers) CHECK(contains(r.hands, w));
}

} // namespace

TEST_CASE("however a neighbourhood stumbles through a request, it stays sound and each deed counts one") {
    Dice dice(20250810);
    std::set<State> seen;
    for (int walk = 0; walk < 400; ++walk) {
        auto r = leak();
        auto now = typhoon_night;
        for (int deeds = 0; deeds < 60; ++deeds) {
            now += std::chrono::minutes(roll(dice, 3000));
            const PersonId who{1 + roll(dice, 5)};
            const auto towards =
                parts(r, {.person = who, .handles = roll(dice, 2) > 0, .verifies = roll(dice, 2) > 0, .house = roll(dice, 8) == 0});
            const auto deed = some(dice, std::size_t(roll(dice, int(std::variant_size_v<Deed>))), now);
            auto next = after(r, deed, towards, now);
            if (!next) {
                CHECK(next.error().name.starts_with("requests."));
                continue;
            }
            if (std::holds_alternative<Verify>(deed)) CHECK_FALSE(contains(r.hands, who));
            note_hand(*next, deed, who);
            CHECK(next->version == r.version + 1);
            check_sound(*next);
            r = *next;
            seen.insert(r.state);
        }
    }
    CHECK(seen.size() == std::size(Names<State>::all));
}

TEST_CASE("what may() offers is never refused as not now or not yours for want of a line in the table") {
    Dice dice(63);
    for (const auto& s : life()) {
        const Part one[] = {s.by};
        const auto offered = may(leak(s.from), one);
        CHECK(contains(offered, s.deed));
    }
    for (std::size_t state = 0; state < std::size(Names<State>::all); ++state)
        for (std::size_t deed = 0; deed < std::variant_size_v<Deed>; ++deed)
            if (!contains(may(leak(State(state)), anyone), deed)) {
                const auto result = after(leak(State(state)), some(dice, deed, typhoon_night), anyone, typhoon_night);
                CHECK(result.error().name == "requests.not_now");
            }
}
