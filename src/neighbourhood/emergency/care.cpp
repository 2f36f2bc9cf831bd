#include "neighbourhood/emergency/care.hpp"
#include <charconv>

namespace mulin::emergency {
namespace {

int number(std::string_view flat) {
    int n = 0;
    std::from_chars(flat.data(), flat.data() + flat.size(), n);
    return n;
}

} // namespace

Done sound(const Cared& c, Day today) {
    std::vector<Refusal> wrong;
    const auto refused = [&](std::string_view name, std::string_view field) { wrong.push_back({Why::invalid, name, field}); };
    if (!c.person || !c.home) refused("emergency.care_who", "person");
    if (c.reasons.empty()) refused("emergency.care_why", "reasons");
    if (!c.consent) refused("emergency.care_consent", "consent");
    if (!c.agreed_on || *c.agreed_on > today) refused("emergency.care_agreed", "agreed");
    if (c.contact_name.empty() != c.contact_phone.empty()) refused("emergency.care_contact", "contact_phone");
    if (!wrong.empty()) return refuse_all(std::move(wrong));
    return {};
}

bool before(const Cared& one, std::string_view flat, const Cared& other, std::string_view other_flat) {
    if (one.grade != other.grade) return one.grade < other.grade;
    return number(flat) > number(other_flat);
}

bool among(Which which, const std::optional<Check>& check) {
    switch (which) {
    case Which::everyone: return true;
    case Which::to_find: return !check || check->found == Found::unreached;
    case Which::unreached: return check && check->found == Found::unreached;
    case Which::needs: return check && check->found == Found::needs;
    }
    return false;
}

void Tally::count(Found f) {
    switch (f) {
    case Found::called: ++called; break;
    case Found::visited: ++visited; break;
    case Found::unreached: ++unreached; break;
    case Found::needs: ++needs; break;
    case Found::missed: break;
    }
}

Tally& operator+=(Tally& t, const Tally& more) {
    t.all += more.all, t.called += more.called, t.visited += more.visited, t.unreached += more.unreached, t.needs += more.needs;
    return t;
}

} // namespace mulin::emergency
