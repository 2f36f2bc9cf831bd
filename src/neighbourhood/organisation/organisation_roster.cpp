// A roster's way: taken in, mapped, brought in piece by piece by the job, taken back.
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/roster_apply.hpp"
#include "neighbourhood/organisation/store_remarks.hpp"
#include "neighbourhood/organisation/store_roster.hpp"
#include "platform/events/events.hpp"
#include <set>

namespace mulin::organisation::roster {
namespace {

// About a fifth of a second, so that others' writes hardly wait.
constexpr std::int64_t homes_at_a_time = 1000;
constexpr int changes_at_a_time = 4000;
constexpr Refusal not_now{Why::conflict, "roster.not_now"};

events::About about(BatchId id) { return {"roster", id.value}; }

// The batch, if the actor may and it is in this state.
Result<Batch> in(Tx& tx, const Actor& who, BatchId id, BatchState state) {
    auto b = batch(tx, who, id);
    if (b && b->state != state) return refuse(not_now);
    return b;
}

void bring_in_more(Tx& tx, Batch& b) {
    const auto homes = read_roster(store::lines(tx, b.id), b.layout).homes;
    const auto end = std::min(b.done + homes_at_a_time, std::int64_t(std::ssize(homes)));
    Apply apply(tx, b.id, today(tx));
    for (; b.done < end; ++b.done) {
        switch (apply.home(homes[std::size_t(b.done)])) {
        case Outcome::added: ++b.added; break;
        case Outcome::changed: ++b.changed; break;
        case Outcome::same: ++b.same; break;
        }
    }
    if (b.done < std::ssize(homes)) return;
    b.state = BatchState::applied;
    store::forget_lines(tx, b.id);
    events::record(tx, Actor{.person = b.by, .from = "job"}, "roster.applied", about(b.id), b.file_name);
}

// The last change first: what stands on something goes before it. What must stay forgets its earlier changes, so that it stays whole.
void take_back_more(Tx& tx, Batch& b) {
    const auto piece = store::last_changes(tx, b.id, changes_at_a_time);
    std::set<std::int64_t> kept;
    for (const auto& c : piece) {
        ++b.done;
        if (kept.contains(c.row)) continue;
        const bool untouched = store::snapshot(tx, c.kind, c.row) == c.after;
        if (untouched && c.before) store::put_back(tx, c.kind, c.row, *c.before);
        else if (!untouched || !store::remove(tx, c.kind, c.row)) {
            kept.insert(c.row);
            store::forget_changes_of(tx, b.id, c.row);
        }
    }
    b.kept += std::ssize(kept);
    if (!piece.empty()) store::forget_changes_from(tx, b.id, piece.back().seq);
    if (std::ssize(piece) == changes_at_a_time) return;
    b.state = BatchState::undone;
    events::record(tx, Actor::clock(), "roster.undone", about(b.id), b.file_name);
}

} // namespace

Result<BatchId> take_in(Tx& tx, const Actor& who, std::string_view file_name, std::string_view fingerprint, const Rows& rows) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    auto layout = guess_layout(rows);
    if (!layout) return refusal(layout);
    const Batch b{.id = tx.fresh<BatchId>(),
                  .file_name = std::string(file_name),
                  .fingerprint = std::string(fingerprint),
                  .layout = *std::move(layout),
                  .by = who.person,
                  .at = tx.now()};
    store::insert(tx, b);
    for (int line = 0; const auto& cells : rows) store::insert_line(tx, b.id, line++, cells);
    events::record(tx, who, "roster.read", about(b.id), file_name);
    return b.id;
}

Done map(Tx& tx, const Actor& who, BatchId id, std::span<const std::pair<int, std::optional<Field>>> choices) {
    auto b = in(tx, who, id, BatchState::read);
    if (!b) return refusal(b);
    for (const auto& [index, field] : choices)
        for (auto& column : b->layout.columns)
            if (column.index == index && column.field != field) {
                column.field = field;
                column.confidence = 100;
            }
    store::replace(tx, *b);
    return {};
}

Result<Preview> preview(Tx& tx, const Actor& who, BatchId id) {
    auto b = batch(tx, who, id);
    if (!b) return refusal(b);
    auto roster = read_roster(store::lines(tx, id), b->layout);
    return Preview{*std::move(b), std::move(roster)};
}

Result<Batch> batch(Tx& tx, const Actor& who, BatchId id) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    auto b = store::batch(tx, id);
    if (!b) return refuse(unknown());
    return *std::move(b);
}

std::vector<Batch> batches(Tx& tx, int limit) { return store::batches(tx, limit); }

Done apply(Tx& tx, const Actor& who, BatchId id, Bad bad) {
    auto b = in(tx, who, id, BatchState::read);
    if (!b) return refusal(b);
    const auto roster = read_roster(store::lines(tx, id), b->layout);
    if (roster.homes.empty()) return refuse({Why::invalid, "roster.no_homes"});
    if (roster.summary.errors > 0 && bad == Bad::refuse)
        return refuse({Why::invalid, "roster.has_errors", "bad", {std::to_string(roster.summary.errors)}});
    b->state = BatchState::applying;
    b->homes = std::ssize(roster.homes);
    b->left_out = roster.summary.errors;
    store::replace(tx, *b);
    events::record(tx, who, "roster.applying", about(id), b->file_name);
    return {};
}

Done give_up(Tx& tx, const Actor& who, BatchId id) {
    auto b = in(tx, who, id, BatchState::read);
    if (!b) return refusal(b);
    b->state = BatchState::given_up;
    store::replace(tx, *b);
    store::forget_lines(tx, id);
    events::record(tx, who, "roster.given_up", about(id), b->file_name);
    return {};
}

Done undo(Tx& tx, const Actor& who, BatchId id) {
    auto b = in(tx, who, id, BatchState::applied);
    if (!b) return refusal(b);
    b->state = BatchState::undoing;
    b->homes = store::changes(tx, id);
    b->done = 0;
    store::replace(tx, *b);
    store::forget_remarks(tx, id);
    events::record(tx, who, "roster.undoing", about(id), b->file_name);
    return {};
}

void go_on(Tx& tx) {
    auto b = store::batch_at_work(tx);
    if (!b) return;
    if (b->state == BatchState::applying) bring_in_more(tx, *b);
    else take_back_more(tx, *b);
    store::replace(tx, *b);
    tx.announce("roster/" + std::to_string(b->id.value));
}

std::vector<CommunityId> waiting(Tx& tx, TimePoint) { return store::batches_at_work(tx); }

} // namespace mulin::organisation::roster
