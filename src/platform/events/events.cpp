#include "platform/events/events.hpp"
#include <limits>

namespace mulin::events {
namespace {

constexpr std::string_view columns = "id, what, kind, subject, by_person, from_where, detail, at";

Event read(Row row) {
    return {
        .id = row.next<std::int64_t>(),
        .what = row.next<std::string>(),
        .kind = row.next<std::string>(),
        .subject = row.next<std::int64_t>(),
        .by = row.next<PersonId>(),
        .from = row.next<std::string>(),
        .detail = row.next<std::string>(),
        .at = row.next<TimePoint>(),
    };
}

constexpr auto one_look = std::chrono::minutes(10);

std::string seen(std::string_view what) { return std::string(what) + ".seen"; }

void write(Tx& tx, const Actor& who, std::string_view what, About about, std::string_view detail, bool look) {
    tx.execute(R"(
        insert into events (community_id, id, what, kind, subject, by_person, from_where, detail, at, look)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), tx.new_id(), what, about.kind, about.id, who.person, who.from, detail, tx.now(), look);
}

const std::string select = "select " + std::string(columns) + " from events where community_id = $1 ";

} // namespace

void record(Tx& tx, const Actor& who, std::string_view what, About about, std::string_view detail) {
    write(tx, who, what, about, detail, false);
}

void looked(Tx& tx, const Actor& who, std::string_view what, About about, std::string_view why) {
    if (!looked_lately(tx, who, what, about)) write(tx, who, seen(what), about, why, true);
}

bool looked_lately(Tx& tx, const Actor& who, std::string_view what, About about) {
    return tx.value<std::int64_t>(R"(
        select count(*) from events
        where community_id = $1 and look and kind = $2 and subject = $3 and by_person = $4 and what = $5 and at > $6)",
                                  tx.community(), about.kind, about.id, who.person, seen(what), tx.now() - one_look) > 0;
}

std::vector<Event> of(Tx& tx, About about) {
    return tx.all(read, select + "and kind = $2 and subject = $3 and not look order by id", tx.community(), about.kind, about.id);
}

std::vector<Event> latest(Tx& tx, const Filter& f, std::int64_t before, int limit) {
    const auto top = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
    return tx.all(read, select + R"(
          and id < $2 and ($3 = '' or what = $3) and ($4 = '' or kind = $4) and (by_person = $5 or $5 = 0)
          and (subject = $6 or $6 = 0) and (look or not $7)
        order by id desc limit $8)",
                  tx.community(), top, f.what, f.kind, f.by, f.subject, f.looks, limit);
}

} // namespace mulin::events
