#include "neighbourhood/organisation/organisation_remarks.hpp"
#include "base/text.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/roster_notes.hpp"
#include "neighbourhood/organisation/store_remarks.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation::roster {
namespace {

events::About about(HomeId home) { return {"home", home.value}; }

Result<Remark> waiting(Tx& tx, const Actor& who, RemarkId id) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    auto r = store::remark(tx, id);
    if (!r) return refuse(unknown());
    return *std::move(r);
}

Done keep(Tx& tx, const Actor& who, const Remark& r, std::string_view words) {
    auto kept = note(words);
    if (!kept) return refusal(kept);
    store::insert(tx, Note{.id = tx.fresh<NoteId>(), .home = r.home, .words = *std::move(kept), .by = who.person, .at = tx.now()});
    return {};
}

Done say_usage(Tx& tx, const Actor& who, const Remark& r, Usage usage) {
    auto h = home(tx, r.home);
    if (!h) return refuse(unknown());
    h->usage = usage;
    const auto done = put(tx, who, *h);
    if (!done) return refusal(done);
    return {};
}

Done say_number(Tx& tx, const Actor& who, const Remark& r, PersonId id, std::string_view typed) {
    const auto ties = ties_at(tx, r.home);
    const bool lives_here = std::ranges::any_of(ties, [&](const Tie& t) { return t.person == id && t.on(today(tx)); });
    auto p = lives_here ? person(tx, id) : std::nullopt;
    if (!p) return refuse({Why::invalid, "roster.no_such_person", "person"});
    const auto number = text::digits(typed);
    if (number.empty()) return refuse({Why::invalid, "organisation.bad_phone", "number"});
    (number.size() == 11 && number.front() == '1' ? p->mobile : p->landline) = number;
    auto done = put(tx, who, *p);
    if (done) return {};
    done.error().field = "number";
    return refusal(done);
}

Done carry_out(Tx& tx, const Actor& who, const Remark& r, const Decision& d) {
    switch (d.fate) {
    case Fate::kept: return keep(tx, who, r, d.words);
    case Fate::usage: return say_usage(tx, who, r, d.usage);
    case Fate::number: return say_number(tx, who, r, d.person, d.number);
    case Fate::discarded: return {};
    }
    return {};
}

std::string_view event(Fate f) {
    return f == Fate::kept ? "roster.remark_kept" : f == Fate::discarded ? "roster.remark_discarded" : "roster.remark_filed";
}

} // namespace

std::int64_t remarks_waiting(Tx& tx) { return store::remarks_waiting(tx); }

std::vector<Remark> remarks(Tx& tx, const Actor& who, int limit) {
    return permitted(who, Right::edit_homes) ? store::remarks(tx, limit) : std::vector<Remark>();
}

std::optional<RemarkId> next_remark(Tx& tx, RemarkId after) {
    const auto next = store::remark_after(tx, after);
    return next ? next : store::remark_after(tx, {});
}

Result<Remark> look_at_remark(Tx& tx, const Actor& who, RemarkId id) {
    auto r = waiting(tx, who, id);
    if (r) events::looked(tx, who, "roster.remark", about(r->home));
    return r;
}

Done decide(Tx& tx, const Actor& who, RemarkId id, const Decision& d) {
    const auto r = waiting(tx, who, id);
    if (!r) return refusal(r);
    if (auto done = carry_out(tx, who, *r, d); !done) return done;
    store::decided(tx, id);
    events::record(tx, who, event(d.fate), about(r->home));
    return {};
}

std::vector<Note> notes(Tx& tx, HomeId home) { return store::notes(tx, home); }

Result<HomeId> remove_note(Tx& tx, const Actor& who, NoteId id) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    const auto home = store::remove_note(tx, id);
    if (!home) return refuse(unknown());
    events::record(tx, who, "roster.note_removed", about(*home));
    return *home;
}

} // namespace mulin::organisation::roster
