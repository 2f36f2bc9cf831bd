#include "neighbourhood/emergency/demo.hpp"
#include "base/dates.hpp"
#include "neighbourhood/emergency/emergency_care.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <set>
#include <stdexcept>

namespace mulin::emergency {
namespace {

struct Invented {
    Grade grade;
    std::vector<Reason> reasons;
    const char *note, *contact;
};

// Behind known doors, whose telephones ring in the night of the storm; then what is given in turn to one or two homes of every stairwell.
const std::vector<std::pair<const char*, Invented>> known_doors = {
    {"63-2-601", {Grade::a, {Reason::alone, Reason::very_old}, "耳背，慢慢说，多按几次门铃", "女儿"}},
    {"63-2-301", {Grade::b, {Reason::alone}, "腿不便，开门慢", "儿子"}},
    {"64-1-602", {Grade::a, {Reason::alone, Reason::frail}, "要人扶着走", "侄女"}},
    {"64-1-101", {Grade::c, {Reason::empty_nest}, "一楼，容易进水", ""}},
    {"60-1-501", {Grade::b, {Reason::empty_nest, Reason::very_old}, "老两口，晚上不开灯", "邻居"}},
};
const std::vector<Invented> in_turn = {
    {Grade::b, {Reason::alone}, "敲门要等一等", "儿子"},
    {Grade::c, {Reason::empty_nest}, "", ""},
    {Grade::a, {Reason::alone, Reason::very_old}, "耳背", "女儿"},
    {Grade::c, {Reason::empty_nest}, "有小狗，不咬人", "邻居"},
    {Grade::c, {Reason::disability}, "门口有坡道，别挡住", "哥哥"},
    {Grade::b, {Reason::very_old}, "", "孙子"},
    {Grade::b, {Reason::frail}, "下楼要两个人扶", "女婿"},
    {Grade::c, {Reason::low_income}, "", ""},
    {Grade::b, {Reason::no_family}, "钥匙在社区，信封 12 号", "邻居"},
};

class Asking {
public:
    explicit Asking(Tx& tx) : tx_(tx), today_(local_day(tx.now())) {}

    void ask(HomeId home, const Invented& one) {
        const auto person = who_lives_there(home);
        if (!person || !asked_.insert(*person).second) return;
        const auto number = std::to_string(600 + asked_.size());
        const auto done = put(tx_, Actor::clock(),
                              {.person = *person,
                               .home = home,
                               .grade = one.grade,
                               .reasons = one.reasons,
                               .consent = named<Consent>(Names<Consent>::all[asked_.size() % std::size(Names<Consent>::all)]),
                               .agreed_on = today_ - std::chrono::days(30 + asked_.size() % 300),
                               .door_note = one.note,
                               .contact_name = one.contact,
                               .contact_phone = *one.contact ? "19900000" + number : ""});
        if (!done) throw std::logic_error(std::string(done.error().name));
    }

private:
    // Those of the house are called by an address of respect; owners who live elsewhere are not.
    std::optional<PersonId> who_lives_there(HomeId home) {
        for (const auto& tie : organisation::ties_at(tx_, home))
            if (const auto p = tie.on(today_) ? organisation::person(tx_, tie.person) : std::nullopt; p && !p->called.empty()) return p->id;
        return std::nullopt;
    }

    Tx& tx_;
    Day today_;
    std::set<PersonId> asked_;
};

} // namespace

void furnish(Tx& tx) {
    Asking asking(tx);
    for (const auto& [door, one] : known_doors)
        for (const auto& place : organisation::places(tx, door, 1))
            if (place.home) asking.ask(*place.home, one);
    std::size_t n = 0;
    for (const auto& stairwell : organisation::stairwells(tx)) {
        const auto homes = organisation::homes(tx, stairwell.id);
        for (std::size_t i = 0; i < 1 + n % 2 && !homes.empty(); ++i)
            asking.ask(homes[(n * 5 + i * 7) % homes.size()].id, in_turn[(n + i) % in_turn.size()]);
        ++n;
    }
}

} // namespace mulin::emergency
