#include "base/dates.hpp"
#include "neighbourhood/machines/machines.hpp"
#include "neighbourhood/machines/views.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::machines {
namespace {

using namespace web;
using Answered = Result<Answer>;

// Officers are known by name; whoever is none any more is masked like anyone.
std::string name_of(Tx& tx, const Actor& who, PersonId id) {
    const auto person = organisation::person(tx, id);
    if (!person) return {};
    const Actor them{.person = id, .offices = organisation::offices_of(tx, id, local_day(tx.now()))};
    return organisation::is_officer(them) ? person->name : organisation::seen(tx, who, *person).name;
}

views::Tokens gathered(const Visit& v, Tx& tx) {
    views::Tokens t{
        .csrf = v.csrf, .lines = {}, .all = sees_all(v.who), .name = v.text("name"), .grants = v.texts("grants"), .now = tx.now()};
    if (v.flag("lasts")) t.lasts = v.text("lasts");
    for (auto& a : tokens(tx, v.who)) {
        auto holder = a.person == v.who.person ? std::string() : name_of(tx, v.who, a.person);
        t.lines.push_back({std::move(a), std::move(holder)});
    }
    return t;
}

Page page(const Visit& v, const Wrongs& w, const std::string& made = {}) {
    auto t = v.read([&](Tx& tx) { return gathered(v, tx); });
    if (!made.empty()) {
        t.made = made;
        t.made_name = std::exchange(t.name, {});
        t.grants.clear();
    }
    const auto main = views::tokens(v.say, t, w);
    return w.any() ? v.again(v.say("machines.tokens"), main, Look::work) : Page{v.say("machines.tokens"), main, Look::work};
}

Answered show_tokens(Visit& v) { return page(v, {}); }

Answered make_one(Visit& v) {
    accounts::NewAccess n{.name = v.text("name"), .grants = {}, .lasts = std::chrono::days(v.number("lasts").value_or(0))};
    for (const auto& word : v.texts("grants"))
        if (const auto g = maybe_named<Grant>(word)) n.grants.add(*g);
    const auto made = v.write([&](Tx& tx) { return make(tx, v.who, n); });
    if (!made && made.error().why == Why::invalid) return page(v, v.wrongs(made.error()));
    if (!made) return refusal(made);
    return page(v, {}, made->token);
}

Answered withdraw_one(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return withdraw(tx, v.who, v.id<accounts::AccessId>()); });
    if (!done) return refusal(done);
    return Go{"/tokens", "machines.withdrawn"};
}

Answered show_guide(Visit& v) {
    return Page{v.say("machines.door"), views::guide(v.say, {v.reach.public_address, operations(), organisation::is_officer(v.who)}),
                Look::work};
}

} // namespace

// clang-format off
void pages(Routes& r) {
    r.get ("/api",                    For::anyone,   show_guide);
    r.get ("/tokens",                 For::officers, show_tokens);
    r.post("/tokens",                 For::officers, make_one);
    r.post("/tokens/{id}/withdrawal", For::officers, withdraw_one);
}
// clang-format on

} // namespace mulin::machines
