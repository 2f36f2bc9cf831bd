#include "platform/files/attachments.hpp"

namespace mulin {
namespace {

Attachment read(Row row) {
    return {
        .id = row.next<FileId>(),
        .large = row.next<std::string>(),
        .small = row.next<std::string>(),
        .width = row.next<int>(),
        .height = row.next<int>(),
        .by = row.next<PersonId>(),
        .at = row.next<TimePoint>(),
        .digest = row.next<std::string>(),
    };
}

} // namespace

FileId attach(Tx& tx, const Actor& who, const Attachment& a) {
    const auto id = tx.fresh<FileId>();
    tx.execute(R"(
        insert into attachments (community_id, id, large, small, width, height, by_person, at, digest)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9))",
               tx.community(), id, a.large, a.small, a.width, a.height, who.person, tx.now(), a.digest);
    return id;
}

std::optional<Attachment> attachment(Tx& tx, FileId id) {
    return tx.one(read,
                  "select id, large, small, width, height, by_person, at, digest from attachments where community_id = $1 and id = $2",
                  tx.community(), id);
}

} // namespace mulin
