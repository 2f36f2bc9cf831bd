// The roster as it is shown. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/duty/duty.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/typed.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::duty::views {

// Someone of the roster: by name, with the number to tap, as officers know one another.
struct Known {
    std::string name{}, phone{};
};
struct OnDuty {
    Shift shift{};
    Known who{}, deputy{};
    std::string note{}; // the last word handed over to this post
};
struct AskedSwap {
    Swap swap{};
    Shift shift{};
    std::string from{}, to{};
};

// Who is on duty now.
struct Now {
    std::vector<OnDuty> on{};
    std::string phone{}; // the duty telephone
    TimePoint now{};
};
web::Html now(const Words&, const Now&);
web::Html kept_copy(const Words&); // shown only by the copy that stays on a device (web/scripts/worker.ts)

// The roster of some days.
struct Roster {
    std::string csrf{};
    Now now{};
    Day first{};
    int days = 7;
    std::vector<OnDuty> shifts{};
    Faults faults{};
    std::map<PersonId, std::string> names{};
    std::vector<OnDuty> mine{};
    std::vector<AskedSwap> asked{};
    std::vector<std::pair<Note, std::string>> notes{}; // with who wrote it
    std::string feed{};
    bool may_plan = false;
    TimePoint at{};
};
web::Html roster(const Words&, const Roster&, const web::Wrongs&);

// One shift: what is known of it, and the forms of whoever may do something about it.
struct OneShift {
    std::string csrf{};
    OnDuty shift{};
    std::vector<std::pair<Note, std::string>> notes{};
    std::vector<AskedSwap> swaps{};
    std::vector<web::Option> people{};
    bool may_plan = false, is_mine = false, may_note = false, over = false;
    PersonId me{};
    web::Typed typed{}; // of a form that came back
    TimePoint now{};
};
web::Html shift(const Words&, const OneShift&, const web::Wrongs&);

// Forms of those who plan.
struct ShiftForm {
    std::string csrf{};
    std::vector<web::Option> people{};
    web::Typed typed{};
};
web::Html new_shift(const Words&, const ShiftForm&, const web::Wrongs&);
struct TurnsForm {
    std::string csrf{};
    std::vector<web::Option> people{};
    std::vector<std::string> chosen{};
    web::Typed typed{};
};
web::Html turns(const Words&, const TurnsForm&, const web::Wrongs&);

// The sheet for the door: officers by name and post, hour by hour.
struct Sheet {
    std::string place{}, phone{};
    Day first{};
    int days = 7;
    std::vector<OnDuty> shifts{};
    TimePoint now{};
};
web::Html sheet(const Words&, const Sheet&);

// ── the shifts of the same hours, side by side: views_words.cpp ────────────────────────────────────────────────
struct Watch {
    Span when{};
    std::vector<OnDuty> on{};
};
std::vector<Watch> watches(const std::vector<OnDuty>& by_beginning);
std::vector<Post> posts_of(const std::vector<OnDuty>&); // in the order of the posts

// ── words these pages share: views_words.cpp ───────────────────────────────────────────────────────────────────
std::string hours(const Words&, Span);               // 20:00 – 次日 08:00
std::string when(const Words&, Span, TimePoint now); // 今天 20:00 – 次日 08:00
web::Html fields(const Words&, const std::vector<web::Option>& people, const web::Typed& typed,
                 const web::Wrongs&); // of one shift
web::Html post_tiles(const Words&, std::string_view chosen);

} // namespace mulin::duty::views
