#include "neighbourhood/requests/help_request.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/deadlines.hpp"

namespace mulin::requests {
namespace {

constexpr int calls_before_closing = 3;

Refusal at(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

Done said(std::string_view text, std::string_view refusal, std::string_view field) {
    if (text.find_first_not_of(" \t\r\n") == text.npos) return refuse(at(refusal, field));
    return {};
}

bool rating_fits(int rating) { return rating >= 1 && rating <= 5; }

// Where a deed leads this time, of those that can lead to several states; nothing for all the others.
std::optional<State> outcome(const HelpRequest& r, const Deed& deed) {
    if (const auto* v = std::get_if<Verify>(&deed)) return v->good ? State::verified : State::working;
    if (std::holds_alternative<Resume>(deed)) return r.on_site_at ? State::working : State::assigned;
    if (const auto* c = std::get_if<CallBack>(&deed)) {
        if (c->outcome == CallOutcome::satisfied) return State::closed;
        if (c->outcome == CallOutcome::unsatisfied) return State::accepted;
        return r.unanswered + 1 < calls_before_closing ? r.state : State::closed;
    }
    return std::nullopt;
}

Result<Step> step(const HelpRequest& r, const Deed& deed, std::span<const Part> parts) {
    const auto to = outcome(r, deed);
    bool exists = false;
    for (const auto& s : life()) {
        if (s.from != r.state || s.deed != deed.index() || (to && s.to != *to)) continue;
        if (contains(parts, s.by)) return s;
        exists = true;
    }
    if (exists) return refuse({Why::forbidden, "requests.not_yours"});
    return refuse({Why::conflict, "requests.not_now"});
}

// What a deed must bring along.
struct Complete {
    const HelpRequest& r;
    TimePoint now;
    Part by;

    Done operator()(const Decline& d) const { return said(d.text, "requests.say_why", "text"); }
    Done operator()(const Transfer& t) const { return said(t.reason, "requests.say_why", "reason"); }
    Done operator()(const Assign& a) const {
        if (a.workers.empty()) return refuse(at("requests.no_worker", "workers"));
        return {};
    }
    Done operator()(const Survey& s) const { return said(s.findings, "requests.say_what", "findings"); }
    Done operator()(const Temporary& t) const { return said(t.what, "requests.say_what", "what"); }
    Done operator()(const Suspend& s) const {
        if (s.until <= now) return refuse(at("requests.until_past", "until"));
        return s.reason == SuspendReason::other ? said(s.text, "requests.say_why", "text") : Done{};
    }
    Done operator()(const Resume&) const {
        if (by == Part::clock && now < r.suspended_until) return refuse({Why::conflict, "requests.not_now"});
        return {};
    }
    Done operator()(const Resolve& d) const { return said(d.work_done, "requests.say_what", "work_done"); }
    Done operator()(const Verify& v) const { return v.good ? Done{} : said(v.note, "requests.say_what", "note"); }
    Done operator()(const Confirm& c) const {
        if (!rating_fits(c.rating)) return refuse(at("requests.rating", "rating"));
        if (r.rating) return refuse({.why = Why::conflict, .name = "requests.rated_already", .field = "rating"});
        return {};
    }
    Done operator()(const CallBack& c) const {
        if (c.rating && !rating_fits(*c.rating)) return refuse(at("requests.rating", "rating"));
        if (c.rating && r.rating) return refuse({.why = Why::conflict, .name = "requests.rated_already", .field = "rating"});
        return c.outcome == CallOutcome::unsatisfied ? said(c.note, "requests.say_what", "note") : Done{};
    }
    Done operator()(const Close& c) const {
        if (by == Part::clock && now < *r.verified_at + silence) return refuse({Why::conflict, "requests.not_now"});
        return said(c.note, "requests.say_why", "note");
    }
    Done operator()(const Reopen& d) const {
        if (r.state == State::closed && now > *r.closed_at + reopening_time) return refuse({Why::conflict, "requests.too_late_to_reopen"});
        if (r.state == State::declined && r.reopened > 0) return refuse({Why::conflict, "requests.reopened_once"});
        return said(d.reason, "requests.say_why", "reason");
    }
    Done operator()(const GiveBack& g) const { return said(g.reason, "requests.say_why", "reason"); }
    Done operator()(const Merge& m) const {
        if (!m.into || m.into == r.id) return refuse(at("requests.into_itself", "into"));
        return {};
    }
    template <class D> Done operator()(const D&) const { return {}; }
};

void once(std::optional<TimePoint>& mark, TimePoint now) {
    if (!mark) mark = now;
}

// Runs like a new one: what had been met is to be met again, by people still to be found.
void again(HelpRequest& r, TimePoint now) {
    ++r.reopened;
    r.solved = false;
    r.clock_from = now;
    r.unanswered = 0;
    r.workers.clear();
    r.contacted_at = r.on_site_at = r.temporary_at = r.resolved_at = r.verified_at = std::nullopt;
}

// What a deed changes beside the state.
struct Mark {
    HelpRequest& r;
    TimePoint now;

    void operator()(const Transfer& t) const {
        r.handed_to = t.to == r.lead ? std::nullopt : std::optional(t.to);
        r.workers.clear();
    }
    void operator()(const Assign& a) const {
        r.workers.clear();
        for (const auto w : a.workers) {
            if (!contains(r.workers, w)) r.workers.push_back(w);
            if (!contains(r.hands, w)) r.hands.push_back(w);
        }
    }
    void operator()(const Contact&) const { once(r.contacted_at, now); }
    void operator()(const Survey&) const { here(); }
    void operator()(const Start&) const { here(); }
    void operator()(const Temporary&) const {
        here();
        once(r.temporary_at, now);
    }
    void operator()(const Suspend& s) const {
        r.suspended_at = now;
        r.suspended_until = s.until;
    }
    void operator()(const Resume&) const { promise(r, moved(r, now)); }
    void operator()(const Resolve&) const {
        once(r.contacted_at, now);
        r.resolved_at = now;
    }
    void operator()(const Verify& v) const {
        if (v.good) {
            r.verified_at = now;
            return;
        }
        ++r.reworked;
        r.resolved_at = std::nullopt;
    }
    void operator()(const Confirm& c) const {
        r.rating = c.rating;
        r.solved = true;
    }
    void operator()(const CallBack& c) const {
        r.unanswered = c.outcome == CallOutcome::no_answer ? r.unanswered + 1 : 0;
        if (c.rating) r.rating = c.rating;
        if (c.outcome == CallOutcome::satisfied) r.solved = true;
        if (c.outcome == CallOutcome::unsatisfied) again(r, now);
    }
    void operator()(const GiveBack&) const { r.workers.clear(); }
    void operator()(const Reopen&) const { again(r, now); }
    void operator()(const Merge& m) const { r.merged_into = m.into; }
    void operator()(const Unmerge&) const {
        r.merged_into = std::nullopt;
        r.workers.clear();
    }
    void operator()(const Sort& s) const {
        r.category = s.category;
        r.urgency = s.urgency;
    }
    template <class D> void operator()(const D&) const {}

    // Whoever is at the door has also been in touch.
    void here() const {
        once(r.contacted_at, now);
        once(r.on_site_at, now);
    }
};

void enter(HelpRequest& r, State to, TimePoint now) {
    r.state = to;
    if (is_open(to) && to != State::reported) once(r.accepted_at, now);
    if (to != State::suspended) r.suspended_at = r.suspended_until = std::nullopt;
    if (is_open(to)) r.closed_at = std::nullopt;
    else once(r.closed_at, now);
}

} // namespace

bool up_front(const HelpRequest& r) { return r.urgency <= Urgency::urgent || (r.in_emergency && r.urgency != Urgency::question); }

std::vector<Part> parts(const HelpRequest& r, const Standing& s) {
    std::vector<Part> all;
    const bool known = bool(s.person);
    const bool had_a_hand = known && contains(r.hands, s.person);
    const bool asked = s.follows || (known && (r.caller == s.person || r.typed_by == s.person));
    if (asked && !had_a_hand) all.push_back(Part::asker);
    if (known && contains(r.workers, s.person)) all.push_back(Part::worker);
    if (s.handles) all.push_back(Part::handler);
    if (known && s.verifies && !had_a_hand) all.push_back(Part::checker);
    if (s.house) all.push_back(Part::clock);
    return all;
}

Result<HelpRequest> after(HelpRequest r, const Deed& deed, std::span<const Part> parts, TimePoint now) {
    const auto taken = step(r, deed, parts);
    if (!taken) return refusal(taken);
    if (const auto complete = std::visit(Complete{r, now, taken->by}, deed); !complete) return refusal(complete);

    std::visit(Mark{r, now}, deed);
    enter(r, taken->to, now);
    ++r.version;
    return r;
}

void note_hand(HelpRequest& r, const Deed& deed, PersonId who) {
    constexpr std::size_t work[] = {index_of<Survey>(), index_of<Start>(), index_of<Temporary>(), index_of<Resolve>()};
    if (!who || !contains(work, deed.index())) return;
    if (r.workers.empty()) r.workers.push_back(who);
    if (!contains(r.hands, who)) r.hands.push_back(who);
}

} // namespace mulin::requests
