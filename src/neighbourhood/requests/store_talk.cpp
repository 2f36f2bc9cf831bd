#include "neighbourhood/requests/store_talk.hpp"
#include "neighbourhood/requests/store_slots.hpp"

namespace mulin::requests::store {

std::vector<PersonId> followers(Tx& tx, RequestId id) {
    return tx.all(
        +[](Row row) { return row.next<PersonId>(); },
        "select distinct person_id from request_followers where community_id = $1 and request_id = $2 order by person_id", tx.community(),
        id);
}

std::set<RequestId> followed(Tx& tx, PersonId person, std::span<const RequestId> ids) {
    static const std::string sql =
        "select request_id from request_followers where community_id = $1 and person_id = $52 and request_id in (" + slot_list() +
        ") group by request_id";
    std::set<RequestId> all;
    each_of(
        tx, sql, ids, [&](Row row) { all.insert(row.next<RequestId>()); }, person);
    return all;
}

void join(Tx& tx, RequestId part, RequestId whole, std::span<const PersonId> askers) {
    for (const auto person : askers)
        tx.execute(
            "insert into request_followers (community_id, request_id, person_id, came_with) values ($1, $2, $3, $4) on conflict do nothing",
            tx.community(), whole, person, part);
    tx.execute("update request_followers set request_id = $3 where community_id = $1 and request_id = $2", tx.community(), part, whole);
    tx.execute("update request_photos set request_id = $3 where community_id = $1 and request_id = $2", tx.community(), part, whole);
}

void part_again(Tx& tx, RequestId part, RequestId whole) {
    tx.execute("delete from request_followers where community_id = $1 and request_id = $2 and came_with = $3", tx.community(), whole, part);
    tx.execute("update request_photos set request_id = $3 where community_id = $1 and request_id = $2 and origin_id = $3", tx.community(),
               whole, part);
}

void say(Tx& tx, RequestId id, PersonId by, std::string_view text) {
    tx.execute("insert into request_remarks (community_id, id, request_id, by_person, words, at) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), tx.new_id(), id, by, text, tx.now());
}

std::vector<Remark> remarks(Tx& tx, RequestId id) {
    constexpr auto read = +[](Row row) {
        return Remark{.by = row.next<PersonId>(), .by_name = {}, .text = row.next<std::string>(), .at = row.next<TimePoint>()};
    };
    return tx.all(read, "select by_person, words, at from request_remarks where community_id = $1 and request_id = $2 order by id",
                  tx.community(), id);
}

bool hang(Tx& tx, RequestId id, const RequestPhoto& p) {
    return tx.execute(R"(
        insert into request_photos (community_id, file_id, request_id, origin_id, moment, is_public, by_person, at)
        values ($1, $2, $3, $3, $4, $5, $6, $7) on conflict do nothing)",
                      tx.community(), p.file, id, p.moment, p.is_public, p.by, p.at) == 1;
}

std::vector<RequestPhoto> photos(Tx& tx, RequestId id) {
    constexpr auto read = +[](Row row) {
        return RequestPhoto{.file = row.next<FileId>(),
                            .moment = row.next<Moment>(),
                            .is_public = row.next<bool>(),
                            .by = row.next<PersonId>(),
                            .at = row.next<TimePoint>()};
    };
    return tx.all(read, R"(
        select file_id, moment, is_public, by_person, at from request_photos
        where community_id = $1 and request_id = $2 order by at, file_id)",
                  tx.community(), id);
}

std::vector<std::string> pictures(Tx& tx, RequestId id) {
    return tx.all(
        +[](Row row) { return row.next<std::string>(); }, R"(
        select a.digest from request_photos p join attachments a on a.community_id = p.community_id and a.id = p.file_id
        where p.community_id = $1 and p.request_id = $2 and a.digest <> '')",
        tx.community(), id);
}

bool publish(Tx& tx, RequestId id, FileId file, bool is_public) {
    return tx.execute("update request_photos set is_public = $4 where community_id = $1 and request_id = $2 and file_id = $3",
                      tx.community(), id, file, is_public) == 1;
}

std::optional<Hanging> photo(Tx& tx, FileId file) {
    return tx.one(
        +[](Row row) { return Hanging{.request = row.next<RequestId>(), .is_public = row.next<bool>()}; },
        "select request_id, is_public from request_photos where community_id = $1 and file_id = $2", tx.community(), file);
}

std::vector<Given> given(Tx& tx, RequestId id) {
    return tx.all(
        +[](Row row) { return Given{.clock = row.next<Clock>(), .alert = row.next<Alert>()}; },
        "select clock, alert from request_alerts where community_id = $1 and request_id = $2", tx.community(), id);
}

void note_given(Tx& tx, RequestId id, Given given) {
    tx.execute("insert into request_alerts (community_id, request_id, clock, alert, at) values ($1, $2, $3, $4, $5) on conflict do nothing",
               tx.community(), id, given.clock, given.alert, tx.now());
}

void forget_given(Tx& tx, RequestId id) {
    tx.execute("delete from request_alerts where community_id = $1 and request_id = $2", tx.community(), id);
}

} // namespace mulin::requests::store
