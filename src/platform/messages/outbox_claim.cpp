// Taking what is due out of the outbox, and looking once more whether it should still go.
#include "platform/messages/groups.hpp"
#include "platform/messages/hours.hpp"
#include "platform/messages/lines.hpp"
#include "platform/messages/outbox.hpp"
#include "platform/messages/ways.hpp"
#include <algorithm>

namespace mulin::messages::outbox {
namespace {

constexpr int most_in_a_post = 40;

const std::string columns =
    " once, channel, to_person, to_group, message, address, key, blanks, link, weight, kind, subject, until, id, at, "
    "attempts ";

Parcel read(Row row) {
    Parcel p{.once = row.next<std::string>(),
             .channel = row.next<Channel>(),
             .to_person = row.next<PersonId>(),
             .to_group = row.next<std::int64_t>(),
             .message = row.next<std::int64_t>(),
             .address = row.next<std::string>(),
             .key = row.next<std::string>(),
             .blanks = lines::split(row.next<std::string>()),
             .link = row.next<std::string>(),
             .weight = row.next<Weight>(),
             .kind = row.next<std::string>(),
             .subject = row.next<std::int64_t>(),
             .until = row.next<std::optional<TimePoint>>()};
    p.id = row.next<std::int64_t>();
    p.at = row.next<TimePoint>();
    p.attempts = row.next<int>();
    return p;
}

std::int64_t read_id(Row row) { return row.next<std::int64_t>(); }

// Urgent ones first, then whoever waited longest. Two processes may see the same one; moving its time on lets one of them have it.
std::optional<Parcel> take(Tx& tx, Channel channel) {
    const auto id = tx.one(read_id,
                           "select id from outbox where community_id = $1 and channel = $2 and state = 'waiting' and due <= $3 "
                           "order by weight desc, due limit 1",
                           tx.community(), channel, tx.now());
    if (!id) return std::nullopt;
    return tx.one(
        read,
        "update outbox set due = $3, attempts = attempts + 1 where community_id = $1 and id = $2 and state = 'waiting' and due <= $4 "
        "returning" +
            columns,
        tx.community(), *id, tx.now() + lease, tx.now());
}

bool was_read(Tx& tx, const Parcel& p) {
    return p.message != 0 && tx.value<int>("select count(*) from messages where community_id = $1 and id = $2 and read_at is not null",
                                           tx.community(), p.message) > 0;
}

void close(Tx& tx, const Parcel& p, State state, Reason reason) {
    if (state == State::given_up) return settle(tx, {p}, {.reason = reason, .final = true});
    tx.execute("update outbox set state = $3, done_at = $4 where community_id = $1 and id = $2", tx.community(), p.id, state, tx.now());
}

std::vector<Parcel> for_person(Tx& tx, Parcel p) {
    if (p.until && *p.until < tx.now()) return close(tx, p, State::given_up, Reason::too_late), std::vector<Parcel>();
    if (was_read(tx, p)) return close(tx, p, State::spared, Reason::none), std::vector<Parcel>();
    const auto way = messages::way(tx, p.to_person, p.channel);
    const auto on = switched_on(tx);
    const bool known = way && (!p.address.empty() || !way->address.empty());
    if (!known || std::ranges::find(on, p.channel) == on.end()) return close(tx, p, State::given_up, Reason::no_way), std::vector<Parcel>();
    if (p.address.empty()) p.address = way->address;
    p.language = way->language;
    p.at_night = way->at_night;
    return {std::move(p)};
}

// The robot takes so many a minute: whatever waits for it meanwhile goes along with the next.
std::vector<Parcel> for_group(Tx& tx, const Parcel& first) {
    const auto g = messages::group(tx, GroupId{first.to_group});
    if (!g) return close(tx, first, State::given_up, Reason::no_way), std::vector<Parcel>();
    TimePoint next{};
    if (!may_post(tx, g->id, next)) {
        tx.execute("update outbox set due = $3, attempts = attempts - 1 where community_id = $1 and id = $2", tx.community(), first.id,
                   next);
        return {};
    }
    std::vector<Parcel> all{first};
    if (adapter(g->robot).bundles) {
        const auto others = tx.all(read_id,
                                   "select id from outbox where community_id = $1 and channel = 'group' and to_group = $2 and "
                                   "state = 'waiting' and due <= $3 order by due limit $4",
                                   tx.community(), first.to_group, next, most_in_a_post);
        for (const auto id : others)
            for (auto& p :
                 tx.all(read, "update outbox set due = $3, attempts = attempts + 1 where community_id = $1 and id = $2 returning" + columns,
                        tx.community(), id, tx.now() + lease))
                all.push_back(std::move(p));
    }
    for (auto& p : all) p.language = g->language;
    return all;
}

} // namespace

std::vector<Parcel> claim(Tx& tx, Channel channel) {
    auto first = take(tx, channel);
    if (!first) return {};
    return channel == Channel::group ? for_group(tx, *first) : for_person(tx, *std::move(first));
}

} // namespace mulin::messages::outbox
