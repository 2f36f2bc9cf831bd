// People to look after (一户一档, handbook §4.7) and how they are found in an emergency. Pure. No diagnosis is kept, and nobody without consent.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mulin::emergency {

enum class Reason {
    alone,       // 独居
    no_family,   // 孤寡
    empty_nest,  // 空巢
    very_old,    // 高龄
    frail,       // 失能、半失能
    disability,  // 残疾
    low_income,  // 低保、特困
    gravely_ill, // 重病
    child,       // 困境儿童
    lost_child,  // 失独
    expecting,   // 孕产
    from_afar,   // 外来独居
};
enum class Grade { a, b, c };                                   // a is asked after first
enum class Consent { in_person, phone, written, family };       // how they agreed
enum class Found { called, visited, unreached, needs, missed }; // missed: nobody had asked when it was stood down

using CaredId = Id<struct CaredTag>;

struct Cared {
    CaredId id{};
    PersonId person{};
    HomeId home{};
    StairwellId stairwell{};
    Grade grade = Grade::c;
    std::vector<Reason> reasons{};
    std::optional<Consent> consent{};
    std::optional<Day> agreed_on{};
    std::string door_note{}; // for whoever stands at the door: "耳背，多按几次门铃"
    std::string contact_name{}, contact_phone{};
};
// Refusals, all at once: emergency.care_who, emergency.care_why, emergency.care_consent (nobody is entered without), emergency.care_agreed
// (no day, or one to come), emergency.care_contact (a name without a number or the other way round).
Done sound(const Cared&, Day today);

// The higher grade first, then the higher floor: upstairs is farther from help. Flats are told by their number ("601").
bool before(const Cared&, std::string_view flat, const Cared& other, std::string_view other_flat);

struct Check {
    CaredId cared{};
    StairwellId stairwell{};
    Found found{};
    std::string words{}; // of what is needed
    PersonId by{};
    TimePoint at{};
};
// Which of them are wanted: to_find are those not asked yet or asked in vain.
enum class Which { everyone, to_find, unreached, needs };
bool among(Which, const std::optional<Check>&);

struct Tally {
    int all = 0, called = 0, visited = 0, unreached = 0, needs = 0;
    int open() const { return all - called - visited - needs; } // not asked yet, or asked in vain
    int unasked() const { return open() - unreached; }
    void count(Found);
};
Tally& operator+=(Tally&, const Tally&);

} // namespace mulin::emergency

template <> struct mulin::Names<mulin::emergency::Reason> {
    static constexpr std::string_view all[] = {"alone",      "no_family",   "empty_nest", "very_old",   "frail",     "disability",
                                               "low_income", "gravely_ill", "child",      "lost_child", "expecting", "from_afar"};
};
template <> struct mulin::Names<mulin::emergency::Grade> { static constexpr std::string_view all[] = {"a", "b", "c"}; };
template <> struct mulin::Names<mulin::emergency::Consent> {
    static constexpr std::string_view all[] = {"in_person", "phone", "written", "family"};
};
template <> struct mulin::Names<mulin::emergency::Which> {
    static constexpr std::string_view all[] = {"everyone", "to_find", "unreached", "needs"};
};
template <> struct mulin::Names<mulin::emergency::Found> {
    static constexpr std::string_view all[] = {"called", "visited", "unreached", "needs", "missed"};
};
