// Making the first officers of a neighbourhood: the program prints an invitation, so that no password passes over a screen.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/accounts/accounts.hpp"
#include "platform/language/words.hpp"
#include <algorithm>
#include <iostream>

namespace mulin::app {
namespace {

using namespace organisation;

CommunityId founded(Database& db, std::int64_t wanted) {
    const auto all = db.read({}, [](Tx& tx) { return communities(tx); });
    if (wanted > 0) return {wanted};
    if (all.size() == 1) return all.front().id;
    if (all.size() > 1) throw Trouble("There are several neighbourhoods here; say which with --community NUMBER.");
    db.write({1}, [](Tx& tx) { return found(tx, {.id = {1}, .name = "睦邻小区", .host = {}, .phone = std::string(any_towns_phone)}), 0; });
    return {1};
}

// The first body of the kind, made if there is none.
Result<BodyId> body_of(Tx& tx, const Actor& who, BodyKind kind, std::string name) {
    for (const auto& b : bodies(tx, local_day(tx.now())))
        if (b.kind == kind) return b.id;
    return put(tx, who, Body{.kind = kind, .name = std::move(name), .founded = local_day(tx.now())});
}

// Where the role is a post. The community's office stands from the first day: whatever nobody else answers for ends there.
Result<BodyId> seat(Tx& tx, const Actor& who, Role role, const Words& say) {
    const auto office = body_of(tx, who, BodyKind::community, say("organisation.first_office"));
    for (const auto kind : {BodyKind::community, BodyKind::committee, BodyKind::street, BodyKind::property, BodyKind::family_committee})
        if (std::ranges::count(posts_in(kind), role))
            return kind == BodyKind::community ? office : body_of(tx, who, kind, say.of("organisation.kind", kind));
    return office;
}

} // namespace

int add_user(const Config& config, const UserOrder& order) {
    const auto role = maybe_named<Role>(order.role);
    if (!role) throw Trouble("There is no role \"" + order.role + "\". Try committee_secretary, administrator or auditor.");
    House house = open(config);
    const auto community = founded(*house.database, order.community);
    const auto who = operator_of_house();
    const Catalogue catalogue;
    const Words say(catalogue, Language::zh);
    const auto token = house.database->write(community, [&](Tx& tx) -> Result<std::string> {
        const auto body = seat(tx, who, *role, say);
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
