// Bringing in a roster: read, looked at, mapped, brought in piece by piece, taken back. Part of the room's front door. Right: edit_homes.
// Common refusals: organisation.not_yours, organisation.unknown, roster.not_now (this roster is past that point).
#pragma once
#include "neighbourhood/organisation/roster.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <functional>
#include <span>
#include <utility>

namespace mulin::organisation::roster {

using BatchId = Id<struct RosterBatchTag>;

enum class BatchState {
    read,     // looked at and mapped; nothing is changed yet
    applying, // a job brings it in, a thousand homes at a time; the page may be left
    applied,
    undoing, // a job takes it back, some thousand changes at a time
    undone,
    given_up,
};

struct Batch {
    BatchId id;
    std::string file_name, fingerprint;
    BatchState state = BatchState::read;
    Layout layout;
    std::int64_t homes = 0, done = 0;              // progress; while it is taken back, of changes
    std::int64_t added = 0, changed = 0, same = 0; // homes
    std::int64_t left_out = 0;                     // rows with errors
    std::int64_t kept = 0;                         // at undoing: rows changed by someone since, or with something hanging on them
    PersonId by;
    TimePoint at;
};

// Keeps the table to be looked at; nothing is changed yet. Refusal: roster.no_header.
Result<BatchId> take_in(Tx&, const Actor&, std::string_view file_name, std::string_view fingerprint, const Rows&);
// Says what a column is about; nothing: leave it out.
Done map(Tx&, const Actor&, BatchId, std::span<const std::pair<int, std::optional<Field>>>);

struct Preview {
    Batch batch;
    Roster roster;
};
Result<Preview> preview(Tx&, const Actor&, BatchId);
Result<Batch> batch(Tx&, const Actor&, BatchId);
std::vector<Batch> batches(Tx&, int limit); // newest first

// Begins to bring it in. All or nothing, unless bad rows are to be skipped. Refusals: roster.has_errors {how many}, roster.no_homes.
enum class Bad { refuse, skip };
Done apply(Tx&, const Actor&, BatchId, Bad);
Done give_up(Tx&, const Actor&, BatchId);
// Begins to take everything back that nobody has changed since.
Done undo(Tx&, const Actor&, BatchId);
// The job: the next piece of whatever is being brought in or taken back.
void go_on(Tx&);
std::vector<CommunityId> waiting(Tx&, TimePoint); // where something is

// Every home as a roster's row, with a heading that reads in again. For export.
std::vector<std::string> column_titles();
void each_row(Tx&, const std::function<void(const std::vector<std::string>&)>&);

} // namespace mulin::organisation::roster

template <> struct mulin::Names<mulin::organisation::roster::BatchState> {
    static constexpr std::string_view all[] = {"read", "applying", "applied", "undoing", "undone", "given_up"};
};
