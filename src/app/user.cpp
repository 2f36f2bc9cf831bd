// Making the first officers of a neighbourhood: the program prints an invitation, so that no password passes over a screen.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/accounts/accounts.hpp"
#include <iostream>

namespace mulin::app {
namespace {

using namespace organisation;

CommunityId founded(Database& db, std::int64_t wanted) {
    const auto all = db.read({}, [](Tx& tx) { return communities(tx); });
    if (wanted > 0) return {wanted};
    if (all.size() == 1) return all.front().id;
    if (all.size() > 1) throw Trouble("There are several neighbourhoods here; say which with --community NUMBER.");
    db.write({1}, [](Tx& tx) { return found(tx, {.id = {1}, .name = "睦邻小区", .host = {}, .phone = {}}), 0; });
    return {1};
}

// The community's office, made if there is none, so that there is something to be an officer of.
Result<BodyId> office(Tx& tx, const Actor& who) {
    for (const auto& b : bodies(tx, local_day(tx.now())))
        if (b.kind == BodyKind::community) return b.id;
    return put(tx, who,
               Body{.id = {},
                    .kind = BodyKind::community,
                    .name = "社区",
                    .parent = {},
                    .bond = {},
                    .phone = {},
                    .founded = local_day(tx.now()),
                    .dissolved = {}});
}

} // namespace

int add_user(const Config& config, const UserOrder& order) {
    const auto role = maybe_named<Role>(order.role);
    if (!role) throw Trouble("There is no role \"" + order.role + "\". Try committee_secretary, administrator or auditor.");
    House house = open(config);
    const auto community = founded(*house.database, order.community);
    const auto who = operator_of_house();
    const auto token = house.database->write(community, [&](Tx& tx) -> Result<std::string> {
        const auto body = office(tx, who);
        if (!body) return refusal(body);
        const auto person = put(tx, who, Person{.id = {}, .name = order.name, .called = {}, .mobile = {}, .landline = {}});
        if (!person) return refusal(person);
        const auto tenure =
            appoint(tx, who,
                    {.id = {}, .body = *body, .person = *person, .role = *role, .from = local_day(tx.now()), .until = {}, .term_ends = {}});
        if (!tenure) return refusal(tenure);
        return accounts::invite(tx, who, *person);
    });
    if (!token) throw Trouble("This was refused: " + std::string(token.error().name));
    std::cout << order.name << " opens this address once, within 14 days, and chooses a password:\n"
              << config.address_on_paper() << "/invitation/" << *token << "\n";
    return 0;
}

} // namespace mulin::app
