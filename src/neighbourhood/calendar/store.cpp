#include "neighbourhood/calendar/store.hpp"

namespace mulin::calendar::store {
namespace {

Change read(Row row) { return {.day = row.next<Day>(), .kind = row.next<DayKind>(), .note = row.next<std::string>()}; }

} // namespace

std::vector<Change> changes(Tx& tx) {
    return tx.all(read, "select day, kind, note from calendar_days where community_id = $1 order by day", tx.community());
}

void put(Tx& tx, const Change& c) {
    tx.execute(R"(
        insert into calendar_days (community_id, day, kind, note) values ($1, $2, $3, $4)
        on conflict (community_id, day) do update set kind = excluded.kind, note = excluded.note)",
               tx.community(), c.day, c.kind, c.note);
}

bool remove(Tx& tx, Day day) {
    return tx.execute("delete from calendar_days where community_id = $1 and day = $2", tx.community(), day) == 1;
}

} // namespace mulin::calendar::store
