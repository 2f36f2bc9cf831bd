#include "neighbourhood/channels/channels.hpp"
#include "base/dates.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::channels {
namespace {

using messages::Channel;
using organisation::Right;
using organisation::Role;

constexpr Refusal not_yours{Why::forbidden, "channels.not_yours"}, unknown{Why::missing, "channels.unknown"};
constexpr int most_shown = 50;

messages::News test_news(std::int64_t subject) {
    return {.bodies = {},
            .key = "messages.test",
            .blanks = {},
            .link = "/channels",
            .about = {"channels", subject},
            .weight = messages::Weight::ordinary,
            .at_night = true};
}

// Whoever an emergency may call out of bed.
std::vector<PersonId> at_work(Tx& tx) {
    std::vector<PersonId> all;
    for (const auto role :
         {Role::duty_officer, Role::committee_secretary, Role::branch_secretary, Role::property_manager, Role::repairer, Role::grid_worker})
        for (const auto& t : organisation::holders(tx, role, local_day(tx.now())))
            if (std::ranges::find(all, t.person) == all.end()) all.push_back(t.person);
    return all;
}

std::string name_of(Tx& tx, const Actor& who, PersonId id) {
    const auto person = organisation::person(tx, id);
    if (!person) return {};
    const auto offices = organisation::offices_of(tx, id, local_day(tx.now()));
    return offices.empty() ? organisation::seen(tx, who, *person).name : person->name;
}

std::string receiver(Tx& tx, const Actor& who, const messages::outbox::Dispatch& d) {
    if (d.to_person) return name_of(tx, who, d.to_person);
    const auto g = messages::group(tx, messages::GroupId{d.to_group});
    return g ? g->name : std::string();
}

} // namespace

bool may_change(const Actor& who) { return organisation::may_everywhere(who, Right::edit_rules); }
bool may_look(const Actor& who) { return may_change(who) || organisation::may_everywhere(who, Right::manage_accounts); }

Done switch_way(Tx& tx, const Actor& who, Channel channel, bool on) {
    if (!may_change(who)) return refuse(not_yours);
    messages::switch_channel(tx, channel, on);
    events::record(tx, who, "channels.changed", {"channels"}, std::string(name(channel)) + (on ? " on" : " off"));
    return {};
}

Result<messages::GroupId> add_group(Tx& tx, const Actor& who, const messages::NewGroup& n, std::string_view house_secret) {
    if (!may_change(who)) return refuse(not_yours);
    const auto id = messages::add(tx, n, house_secret);
    if (id) events::record(tx, who, "channels.group_added", {"channels", id->value}, n.group.name);
    return id;
}

Done remove_group(Tx& tx, const Actor& who, messages::GroupId id) {
    if (!may_change(who)) return refuse(not_yours);
    if (!messages::remove(tx, id)) return refuse(unknown);
    events::record(tx, who, "channels.group_removed", {"channels", id.value});
    return {};
}

Done try_group(Tx& tx, const Actor& who, messages::GroupId id) {
    if (!may_change(who)) return refuse(not_yours);
    const auto g = messages::group(tx, id);
    if (!g) return refuse(unknown);
    messages::tell_group(tx, *g, test_news(id.value), "");
    return {};
}

Done try_way(Tx& tx, const Actor& who, Channel channel) {
    if (!may_look(who)) return refuse(not_yours);
    const auto way = messages::way(tx, who.person, channel);
    if (!way || way->address.empty()) return refuse({Why::conflict, "channels.no_way_of_yours"});
    messages::outbox::put(tx, {.channel = channel,
                               .to_person = who.person,
                               .key = "messages.test",
                               .blanks = {"", "messages.channel." + std::string(name(channel)), "messages.test"},
                               .link = "/channels",
                               .kind = "channels",
                               .subject = who.person.value,
                               .at_night = true});
    return {};
}

Done try_again(Tx& tx, const Actor& who, std::int64_t id) {
    if (!may_look(who)) return refuse(not_yours);
    if (!messages::outbox::try_again(tx, id)) return refuse(unknown);
    events::record(tx, who, "channels.retried", {"channels", id});
    return {};
}

Result<Overview> overview(Tx& tx, const Actor& who) {
    if (!may_look(who)) return refuse(not_yours);
    Overview o{.on = messages::switched_on(tx), .groups = messages::groups(tx), .counts = messages::outbox::counts(tx)};
    auto trouble = messages::outbox::waiting(tx, most_shown);
    std::erase_if(trouble, [](const auto& d) { return !d.retrying(); });
    for (auto& d : messages::outbox::given_up(tx, most_shown)) trouble.push_back(std::move(d));
    for (auto& d : trouble) o.trouble.push_back({receiver(tx, who, d), d});
    for (const auto id : messages::only_inbox(tx, at_work(tx))) o.without.push_back(name_of(tx, who, id));
    return o;
}

} // namespace mulin::channels
