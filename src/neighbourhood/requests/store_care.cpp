#include "neighbourhood/requests/store_care.hpp"

namespace mulin::requests::store {
namespace {

Care read(Row row) {
    return {.request = row.next<RequestId>(),
            .due = row.next<TimePoint>(),
            .done_at = row.next<std::optional<TimePoint>>(),
            .note = row.next<std::string>()};
}

} // namespace

bool plan_care(Tx& tx, RequestId id, TimePoint due) {
    return tx.execute("insert into request_care (community_id, request_id, due, note, told) values ($1, $2, $3, '', false) "
                      "on conflict do nothing",
                      tx.community(), id, due) == 1;
}

std::optional<Care> care(Tx& tx, RequestId id) {
    return tx.one(read, "select request_id, due, done_at, note from request_care where community_id = $1 and request_id = $2",
                  tx.community(), id);
}

void note_care(Tx& tx, RequestId id, PersonId by, std::string_view note) {
    tx.execute("update request_care set done_at = $3, by_person = $4, note = $5 where community_id = $1 and request_id = $2",
               tx.community(), id, tx.now(), by, note);
}

std::vector<Care> open_care(Tx& tx, bool overdue_untold, int limit) {
    return tx.all(read, R"(
        select c.request_id, c.due, c.done_at, c.note from request_care c
        join requests r on r.community_id = c.community_id and r.id = c.request_id
        where c.community_id = $1 and c.done_at is null and c.due < $2 and (c.told = false or $3 = 0)
          and r.state not in ('merged', 'declined', 'withdrawn')
        order by c.due, c.request_id limit $4)",
                  tx.community(), overdue_untold ? tx.now() : tx.now() + std::chrono::days(2), overdue_untold ? 1 : 0, limit);
}

void care_is_told(Tx& tx, RequestId id) {
    tx.execute("update request_care set told = true where community_id = $1 and request_id = $2", tx.community(), id);
}

} // namespace mulin::requests::store
