// The rules of a help request (报事): its life, who may move it on. Pure: no database, no clock, no web.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace mulin::requests {

using RequestId = Id<struct HelpRequestTag>;

enum class Urgency { emergency, urgent, ordinary, complex, question };   // 特急 紧急 一般 复杂 咨询
enum class Channel { web, phone, counter, paper, patrol, box, outside }; // how it reached us; outside: by another program

enum class State {
    reported,  // 上报: nobody has taken it yet
    accepted,  // 受理
    assigned,  // 分派: someone has it, not there yet
    on_site,   // 现场勘查
    working,   // 处置中
    suspended, // 挂起: waits for material, weather, a date
    resolved,  // 处置完成: the doer says it is done
    verified,  // 核查: someone else has looked
    closed,    // 结案
    declined,  // 不予受理, with a reason
    merged,    // into another one
    withdrawn, // by the one who asked
};

// What someone is towards this one request. One person may be several; the table asks for any.
enum class Part {
    asker,   // who needs help, or follows it; also who typed it for them
    worker,  // it was given to them
    handler, // may handle requests here: the answering body, the duty desk, the community
    checker, // may verify here and did none of the work
    clock,   // the house itself, on time
};

struct HelpRequest {
    RequestId id;
    std::string number; // people say "0810-01": month, day, count of that day
    State state = State::reported;
    Urgency urgency = Urgency::ordinary;
    std::string category; // code of a category, "leak"
    std::string words;    // the caller's own
    std::string place;    // "63幢 2单元 301", as it stood then
    std::string spot;     // "客厅、卧室"; may be empty
    std::optional<BuildingId> building;
    std::optional<StairwellId> stairwell;
    std::optional<HomeId> home;
    std::optional<PersonId> caller;        // who needs help, when known here
    std::string caller_name, caller_phone; // as given; either may be empty
    PersonId typed_by;                     // 0: a passer-by without an account
    Channel channel = Channel::web;
    BodyId lead;                         // who answers for it; the first receiver stays lead (首接负责)
    std::optional<BodyId> handed_to;     // who has it now, when the lead handed it on
    std::optional<BodyId> branch, group; // whose zone it lies in, as it stood then
    std::vector<PersonId> workers;       // whom it is given to now
    std::vector<PersonId> hands;         // whoever had a hand in it so far, workers of today included: none of them may verify it
    std::optional<RequestId> parent;     // the temporary repair this one makes permanent
    std::optional<RequestId> merged_into;
    TimePoint filed_at;   // when the call came, not when it was typed
    TimePoint clock_from; // since when its clocks run: filed_at, or when it was last reopened
    std::optional<TimePoint> contact_due, on_site_due, temporary_due, final_due;
    std::optional<TimePoint> accepted_at, contacted_at, on_site_at, temporary_at, resolved_at, verified_at;
    std::optional<TimePoint> closed_at; // when it left the open ones, whichever way
    std::optional<TimePoint> suspended_at, suspended_until;
    std::optional<int> rating;  // 1 (very unsatisfied) … 5, once
    std::optional<bool> solved; // the asker's last word: mended, or not
    int reopened = 0;           // how often the asker said: not mended
    int reworked = 0;           // how often a checker said so
    int unanswered = 0;         // call-backs in a row that nobody answered
    std::int64_t version = 0;   // counts the deeds: who acts on an older one is told
    int climbed = 0;            // rungs of the ladder (ladder.hpp)
    bool in_emergency = false;  // reported while an emergency was on
};

enum class DeclineReason { not_ours, emergency_line, in_dispute, no_such_place, duplicate, other };
enum class SuspendReason { material, weather, access, money, resident, other };
enum class CallOutcome { satisfied, unsatisfied, no_answer };

// What can be done to a request; each carries only what that deed needs.
// clang-format off
struct Accept   {};
struct Decline  { DeclineReason reason; std::string text; };
struct Transfer { BodyId to; std::string reason; };               // to another body to act; the lead stays lead
struct Assign   { std::vector<PersonId> workers; };
struct Contact  { std::string note; };                            // the caller was spoken to
struct Survey   { std::string findings; std::optional<std::int64_t> cost_guess; };   // fen; being there
struct Start    { std::string plan; };
struct Temporary{ std::string what; };                            // made safe, not yet mended
struct Suspend  { SuspendReason reason; std::string text; TimePoint until; };
struct Resume   {};
struct Resolve  { std::string work_done; };
struct Verify   { bool good; std::string note; };
struct Confirm  { int rating; std::string note; };                // the asker: it is mended
struct CallBack { CallOutcome outcome; std::optional<int> rating; std::string note; };   // the office asked by phone
struct Close    { std::string note; };                            // after verification, when the asker stays silent
struct Reopen   { std::string reason; };
struct Merge    { RequestId into; };
struct Unmerge  {};
struct Withdraw { std::string reason; };
struct Sort     { std::string category; Urgency urgency; };       // the desk knows better what it is, and how urgent
struct GiveBack { std::string reason; };                          // 退单: a worker can't; the lead stays lead and sends someone else
// clang-format on
using Deed = std::variant<Accept, Decline, Transfer, Assign, Contact, Survey, Start, Temporary, Suspend, Resume, Resolve, Verify, Confirm,
                          CallBack, Close, Reopen, Merge, Unmerge, Withdraw, Sort, GiveBack>;

template <class D, std::size_t I = 0> constexpr std::size_t index_of() {
    if constexpr (std::is_same_v<std::variant_alternative_t<I, Deed>, D>) return I;
    else return index_of<D, I + 1>();
}

// The words of the deeds, in the variant's order: addresses (POST /requests/7/<noun>) and locale keys ("requests.deed.<noun>").
std::string_view noun(std::size_t deed);
std::optional<std::size_t> deed_of(std::string_view noun);
// What it is called once it has happened: the event "requests.<past>", its sentence "requests.event.<past>". Deeds that can turn out in
// several ways have a word for each (verified, sent_back).
std::string_view past(const Deed&);

// One row of the life of a request. The table is the whole truth: pages draw their buttons from it, docs and tests read it.
struct Step {
    State from;
    std::size_t deed;
    State to;
    Part by;
};
std::span<const Step> life();

// What someone's offices allow them here, and whether they follow this request: a caller of one that was merged into it, or a passer-by
// who showed its call-back code.
struct Standing {
    PersonId person;
    bool handles = false, verifies = false, follows = false, house = false;
};
// Whoever had a hand in the work is neither checker nor asker of it: nobody says of their own work that it is good.
std::vector<Part> parts(const HelpRequest&, const Standing&);
// The deeds open to someone with these parts, in the table's order.
std::vector<std::size_t> may(const HelpRequest&, std::span<const Part>);

// The request after `deed` by someone with these parts, at `now`. Refusals: requests.not_now (no such step from here), requests.not_yours
// (not with these parts), and by field: requests.say_why (a reason is needed), requests.say_what, requests.no_worker, requests.rating (1–5),
// requests.rated_already, requests.until_past, requests.into_itself, requests.too_late_to_reopen (30 days after it was closed),
// requests.reopened_once (a declined one was already asked for again). A failed Verify goes back to working, an unsatisfied CallBack
// reopens, the third unanswered one in a row closes. A reopened request runs like a new one: what had been met is to be met again.
Result<HelpRequest> after(HelpRequest, const Deed&, std::span<const Part>, TimePoint now);
// Writes down who had a hand in it: whoever does a piece of the work, or notes it for someone who phoned, cannot verify it later.
// Without workers, whoever does it becomes one.
void note_hand(HelpRequest&, const Deed&, PersonId who);

inline constexpr std::chrono::days silence{7};         // after which the house closes what was verified
inline constexpr std::chrono::days reopening_time{30}; // within which a closed one can be asked for again

bool up_front(const HelpRequest&); // taken before what came earlier: what is urgent, and what an emergency brought, questions apart
bool is_open(State);               // neither closed, declined, merged nor withdrawn
bool waits_for_asker(State);       // resolved or verified: the asker's word is wanted
// The state a passer-by may know, nothing else. Done is what someone else than the doer has looked at.
enum class PublicState { waiting, working, done, declined };
PublicState public_state(State);

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Urgency> {
    static constexpr std::string_view all[] = {"emergency", "urgent", "ordinary", "complex", "question"};
};
template <> struct mulin::Names<mulin::requests::Channel> {
    static constexpr std::string_view all[] = {"web", "phone", "counter", "paper", "patrol", "box", "outside"};
};
template <> struct mulin::Names<mulin::requests::State> {
    static constexpr std::string_view all[] = {"reported", "accepted", "assigned", "on_site",  "working", "suspended",
                                               "resolved", "verified", "closed",   "declined", "merged",  "withdrawn"};
};
template <> struct mulin::Names<mulin::requests::Part> {
    static constexpr std::string_view all[] = {"asker", "worker", "handler", "checker", "clock"};
};
template <> struct mulin::Names<mulin::requests::DeclineReason> {
    static constexpr std::string_view all[] = {"not_ours", "emergency_line", "in_dispute", "no_such_place", "duplicate", "other"};
};
template <> struct mulin::Names<mulin::requests::SuspendReason> {
    static constexpr std::string_view all[] = {"material", "weather", "access", "money", "resident", "other"};
};
template <> struct mulin::Names<mulin::requests::CallOutcome> {
    static constexpr std::string_view all[] = {"satisfied", "unsatisfied", "no_answer"};
};
template <> struct mulin::Names<mulin::requests::PublicState> {
    static constexpr std::string_view all[] = {"waiting", "working", "done", "declined"};
};
