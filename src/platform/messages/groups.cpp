#include "platform/messages/groups.hpp"
#include "base/text.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/messages/hours.hpp"
#include "platform/messages/outbox.hpp"
#include "platform/messages/sealed.hpp"
#include <algorithm>

namespace mulin::messages {
namespace {

const std::string select = "select id, name, robot, shown, hears, body_id, language from message_groups where community_id = $1 ";

Group read(Row row) {
    return {.id = row.next<GroupId>(),
            .name = row.next<std::string>(),
            .robot = row.next<Robot>(),
            .shown = row.next<std::string>(),
            .hears = row.next<Hears>(),
            .body = row.next<BodyId>(),
            .language = row.next<Language>()};
}

Target read_target(Row row) { return {.address = row.next<std::string>(), .secret = row.next<std::string>()}; }

bool hears(const Group& g, const News& n) {
    const bool such = g.hears == Hears::both || g.hears == n.what;
    return such && (!g.body || std::ranges::find(n.bodies, g.body) != n.bodies.end());
}

} // namespace

Result<GroupId> add(Tx& tx, const NewGroup& n, std::string_view house_secret) {
    std::vector<Refusal> wrong;
    const auto name = text::tidy(n.group.name);
    const auto address = std::string(text::trim(n.target.address));
    if (name.empty()) wrong.push_back({Why::invalid, "messages.group_name", "name"});
    if (!may_be_called(address, n.private_addresses)) wrong.push_back({Why::invalid, "messages.bad_robot_address", "address"});
    if (!wrong.empty()) return refuse_all(std::move(wrong));

    const auto id = tx.fresh<GroupId>();
    tx.execute(R"(
        insert into message_groups (community_id, id, name, robot, address, secret, shown, hears, body_id, language, next_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0))",
               tx.community(), id, name, n.group.robot, sealed(house_secret, address), sealed(house_secret, text::trim(n.target.secret)),
               masked(address), n.group.hears, n.group.body, n.group.language);
    return id;
}

bool remove(Tx& tx, GroupId id) {
    return tx.execute("delete from message_groups where community_id = $1 and id = $2", tx.community(), id) == 1;
}

std::vector<Group> groups(Tx& tx) { return tx.all(read, select + "order by id", tx.community()); }

std::optional<Group> group(Tx& tx, GroupId id) { return tx.one(read, select + "and id = $2", tx.community(), id); }

std::optional<Target> target(Tx& tx, GroupId id, std::string_view house_secret) {
    const auto stored =
        tx.one(read_target, "select address, secret from message_groups where community_id = $1 and id = $2", tx.community(), id);
    if (!stored) return std::nullopt;
    const auto address = opened(house_secret, stored->address), secret = opened(house_secret, stored->secret);
    if (!address || !secret) return std::nullopt;
    return Target{*address, *secret};
}

bool may_post(Tx& tx, GroupId id, TimePoint& next) {
    const TimePoint after = tx.now() + between_posts;
    const bool now = tx.execute("update message_groups set next_at = $3 where community_id = $1 and id = $2 and next_at <= $4",
                                tx.community(), id, after, tx.now()) == 1;
    next = tx.value<TimePoint>("select next_at from message_groups where community_id = $1 and id = $2", tx.community(), id);
    return now;
}

void tell_groups(Tx& tx, const News& n) {
    std::string same = n.key + " " + std::string(n.about.kind) + " " + std::to_string(n.about.id);
    for (const auto& b : n.blanks) same += " " + b;
    for (const auto& g : groups(tx))
        if (hears(g, n)) tell_group(tx, g, n, "group-" + accounts::token_digest(same + " " + std::to_string(g.id.value)).substr(0, 32));
}

void tell_group(Tx& tx, const Group& g, const News& n, std::string_view once) {
    outbox::put(tx, {.once = std::string(once),
                     .channel = Channel::group,
                     .to_group = g.id.value,
                     .key = n.key,
                     .blanks = n.blanks,
                     .link = n.link,
                     .weight = n.weight,
                     .kind = std::string(n.about.kind),
                     .subject = n.about.id,
                     .at_night = n.at_night});
}

} // namespace mulin::messages
