// One stall: filling it, standing in, calling it off.
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/pages.hpp"

namespace mulin::service_days {
namespace {

using namespace web;

BodyId branch_of_path(const Visit& v) { return v.id<BodyId>(); }

std::string stall_path(const Visit& v) { return path(day_of_path(v)) + "/stalls/" + std::to_string(branch_of_path(v).value); }

Typed as_typed(const Offer& o) {
    return {{"kind", std::string(name(o.kind))},
            {"who", o.who},
            {"partner", o.partner ? std::to_string(o.partner->value) : ""},
            {"minutes", std::to_string(o.minutes)},
            {"places", std::to_string(o.places)}};
}

std::vector<Option> options(Tx& tx, organisation::BodyKind kind, std::optional<BodyId> without = {}) {
    std::vector<Option> all;
    for (const auto& b : organisation::bodies(tx, local_day(tx.now())))
        if (b.kind == kind && b.id != without) all.push_back({std::to_string(b.id.value), b.name});
    return all;
}

Result<views::StallPage> gathered(Tx& tx, const Visit& v) {
    const auto d = one(tx, day_of_path(v));
    auto s = stall(tx, day_of_path(v), branch_of_path(v));
    if (!d || !s) return refuse(no_such_day());
    if (!may_fill(v.who, *s)) return refuse({Why::forbidden, "service_days.not_yours"});
    views::StallPage p{.csrf = v.csrf,
                       .day = d->day,
                       .stall = *std::move(s),
                       .bodies = bodies(tx),
                       .branches = options(tx, organisation::BodyKind::branch, branch_of_path(v)),
                       .partners = options(tx, organisation::BodyKind::partner),
                       .today = local_day(tx.now())};
    for (const auto& o : p.stall.offers)
        if (o.id == v.maybe_id<OfferId>("offer")) {
            p.changing = o.id;
            p.typed = as_typed(o);
        }
    if (v.request.method == "POST")
        p.typed = v.typed({"kind", "who", "partner", "minutes", "places", "substitute", "why", "cause", "note"});
    return p;
}

Answered stall_page(const Visit& v, const Wrongs& w) {
    const auto p = v.read([&](Tx& tx) { return gathered(tx, v); });
    if (!p) return refusal(p);
    return Page{
        .title = p->bodies.name(p->stall.branch), .main = views::stall(v.say, *p, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

template <class T> Answered after(const Visit& v, const Result<T>& done, std::string said) {
    if (done) return Go{stall_path(v), std::move(said)};
    return done.error().why == Why::invalid ? stall_page(v, v.wrongs(done.error())) : refusal(done);
}

} // namespace

Answered show_stall(Visit& v) { return stall_page(v, {}); }

Answered put_offer(Visit& v) {
    const auto kind = v.one_of<Kind>("kind");
    if (!kind) return stall_page(v, v.wrongs({Why::invalid, "service_days.say_kind", "kind"}));
    const Offer o{.id = v.maybe_id<OfferId>("offer").value_or(OfferId{}),
                  .day = day_of_path(v),
                  .branch = branch_of_path(v),
                  .kind = *kind,
                  .who = v.text("who"),
                  .partner = v.maybe_id<BodyId>("partner"),
                  .minutes = int(v.number("minutes").value_or(0)),
                  .places = int(v.number("places").value_or(0))};
    return after(v, v.write([&](Tx& tx) { return put(tx, v.who, o); }), "service_days.saved");
}

Answered remove_offer(Visit& v) {
    const auto planned = day_of_path(v);
    const auto id = v.id<OfferId>();
    const auto before = v.read([&](Tx& tx) { return offer(tx, id); });
    const auto done = v.write([&](Tx& tx) { return remove(tx, v.who, id); });
    if (!done) return refusal(done);
    return Go{path(planned) + "/stalls/" + std::to_string(before->branch.value), "service_days.removed"};
}

Answered name_substitute(Visit& v) {
    return after(v, v.write([&](Tx& tx) {
        return substitute(tx, v.who, day_of_path(v), branch_of_path(v), v.maybe_id<BodyId>("substitute"), v.text("why"));
    }),
                 "service_days.saved");
}

Answered call_off_stall(Visit& v) {
    return after(v, v.write([&](Tx& tx) {
        return cancel_stall(tx, v.who, day_of_path(v), branch_of_path(v), v.one_of<Cause>("cause"), v.text("note"));
    }),
                 "service_days.stall_was_cancelled");
}

Answered bring_back_stall(Visit& v) {
    return after(v, v.write([&](Tx& tx) { return resume_stall(tx, v.who, day_of_path(v), branch_of_path(v)); }),
                 "service_days.stall_was_resumed");
}

} // namespace mulin::service_days
