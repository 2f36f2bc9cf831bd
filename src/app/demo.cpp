// An empty house furnished with the demo neighbourhood, and one sign-in per role.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/accounts/accounts.hpp"
#include "platform/accounts/passwords.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>
#include <fstream>
#include <iostream>

namespace mulin::app {
namespace {

using namespace organisation;

constexpr std::string_view password = "Yulan-2026-hua";

struct SignIn { PersonId person; std::string login, who; };

// The first to hold each role, with the role's word as sign-in name; of branch secretaries the eighth, whose telephone rings at 04:12.
std::vector<SignIn> officers(Tx& tx, const Words& say) {
    std::vector<SignIn> all;
    const auto today = local_day(tx.now());
    for (const auto word : Names<Role>::all) {
        const auto role = *maybe_named<Role>(word);
        if (role == Role::member) continue;
        auto held = holders(tx, role, today);
        if (held.empty()) continue;
        auto chosen = held.front();
        for (const auto& t : held)
            if (role == Role::branch_secretary && body(tx, t.body)->number == 8) chosen = t;
        const bool twice = std::ranges::any_of(all, [&](const SignIn& s) { return s.person == chosen.person; });
        if (!twice) all.push_back({chosen.person, std::string(word), body(tx, chosen.body)->name + " " + say.of("organisation.role", role)});
    }
    return all;
}

// Someone who lives behind the door of the call at 04:12, and somebody of another building.
std::vector<SignIn> residents(Tx& tx) {
    std::vector<SignIn> all;
    for (const auto& [words, login] : {std::pair{"63-2-601", "resident"}, std::pair{"5-1-101", "neighbour"}})
        for (const auto& place : places(tx, words, 1))
            if (const auto ties = place.home ? ties_at(tx, *place.home) : std::vector<Tie>(); !ties.empty())
                all.push_back({ties.front().person, login, place.door});
    return all;
}

} // namespace

int demo(const Config& config) {
    House house = open(config);
    if (!house.database->read({}, [](Tx& tx) { return communities(tx); }).empty())
        throw Trouble("There is a neighbourhood here already; the demo wants an empty house.");
    for (const auto& room : neighbourhood())
        if (room.demo) house.database->write({1}, [&](Tx& tx) { return room.demo(tx), 0; });

    const auto hash = accounts::password_hash(password);
    const Catalogue catalogue;
    const Words say(catalogue, Language::zh);
    const auto list = house.database->write({1}, [&](Tx& tx) {
        auto all = officers(tx, say);
        for (auto& s : residents(tx)) all.push_back(std::move(s));
        for (const auto& s : all)   // who has lived through a year has read all but the last messages
            if (const auto last = messages::inbox(tx, s.person, 0, 4); last.size() == 4) messages::mark_read(tx, s.person, last.back().id);
        std::erase_if(all, [&](const SignIn& s) { return !accounts::create(tx, s.person, s.login, hash).has_value(); });
        return all;
    });
    std::ofstream paper(config.data / "demo-sign-ins.txt");
    for (std::ostream* out : {static_cast<std::ostream*>(&paper), static_cast<std::ostream*>(&std::cout)}) {
        *out << "Demo sign-ins (password of all: " << password << ")\n";
        for (const auto& s : list) *out << "  " << s.login << std::string(s.login.size() < 20 ? 21 - s.login.size() : 1, ' ') << s.who << "\n";
    }
    return 0;
}

} // namespace mulin::app
