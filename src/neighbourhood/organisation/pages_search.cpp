#include "neighbourhood/organisation/pages_search.hpp"
#include <algorithm>

namespace mulin::organisation {

std::vector<views::Candidate> candidates(web::Visit& v, const std::string& words) {
    constexpr int enough = 12;
    if (words.empty()) return {};
    return v.write([&](Tx& tx) {
        std::vector<views::Candidate> all;
        const auto today = local_day(tx.now());
        const auto add = [&](const Person& p, std::string door) {
            if (all.size() < enough && std::ranges::none_of(all, [&](const views::Candidate& c) { return c.person.id == p.id; }))
                all.push_back({seen(tx, v.who, p), std::move(door)});
        };
        for (const auto& hit : look_up(tx, v.who, words, enough))
            for (const auto& p : hit.people) add(p, hit.place.door);
        // Staff live elsewhere: they are found by name alone.
        for (const auto& p : people_named(tx, v.who, words, enough)) {
            const auto homes = homes_of(tx, p.id, today);
            const auto at = homes.empty() ? std::nullopt : place(tx, homes.front());
            add(p, at ? at->door : std::string());
        }
        return all;
    });
}

} // namespace mulin::organisation
