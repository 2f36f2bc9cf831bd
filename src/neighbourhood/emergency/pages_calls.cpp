// Everyone who is asked after in this emergency, the whole neighbourhood over: who is not found yet, who needs help, and the sheet to call from.
#include "neighbourhood/emergency/pages_care.hpp"
#include "neighbourhood/organisation/organisation.hpp"

namespace mulin::emergency {
namespace {

using namespace web;

Which wanted(const Visit& v) { return v.one_of<Which>("which").value_or(Which::to_find); }

Result<std::vector<views::Known>> people(Tx& tx, const Actor& who, Which which) {
    const auto asked = all_to_ask(tx, who);
    if (!asked) return refusal(asked);
    std::vector<views::Known> all;
    for (const auto& a : *asked)
        if (among(which, a.check)) all.push_back(known(tx, a));
    return all;
}

} // namespace

views::Known known(Tx& tx, const Asked& a) {
    auto k = known(tx, a.cared);
    k.check = a.check;
    return k;
}

Answered show_people(Visit& v) {
    const auto which = wanted(v);
    const auto p = looking(v, {"community", v.community.value}, [&](Tx& tx) -> Result<views::People> {
        auto all = people(tx, v.who, which);
        if (!all) return refusal(all);
        return views::People{.which = which, .all = *std::move(all), .now = tx.now()};
    });
    if (!p) return refusal(p);
    return Page{.title = v.say.of("emergency.which", which), .main = views::people(v.say, *p), .look = Look::work};
}

Answered show_people_sheet(Visit& v) {
    const auto which = wanted(v);
    const auto s = looking(v, {"community", v.community.value}, [&](Tx& tx) -> Result<views::CallSheet> {
        auto all = people(tx, v.who, which);
        if (!all) return refusal(all);
        return call_sheet(tx, v.who, v.say.of("emergency.which", which), *std::move(all));
    });
    if (!s) return refusal(s);
    return Page{.title = v.say("emergency.sheet"), .main = views::call_sheet(v.say, *s), .look = Look::work, .stand = Stand::sheet};
}

} // namespace mulin::emergency
