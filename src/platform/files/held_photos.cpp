#include "platform/files/held_photos.hpp"
#include "platform/files/attachments.hpp"
#include <algorithm>

namespace mulin::photos {
namespace {

constexpr int at_once = 500;                // the rest is the next hour's matter
constexpr std::chrono::hours on_its_way{1}; // no upload takes longer: until then a file may still come after its row

Held read_held(Row row) {
    return {.digest = row.next<std::string>(),
            .large = row.next<std::string>(),
            .small = row.next<std::string>(),
            .width = row.next<int>(),
            .height = row.next<int>()};
}

struct LetGo {
    std::int64_t id;
    std::string large, small;
};

LetGo read_let_go(Row row) { return {.id = row.next<std::int64_t>(), .large = row.next<std::string>(), .small = row.next<std::string>()}; }

bool arrived(const FileStore& files, const Held& p) { return files.has(p.large) && files.has(p.small); }

} // namespace

void hold(Tx& tx, const Actor& who, std::string_view once, const Held& p) {
    tx.execute(R"(
        insert into held_photos (community_id, id, by_person, once, digest, large, small, width, height, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), tx.new_id(), who.person, once, p.digest, p.large, p.small, p.width, p.height, tx.now());
}

std::vector<Held> held(Tx& tx, const FileStore& files, const Actor& who, std::string_view once) {
    if (once.empty()) return {};
    const auto rows = tx.all(read_held, R"(
        select digest, large, small, width, height from held_photos
        where community_id = $1 and once = $2 and by_person = $3 order by id)",
                             tx.community(), once, who.person);
    std::vector<Held> all;
    for (const auto& p : rows)
        if (arrived(files, p) && std::ranges::find(all, p.digest, &Held::digest) == all.end()) all.push_back(p);
    return all;
}

void let_go(Tx& tx, const Actor& who, std::string_view once) {
    tx.execute("update held_photos set once = '' where community_id = $1 and once = $2 and by_person = $3", tx.community(), once,
               who.person);
}

std::vector<FileId> attach_held(Tx& tx, const FileStore& files, const Actor& who, std::string_view once,
                                const std::vector<std::string>& there) {
    std::vector<FileId> attached;
    for (const auto& p : held(tx, files, who, once)) {
        if (std::ranges::find(there, p.digest) != there.end()) continue;
        attached.push_back(attach(
            tx, who,
            {.id = {}, .large = p.large, .small = p.small, .width = p.width, .height = p.height, .by = {}, .at = {}, .digest = p.digest}));
        tx.execute("delete from held_photos where community_id = $1 and once = $2 and by_person = $3 and large = $4", tx.community(), once,
                   who.person, p.large);
    }
    let_go(tx, who, once);
    return attached;
}

void sweep(Tx& tx, const FileStore& files) {
    const auto unwanted = tx.all(
        read_let_go, "select id, large, small from held_photos where community_id = $1 and once = '' and at < $2 order by id limit $3",
        tx.community(), tx.now() - on_its_way, at_once);
    for (const auto& p : unwanted) {
        files.remove(p.large);
        files.remove(p.small);
        tx.execute("delete from held_photos where community_id = $1 and id = $2", tx.community(), p.id);
    }
    tx.execute("update held_photos set once = '' where community_id = $1 and at < $2", tx.community(), tx.now() - held_for);
}

} // namespace mulin::photos
