#include "platform/messages/messages.hpp"
#include "platform/messages/lines.hpp"
#include <algorithm>
#include <limits>

namespace mulin::messages {
namespace {

const std::string select = "select id, to_person, key, blanks, link, weight, at, read_at from messages where community_id = $1 ";

Message read(Row row) {
    return {
        .id = row.next<std::int64_t>(),
        .to = row.next<PersonId>(),
        .key = row.next<std::string>(),
        .blanks = lines::split(row.next<std::string>()),
        .link = row.next<std::string>(),
        .weight = row.next<Weight>(),
        .at = row.next<TimePoint>(),
        .read_at = row.next<std::optional<TimePoint>>(),
    };
}

struct Wanted {
    Channel channel;
    bool at_night;
};

// The confirmed ways of someone that the neighbourhood has switched on.
std::vector<Wanted> wanted(Tx& tx, PersonId who) {
    return tx.all(
        +[](Row row) { return Wanted{.channel = row.next<Channel>(), .at_night = row.next<bool>()}; }, R"(
        select w.channel, w.at_night from message_ways w
        join message_channels c on c.community_id = w.community_id and c.channel = w.channel
        where w.community_id = $1 and w.person_id = $2 and w.address <> '')",
        tx.community(), who);
}

} // namespace

void tell(Tx& tx, PersonId to, std::string_view key, std::vector<std::string> blanks, std::string_view link, events::About about,
          Weight weight, std::vector<std::string> outside) {
    const auto id = tx.new_id();
    tx.execute(R"(
        insert into messages (community_id, id, to_person, key, blanks, link, weight, kind, subject, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), id, to, key, lines::joined(blanks), link, weight, about.kind, about.id, tx.now());
    tx.announce("inbox/" + std::to_string(to.value));
    for (const auto& way : wanted(tx, to))
        outbox::put(tx, {.once = "message-" + std::to_string(id) + "-" + std::string(name(way.channel)),
                         .channel = way.channel,
                         .to_person = to,
                         .message = id,
                         .key = outside.empty() ? "messages.something_new" : std::string(key),
                         .blanks = outside,
                         .link = std::string(link),
                         .weight = weight,
                         .kind = std::string(about.kind),
                         .subject = about.id,
                         .at_night = way.at_night});
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
    auto all = tx.all(read, select + "and kind = $2 and subject = $3 order by id", tx.community(), a.kind, a.id);
    if (all.empty()) return all;
    for (auto& d : outbox::about(tx, a))
        if (const auto m = std::ranges::find(all, d.message, &Message::id); d.message != 0 && m != all.end())
            m->sent.push_back(std::move(d));
    return all;
}

} // namespace mulin::messages
