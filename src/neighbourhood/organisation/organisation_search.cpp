// Finding a door by what someone types or says, and the people behind it.
#include "base/text.hpp"
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

// Half the neighbourhood answers to three digits.
bool is_number(std::string_view words) { return text::all_digits(words) && words.size() >= 4; }
bool is_name(std::string_view words) { return !words.empty() && words.find_first_not_of("0123456789- ") != words.npos; }

// To the hit of the same home, or as a new one while there is room.
void add(Tx& tx, std::vector<DoorHit>& hits, store::Resident&& r, int limit) {
    auto hit = std::ranges::find_if(hits, [&](const DoorHit& h) { return h.place.home == r.home; });
    if (hit == hits.end()) {
        if (hits.size() >= std::size_t(limit)) return;
        hit = hits.insert(hits.end(), {*store::place(tx, r.home), {}});
    }
    hit->people.push_back(std::move(r.person));
}

} // namespace

std::vector<Place> places(Tx& tx, std::string_view words, int limit) {
    std::vector<Place> found;
    for (const auto& door : readings(words)) {
        if (door.building.empty()) continue;
        for (auto& place : store::places_like(tx, door, limit))
            if (found.size() < std::size_t(limit) && std::ranges::find(found, place) == found.end()) found.push_back(std::move(place));
    }
    return found;
}

std::vector<DoorHit> look_up(Tx& tx, const Actor& who, std::string_view words, int limit) {
    const auto within = reach(tx, who, Right::see_people);
    const auto visible = [&](const store::Resident& r) { return within.holds(r.stairwell) || (who.known() && r.person.id == who.person); };
    const auto add_visible = [&](std::vector<DoorHit>& hits, std::vector<store::Resident> residents) {
        for (auto& r : residents)
            if (visible(r)) add(tx, hits, std::move(r), limit);
    };
    const auto plain = text::tidy(words), number = text::squeeze(words);

    std::vector<DoorHit> hits;
    if (is_number(number)) add_visible(hits, store::residents_reached_at(tx, number, today(tx)));
    if (hits.empty())
        for (auto& place : places(tx, words, limit)) {
            const auto home = place.home;
            hits.push_back({std::move(place), {}});
            if (home) add_visible(hits, store::residents_at(tx, *home, today(tx)));
        }
    if (hits.empty() && is_name(plain)) add_visible(hits, store::residents_named(tx, plain, today(tx)));

    if (is_officer(who))
        for (const auto& hit : hits)
            if (!hit.people.empty()) events::looked(tx, who, "organisation.people", {"home", hit.place.home->value}, "look_up");
    return hits;
}

std::vector<Person> people_named(Tx& tx, const Actor& who, std::string_view words, int limit) {
    const auto plain = text::tidy(words);
    if (plain.empty() || !may_everywhere(who, Right::manage_accounts)) return {};
    auto found = store::persons_named(tx, plain, text::digits(words), limit);
    for (const auto& p : found) events::looked(tx, who, "organisation.people", {"person", p.id.value}, "by_name");
    return found;
}

} // namespace mulin::organisation
