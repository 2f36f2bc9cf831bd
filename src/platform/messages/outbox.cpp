#include "platform/messages/outbox.hpp"
#include "base/dates.hpp"
#include "platform/messages/hours.hpp"
#include "platform/messages/lines.hpp"

namespace mulin::messages::outbox {
namespace {

const std::string select = R"(
    select id, message, to_person, to_group, channel, state, reason, detail, attempts, at, due, done_at from outbox
    where community_id = $1 )";

Dispatch read(Row row) {
    return {.id = row.next<std::int64_t>(),
            .message = row.next<std::int64_t>(),
            .to_person = row.next<PersonId>(),
            .to_group = row.next<std::int64_t>(),
            .channel = row.next<Channel>(),
            .state = row.next<State>(),
            .reason = row.next<Reason>(),
            .detail = row.next<std::string>(),
            .attempts = row.next<int>(),
            .at = row.next<TimePoint>(),
            .due = row.next<TimePoint>(),
            .done_at = row.next<std::optional<TimePoint>>()};
}

std::string once_of(const Parcel& p, std::int64_t id) {
    if (!p.once.empty()) return p.once;
    return std::string(name(p.channel)) + "-" + std::to_string(id);
}

// Of no more use to anybody: the code and the address it went to.
void wipe(Tx& tx, const Parcel& p) {
    tx.execute("update outbox set blanks = '', address = '' where community_id = $1 and id = $2 and address <> ''", tx.community(), p.id);
}

Waiting read_waiting(Row row) { return {row.next<CommunityId>(), row.next<TimePoint>()}; }

// Whoever looks at what it is about sees it move.
void moved(Tx& tx, const Parcel& p) { tx.announce(p.kind + "/" + std::to_string(p.subject)); }

void end(Tx& tx, const Parcel& p, State state, const Outcome& o) {
    tx.execute("update outbox set state = $3, reason = $4, detail = $5, done_at = $6 where community_id = $1 and id = $2", tx.community(),
               p.id, state, o.reason, o.detail, tx.now());
    wipe(tx, p);
    moved(tx, p);
}

} // namespace

void put(Tx& tx, const Parcel& p) {
    const auto id = tx.new_id();
    tx.execute(R"(
        insert into outbox (community_id, id, once, channel, to_person, to_group, message, address, key, blanks, link, weight, kind, subject,
            at, due, until, attempts, state, reason, detail)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, 'waiting', 'none', '')
        on conflict (community_id, once) do nothing)",
               tx.community(), id, once_of(p, id), p.channel, p.to_person, p.to_group, p.message, p.address, p.key, lines::joined(p.blanks),
               p.link, p.weight, p.kind, p.subject, tx.now(), may_go(tx.now(), p.weight, p.at_night), p.until);
    tx.announce("outbox");
}

std::optional<TimePoint> next_due(Tx& tx, Channel channel) {
    return tx.value<std::optional<TimePoint>>("select min(due) from outbox where community_id = $1 and channel = $2 and state = 'waiting'",
                                              tx.community(), channel);
}

void settle(Tx& tx, const std::vector<Parcel>& all, const Outcome& o) {
    for (const auto& p : all) {
        const auto pause = pause_after(p.attempts);
        if (o.good()) end(tx, p, State::sent, {});
        else if (o.final || !pause) end(tx, p, State::given_up, o);
        else {
            tx.execute("update outbox set due = $3, reason = $4, detail = $5 where community_id = $1 and id = $2", tx.community(), p.id,
                       may_go(tx.now() + *pause, p.weight, p.at_night), o.reason, o.detail);
            moved(tx, p);
        }
    }
}

void put_back(Tx& tx, const std::vector<Parcel>& all) {
    for (const auto& p : all)
        tx.execute("update outbox set due = $3, attempts = attempts - 1 where community_id = $1 and id = $2", tx.community(), p.id,
                   tx.now());
}

std::vector<Dispatch> about(Tx& tx, events::About a) {
    return tx.all(read, select + "and kind = $2 and subject = $3 order by id", tx.community(), a.kind, a.id);
}

std::vector<Dispatch> waiting(Tx& tx, int limit) {
    std::vector<Dispatch> all;
    for (const auto channel : {Channel::mail, Channel::sms, Channel::group}) {
        auto some = tx.all(read, select + "and channel = $2 and state = 'waiting' order by due limit $3", tx.community(), channel, limit);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<Dispatch> given_up(Tx& tx, int limit) {
    return tx.all(read, select + "and state = 'given_up' and done_at > 0 order by done_at desc limit $2", tx.community(), limit);
}

Counts counts(Tx& tx) {
    const auto today = moment(local_day(tx.now()));
    Counts c;
    for (const auto channel : {Channel::mail, Channel::sms, Channel::group})
        c.waiting += tx.value<int>("select count(*) from outbox where community_id = $1 and channel = $2 and state = 'waiting'",
                                   tx.community(), channel);
    // Whatever waited for the morning was written the day before.
    c.sent_today = tx.value<int>(
        "select count(*) from outbox where community_id = $1 and at >= $2 and state = 'sent' and done_at >= $3 and kind <> 'ways'",
        tx.community(), today - std::chrono::days(1), today);
    c.given_up =
        tx.value<int>("select count(*) from outbox where community_id = $1 and done_at > 0 and state = 'given_up'", tx.community());
    return c;
}

std::vector<Waiting> who_waits(Tx& tx, Channel channel) {
    return tx.all(read_waiting, "select community_id, min(due) from outbox where channel = $1 and state = 'waiting' group by community_id",
                  channel);
}

Backlog backlog(Tx& tx, Channel channel) {
    return {.waiting = tx.value<int>("select count(*) from outbox where channel = $1 and state = 'waiting'", channel),
            .late = tx.value<int>("select count(*) from outbox where channel = $1 and state = 'waiting' and due < $2", channel,
                                  tx.now() - std::chrono::minutes(5)),
            .given_up = tx.value<int>("select count(*) from outbox where channel = $1 and state = 'given_up' and done_at > $2", channel,
                                      tx.now() - std::chrono::days(1))};
}

bool try_again(Tx& tx, std::int64_t id) {
    const bool done = tx.execute(R"(
        update outbox set state = 'waiting', due = $3, attempts = 0, done_at = null
        where community_id = $1 and id = $2 and (state = 'given_up' or (state = 'waiting' and attempts > 0 and due > $3)) and kind <> 'ways')",
                                 tx.community(), id, tx.now()) == 1;
    if (done) tx.announce("outbox");
    return done;
}

void forget_old(Tx& tx) {
    tx.execute("delete from outbox where community_id = $1 and at < $2 and state <> 'waiting'", tx.community(), tx.now() - kept);
}

} // namespace mulin::messages::outbox
