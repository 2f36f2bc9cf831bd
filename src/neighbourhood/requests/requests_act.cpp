// Moving a request on: look, ask the rules, store, write down, tell.
#include "base/dates.hpp"
#include "neighbourhood/requests/care.hpp"
#include "neighbourhood/requests/clocks.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"

namespace mulin::requests {
namespace {

Refusal wrong(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

// Only people with an office are sent to someone's door.
bool can_be_sent(Tx& tx, PersonId person) {
    return organisation::is_officer({.person = person, .offices = organisation::offices_of(tx, person, local_day(tx.now()))});
}

// What the rules cannot know: whether what a deed names exists, and whose call it was.
struct Named {
    Tx& tx;
    const Actor& who;
    const HelpRequest& r;

    Done operator()(const Assign& a) const {
        for (const auto w : a.workers)
            if (!can_be_sent(tx, w)) return refuse(wrong("requests.not_a_worker", "workers"));
        return {};
    }
    Done operator()(const Transfer& t) const {
        const auto body = organisation::body(tx, t.to);
        if (!body || (body->dissolved && *body->dissolved <= local_day(tx.now()))) return refuse(wrong("requests.no_such_body", "to"));
        return {};
    }
    Done operator()(const Sort& s) const {
        if (!find(categories(tx), s.category)) return refuse(wrong("requests.unknown_category", "category"));
        return {};
    }
    // A caller who was merged in may say that it is mended, or not; calling off somebody else's repair is another thing.
    Done operator()(const Withdraw&) const {
        if (r.caller != who.person && r.typed_by != who.person) return refuse(not_yours());
        return {};
    }
    Done operator()(const Merge& m) const { return can_merge(tx, who, m.into); }
    template <class D> Done operator()(const D&) const { return {}; }
};

// What else a deed moves beside the request itself.
struct Beside {
    Tx& tx;
    const Actor& who;
    const HelpRequest& before;

    void operator()(const Merge& m) const { merge(tx, who, before, m.into); }
    void operator()(const Unmerge&) const { unmerge(tx, who, before, *before.merged_into); }
    template <class D> void operator()(const D&) const {}
};

bool clocks_start_anew(const HelpRequest& before, const HelpRequest& after) {
    return before.clock_from != after.clock_from || before.urgency != after.urgency;
}

} // namespace

Result<HelpRequest> act(Tx& tx, const Actor& who, RequestId id, std::int64_t version, const Deed& deed) {
    const auto before = find(tx, who, id);
    if (!before) return refusal(before);
    if (before->version != version) return refuse({Why::conflict, "requests.moved_meanwhile"});
    auto next = after(*before, deed, parts(tx, who, *before), tx.now());
    if (!next) return refusal(next);
    if (const auto named = std::visit(Named{tx, who, *before}, deed); !named) return refusal(named);

    note_hand(*next, deed, who.person);
    if (clocks_start_anew(*before, *next)) promise(*next, due_from(tx, next->urgency, next->clock_from));
    if (next->reopened > before->reopened) store::forget_given(tx, id);
    if (!store::replace(tx, *next, version, look_at(*next, store::given(tx, id))))
        return refuse({Why::conflict, "requests.moved_meanwhile"});
    if (next->workers != before->workers || next->hands != before->hands) store::set_workers(tx, *next);

    record(tx, who, past(deed), id, detail(*before, *next, deed));
    tell_of(tx, who, *next, deed);
    std::visit(Beside{tx, who, *before}, deed);
    if (std::holds_alternative<Sort>(deed) && needs_care(*next)) plan_care(tx, who, *next);
    return next;
}

std::vector<Result<HelpRequest>> assign_all(Tx& tx, const Actor& who, std::span<const RequestId> ids, std::span<const PersonId> workers) {
    std::vector<Result<HelpRequest>> results;
    const Assign deed{{workers.begin(), workers.end()}};
    for (const auto id : ids) {
        const auto newest = find(tx, who, id);
        results.push_back(newest ? act(tx, who, id, newest->version, deed) : newest);
    }
    return results;
}

} // namespace mulin::requests
