// Deeds as programs send them: one reader each, in the order of the variant. What the rules ask of a deed they say themselves.
#include "neighbourhood/requests/api.hpp"

namespace mulin::requests::programs {
namespace {

using web::Fields;

Refusal missing(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

std::optional<int> rating(Fields& f) {
    const auto n = f.number("rating");
    return n ? std::optional(int(std::clamp<std::int64_t>(*n, 0, 9))) : std::nullopt;
}

using Reader = Deed (*)(Fields&);
constexpr Reader readers[] = {
    [](Fields&) -> Deed { return Accept{}; },
    [](Fields& f) -> Deed {
        return Decline{f.one_of<DeclineReason>("reason", missing("requests.say_why", "reason")), f.text("text")};
    },
    [](Fields& f) -> Deed {
        return Transfer{f.id<BodyId>("to").value_or(BodyId{}), f.text("reason")};
    },
    [](Fields& f) -> Deed { return Assign{f.ids<PersonId>("workers")}; },
    [](Fields& f) -> Deed { return Contact{f.text("note")}; },
    [](Fields& f) -> Deed {
        return Survey{f.text("findings"), f.number("cost_guess")};
    },
    [](Fields& f) -> Deed { return Start{f.text("plan")}; },
    [](Fields& f) -> Deed { return Temporary{f.text("what")}; },
    [](Fields& f) -> Deed {
        const auto until = f.moment("until");
        if (!until) f.wrong(missing("desk.say_until", "until"));
        return Suspend{f.one_of<SuspendReason>("reason", missing("requests.say_why", "reason")), f.text("text"),
                       until.value_or(TimePoint{})};
    },
    [](Fields&) -> Deed { return Resume{}; },
    [](Fields& f) -> Deed { return Resolve{f.text("work_done")}; },
    [](Fields& f) -> Deed {
        const auto good = f.flag("good");
        if (!good) f.wrong(missing("desk.choose_one", "good"));
        return Verify{good.value_or(false), f.text("note")};
    },
    [](Fields& f) -> Deed {
        return Confirm{rating(f).value_or(0), f.text("note")};
    },
    [](Fields& f) -> Deed {
        return CallBack{f.one_of<CallOutcome>("outcome", missing("desk.choose_one", "outcome")), rating(f), f.text("note")};
    },
    [](Fields& f) -> Deed { return Close{f.text("note")}; },
    [](Fields& f) -> Deed { return Reopen{f.text("reason")}; },
    [](Fields& f) -> Deed {
        const auto into = f.id<RequestId>("into");
        if (!into) f.wrong(missing("desk.choose_one", "into"));
        return Merge{into.value_or(RequestId{})};
    },
    [](Fields&) -> Deed { return Unmerge{}; },
    [](Fields& f) -> Deed { return Withdraw{f.text("reason")}; },
    [](Fields& f) -> Deed {
        return Sort{f.text("category"), f.one_of<Urgency>("urgency", missing("desk.choose_one", "urgency"))};
    },
    [](Fields& f) -> Deed { return GiveBack{f.text("reason")}; },
};
static_assert(std::size(readers) == std::variant_size_v<Deed>);

} // namespace

Deed deed_from(Fields& f, std::size_t deed) { return readers[deed](f); }

} // namespace mulin::requests::programs
