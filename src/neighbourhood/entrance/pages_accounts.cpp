// The accounts an officer looks after. Every deed asks the role matrix again: a page is no permission.
#include "base/dates.hpp"
#include "neighbourhood/entrance/pages.hpp"
#include "neighbourhood/entrance/views.hpp"
#include "platform/web/qr.hpp"

namespace mulin::entrance {
namespace {

using namespace web;
using organisation::Right;

constexpr Refusal not_yours{Why::forbidden, "organisation.not_yours"};

views::AccountLine line(Tx& tx, const Words& say, const organisation::Person& p) {
    views::AccountLine l{.person = p, .door = {}, .posts = {}, .account = accounts::of_person(tx, p.id)};
    const auto today = local_day(tx.now());
    const auto homes = organisation::homes_of(tx, p.id, today);
    if (!homes.empty())
        if (const auto place = organisation::place(tx, homes.front())) l.door = place->door;
    for (const auto& office : organisation::offices_of(tx, p.id, today))
        l.posts += (l.posts.empty() ? "" : ", ") + say("organisation.role." + office.role);
    return l;
}

// A deed on someone's account, by whoever may look after accounts.
Answered deed(Visit& v, void (*act)(Tx&, const Actor&, PersonId), std::string_view said) {
    const auto done = v.write([&](Tx& tx) -> Done {
        if (!organisation::may_everywhere(v.who, Right::manage_accounts)) return refuse(not_yours);
        act(tx, v.who, v.id<PersonId>());
        return {};
    });
    if (!done) return refusal(done);
    return Go{"/accounts", std::string(said)};
}

} // namespace

Answered show_accounts(Visit& v) {
    if (!organisation::may_everywhere(v.who, Right::manage_accounts)) return refuse(not_yours);
    views::AccountList list{.csrf = v.csrf, .words = v.text("q"), .lines = {}, .now = v.now()};
    if (!list.words.empty())
        list.lines = v.write([&](Tx& tx) { // a look is noted
            std::vector<views::AccountLine> lines;
            for (const auto& p : organisation::people_named(tx, v.who, list.words, 30)) lines.push_back(line(tx, v.say, p));
            return lines;
        });
    return Page{v.say("entrance.accounts"), views::account_list(v.say, list), Look::work};
}

Answered invite(Visit& v) {
    struct Made {
        std::string token;
        organisation::Person person;
        std::string door;
        organisation::Community community;
    };
    const auto made = v.write([&](Tx& tx) -> Result<Made> {
        if (!organisation::may_everywhere(v.who, Right::manage_accounts)) return refuse(not_yours);
        const auto person = organisation::person(tx, v.id<PersonId>());
        if (!person) return refuse({Why::missing, "organisation.unknown"});
        return Made{accounts::invite(tx, v.who, person->id), *person, line(tx, v.say, *person).door, organisation::community(tx)};
    });
    if (!made) return refusal(made);
    const auto address = v.reach.public_address + "/invitation/" + made->token;
    return Page{v.say("entrance.sheet_title", {made->person.name}),
                views::invitation_sheet(v.say, {.place = made->community.name,
                                                .phone = made->community.phone,
                                                .name = made->person.name,
                                                .door = made->door,
                                                .address = address,
                                                .square = qr_svg(address, QrLevel::medium, v.say("entrance.sheet_scan"))}),
                Look::work};
}

Answered unlock(Visit& v) { return deed(v, accounts::unlock, "entrance.unlocked"); }
Answered shut(Visit& v) {
    return deed(
        v, [](Tx& tx, const Actor& who, PersonId p) { accounts::shut(tx, who, p, true); }, "entrance.shut_done");
}
Answered open(Visit& v) {
    return deed(
        v, [](Tx& tx, const Actor& who, PersonId p) { accounts::shut(tx, who, p, false); }, "entrance.open_done");
}

} // namespace mulin::entrance
