// The SQL of rosters: batches, their lines, what they changed. Private to this room.
#pragma once
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "neighbourhood/organisation/people.hpp"
#include <functional>

namespace mulin::organisation::store {

void insert(Tx&, const roster::Batch&);
void replace(Tx&, const roster::Batch&);
std::optional<roster::Batch> batch(Tx&, roster::BatchId);
std::optional<roster::Batch> batch_at_work(Tx&); // being brought in or taken back
std::vector<CommunityId> batches_at_work(Tx&);   // the neighbourhoods that have one
std::vector<roster::Batch> batches(Tx&, int limit);

void insert_line(Tx&, roster::BatchId, int line, const std::vector<std::string>& cells);
roster::Rows lines(Tx&, roster::BatchId);
void forget_lines(Tx&, roster::BatchId);

enum class Touched { building, stairwell, home, person, tie };
struct Change {
    std::int64_t seq = 0;
    Touched kind;
    std::int64_t row;
    std::optional<std::string> before;
    std::string after;
};
void insert(Tx&, roster::BatchId, const Change&);
std::int64_t changes(Tx&, roster::BatchId);                        // how many
std::vector<Change> last_changes(Tx&, roster::BatchId, int limit); // the last first
void forget_changes_from(Tx&, roster::BatchId, std::int64_t seq);
void forget_changes_of(Tx&, roster::BatchId, std::int64_t row);

// A row as JSON, "" when it is not there; put back from it, or taken away. `remove` answers false when something hangs on the row.
std::string snapshot(Tx&, Touched, std::int64_t row);
void put_back(Tx&, Touched, std::int64_t row, std::string_view json);
bool remove(Tx&, Touched, std::int64_t row);

// Every home with those who belong to it on the day, in the order of doors.
struct ExportedHome {
    std::string building, stairwell;
    Home home;
    std::vector<std::pair<Relation, Person>> people;
};
void each_home(Tx&, Day, const std::function<void(const ExportedHome&)>&);

} // namespace mulin::organisation::store

template <> struct mulin::Names<mulin::organisation::store::Touched> {
    static constexpr std::string_view all[] = {"building", "stairwell", "home", "person", "tie"};
};
