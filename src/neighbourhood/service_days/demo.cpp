#include "neighbourhood/service_days/demo.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/service_days_visits.hpp"
#include <algorithm>
#include <map>
#include <stdexcept>

namespace mulin::service_days {
namespace {

using namespace std::chrono_literals;
using organisation::BodyKind;
using organisation::Role;

struct Habit {
    int branch;
    Kind kind;
    const char* who;
    int partner, minutes, places; // the partner by its number in the alliance; 0: none
};
// What each branch does at its stall, every time.
constexpr Habit habits[] = {
    {1, Kind::bicycles, "修过车的老师傅一名", 0, 0, 0},
    {2, Kind::haircut, "会理发的党员三名", 0, 15, 2},
    {3, Kind::law, "共建律所律师一名", 7, 20, 1},
    {4, Kind::teeth, "共建医院口腔科一名", 4, 0, 0},
    {4, Kind::blood_pressure, "共建医院护士一名", 4, 0, 0},
    {5, Kind::sewing, "缝纫厂退休工人两名", 0, 0, 0},
    {6, Kind::knives, "磨刀师傅一名", 0, 0, 0},
    {7, Kind::appliances, "老电工两位", 0, 0, 0},
    {8, Kind::phones, "大学生志愿者四名", 0, 20, 4},
    {9, Kind::advice, "房管站窗口一名", 1, 0, 0},
};

void sure(const Done& done) {
    if (!done) throw std::logic_error("the demo's service days were refused: " + std::string(done.error().name));
}
template <class T> T sure(Result<T> done) {
    if (!done) throw std::logic_error("the demo's service days were refused: " + std::string(done.error().name));
    return *std::move(done);
}

// Whatever the year brought, each thing in its own moment.
class Year {
public:
    explicit Year(Tx& tx) : tx_(tx), today_(local_day(tx.now())), planner_(holder(Role::grid_worker)) {
        for (const auto& b : organisation::bodies(tx, today_)) {
            if (b.kind == BodyKind::branch) branches_.emplace(b.number, b.id);
            if (b.kind == BodyKind::partner) partners_.emplace(b.number, b.id);
        }
        for (const auto& t : organisation::holders(tx, Role::branch_secretary, today_)) secretaries_.emplace(t.body, acting(t.person));
    }

    void live() {
        const auto agreed = add_months(today_, -12) - std::chrono::days(1);
        agree_twice(agreed);
        for (auto month = first_of_month(agreed); month <= today_; month = add_months(month, 1)) {
            if (month > agreed) at(month, 9 * 60, [](Tx& then) { look_after(then); });
            for (const auto day : days_of_month(Programme{}.days, month))
                if (agreed < day && day < today_) one_day(day);
        }
        look_after(tx_);
        coming();
    }

private:
    Actor acting(PersonId who) const {
        return {.person = who, .offices = organisation::offices_of(tx_, who, today_), .house = false, .from = "demo"};
    }
    Actor holder(Role role) const {
        const auto all = organisation::holders(tx_, role, today_);
        return all.empty() ? Actor::clock() : acting(all.front().person);
    }
    template <class F> void at(Day day, int minute, F&& deed) {
        Tx then(tx_.connection(), tx_.community(), moment(day, minute), 0);
        deed(then);
    }

    // Version 2.0: three times a month instead of once, as all branches together came to agree.
    void agree_twice(Day day) {
        const std::vector<std::string> materials{"桌椅九套", "遮阳棚三顶", "插线板两个", "急救包一个", "喇叭一个"};
        at(day, 19 * 60, [&](Tx& then) {
            sure(agree(then, planner_, {.days = {5}, .place = "中心广场", .materials = materials, .reason = "照老样子，每月 5 日一次"}));
            sure(agree(then, planner_, {.place = "中心广场", .materials = materials, .reason = "一月一次有人赶不上，改成逢 5 都出摊"}));
        });
    }

    void fill(Tx& then, Day day, int without = 0) {
        for (const auto& h : habits)
            if (h.branch != without && branches_.contains(h.branch))
                sure(put(then, secretaries_.at(branches_.at(h.branch)),
                         {.day = day,
                          .branch = branches_.at(h.branch),
                          .kind = h.kind,
                          .who = h.who,
                          .partner = h.partner && partners_.contains(h.partner) ? std::optional(partners_.at(h.partner)) : std::nullopt,
                          .minutes = h.minutes,
                          .places = h.places}));
    }

    // A thunderstorm takes the whole of 15 July, gusts two stalls of 25 June; three times a neighbour stands in.
    void one_day(Day day) {
        at(day - 10 * std::chrono::days(1), 20 * 60, [&](Tx& then) { fill(then, day); });
        const std::chrono::year_month_day date(day);
        const bool storm = date.month() == std::chrono::July && unsigned(date.day()) == 15;
        if (storm)
            return at(day - std::chrono::days(1), 18 * 60,
                      [&](Tx& then) { sure(cancel(then, planner_, day, Cause::weather, "雷暴大雨")); });
        const bool gusts = date.month() == std::chrono::June && unsigned(date.day()) == 25;
        if (gusts)
            at(day, 7 * 60, [&](Tx& then) {
                for (const int n : {3, 7}) sure(cancel_stall(then, planner_, day, branches_.at(n), Cause::weather, "风大，棚子支不住"));
            });
        if (count_ % 11 == 4)
            at(day - std::chrono::days(2), 20 * 60, [&](Tx& then) {
                const int n = 1 + count_ % 9, other = 1 + (count_ + 3) % 9;
                sure(substitute(then, planner_, day, branches_.at(n), branches_.at(other), "师傅这几天不在本地"));
            });
        at(day, 11 * 60, [&](Tx& then) { count_all(then, day, gusts); });
        at(day, 11 * 60 + 40, [&](Tx& then) { sure(close(then, planner_, day, "")); });
        ++count_;
    }

    void count_all(Tx& then, Day day, bool gusts) {
        for (const auto& h : habits) {
            if (gusts && (h.branch == 3 || h.branch == 7)) continue;
            const int served = 4 + (h.branch * 7 + int(h.kind) * 3 + count_ * 5) % 13;
            const auto key = to_text(day) + "-" + std::to_string(h.branch) + "-" + std::string(name(h.kind));
            sure(count(then, planner_, {.key = key, .day = day, .branch = branches_.at(h.branch), .kind = h.kind, .number = served}));
        }
    }

    // The days to come are filled but for one stall of the next; a few neighbours have booked a haircut.
    void coming() {
        auto ahead = next(tx_, 4);
        if (!ahead.empty() && ahead.front().day.date() == today_) {
            fill(tx_, today_);
            ahead.erase(ahead.begin());
        }
        for (std::size_t i = 0; i < ahead.size() && i < 3; ++i) fill(tx_, ahead[i].day.planned, i == 0 ? 9 : 0);
        if (ahead.empty()) return;
        const auto first = one(tx_, ahead.front().day.planned);
        for (const auto& s : first->stalls)
            for (const auto& o : s.offers)
                if (o.kind == Kind::haircut) book_some(o);
    }

    void book_some(const Offer& o) {
        int n = 0;
        for (const auto* door : {"12-1-201", "40-2-302", "51-3-101"})
            for (const auto& place : organisation::places(tx_, door, 1))
                if (const auto who = place.home ? who_lives_there(*place.home) : std::nullopt)
                    sure(book(tx_, acting(*who), {.offer = o.id, .slot = 9 * 60 + 15 * n++}));
    }
    // Those of the house are called by an address of respect; owners who live elsewhere are not.
    std::optional<PersonId> who_lives_there(HomeId home) const {
        for (const auto& tie : organisation::ties_at(tx_, home))
            if (const auto p = organisation::person(tx_, tie.person); p && !p->called.empty()) return p->id;
        return std::nullopt;
    }

    Tx& tx_;
    Day today_;
    Actor planner_;
    std::map<int, BodyId> branches_, partners_;
    std::map<BodyId, Actor> secretaries_;
    int count_ = 0;
};

} // namespace

void furnish(Tx& tx) { Year(tx).live(); }

} // namespace mulin::service_days
