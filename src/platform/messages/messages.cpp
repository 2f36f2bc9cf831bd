#include "platform/messages/messages.hpp"
#include <algorithm>
#include <limits>

namespace mulin::messages {
namespace {

std::string joined(const std::vector<std::string>& blanks) {
    std::string lines;
    for (const auto& b : blanks) {
        std::string line = b;
        std::ranges::replace(line, '\n', ' ');
        lines += line + '\n';
    }
    return lines;
}

std::vector<std::string> split(std::string_view lines) {
    std::vector<std::string> blanks;
    for (std::size_t end; (end = lines.find('\n')) != lines.npos; lines.remove_prefix(end + 1)) blanks.emplace_back(lines.substr(0, end));
    return blanks;
}

const std::string select = "select id, to_person, key, blanks, link, weight, at, read_at from messages where community_id = $1 ";

Message read(Row row) {
    return {
        .id = row.next<std::int64_t>(),
        .to = row.next<PersonId>(),
        .key = row.next<std::string>(),
        .blanks = split(row.next<std::string>()),
        .link = row.next<std::string>(),
        .weight = row.next<Weight>(),
        .at = row.next<TimePoint>(),
        .read_at = row.next<std::optional<TimePoint>>(),
    };
}

} // namespace

void tell(Tx& tx, PersonId to, std::string_view key, std::vector<std::string> blanks, std::string_view link, events::About about,
          Weight weight) {
    tx.execute(R"(
        insert into messages (community_id, id, to_person, key, blanks, link, weight, kind, subject, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), tx.new_id(), to, key, joined(blanks), link, weight, about.kind, about.id, tx.now());
    tx.announce("inbox/" + std::to_string(to.value));
}

std::vector<Message> inbox(Tx& tx, PersonId who, std::int64_t before, int limit) {
    const auto top = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
    return tx.all(read, select + "and to_person = $2 and id < $3 order by id desc limit $4", tx.community(), who, top, limit);
}

int unread(Tx& tx, PersonId who) {
    return tx.value<int>("select count(*) from messages where community_id = $1 and to_person = $2 and read_at is null", tx.community(),
                         who);
}

void mark_read(Tx& tx, PersonId who, std::int64_t up_to) {
    tx.execute("update messages set read_at = $4 where community_id = $1 and to_person = $2 and id <= $3 and read_at is null",
               tx.community(), who, up_to, tx.now());
}

bool has_news(Tx& tx, PersonId who, events::About a) {
    return tx.value<std::int64_t>(R"(
        select count(*) from messages where community_id = $1 and kind = $2 and subject = $3 and to_person = $4 and read_at is null)",
                                  tx.community(), a.kind, a.id, who) > 0;
}

void mark_read(Tx& tx, PersonId who, events::About a) {
    tx.execute(R"(
        update messages set read_at = $5 where community_id = $1 and kind = $2 and subject = $3 and to_person = $4 and read_at is null)",
               tx.community(), a.kind, a.id, who, tx.now());
}

std::vector<Message> about(Tx& tx, events::About a) {
    return tx.all(read, select + "and kind = $2 and subject = $3 order by id", tx.community(), a.kind, a.id);
}

} // namespace mulin::messages
