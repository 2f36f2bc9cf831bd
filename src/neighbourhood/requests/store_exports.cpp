#include "neighbourhood/requests/store_exports.hpp"

namespace mulin::requests::store {
namespace {

ExportAsked read(Row row) {
    return {.id = row.next<ExportId>(),
            .by = row.next<PersonId>(),
            .at = row.next<TimePoint>(),
            .query = row.next<std::string>(),
            .lines = row.next<std::int64_t>(),
            .allowed_by = row.next<std::optional<PersonId>>(),
            .allowed_at = row.next<std::optional<TimePoint>>(),
            .taken_at = row.next<std::optional<TimePoint>>()};
}

} // namespace

void insert(Tx& tx, const ExportAsked& e) {
    tx.execute("insert into request_exports (community_id, id, by_person, at, query, line_count) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), e.id, e.by, e.at, e.query, e.lines);
}

std::vector<ExportAsked> exports_since(Tx& tx, TimePoint since) {
    return tx.all(read, R"(
        select id, by_person, at, query, line_count, allowed_by, allowed_at, taken_at from request_exports
        where community_id = $1 and at > $2 order by id desc)",
                  tx.community(), since);
}

void allow(Tx& tx, ExportId id, PersonId by) {
    tx.execute("update request_exports set allowed_by = $3, allowed_at = $4 where community_id = $1 and id = $2", tx.community(), id, by,
               tx.now());
}

void take(Tx& tx, ExportId id) {
    tx.execute("update request_exports set taken_at = $3 where community_id = $1 and id = $2", tx.community(), id, tx.now());
}

} // namespace mulin::requests::store
