// Finding a door, and who answers for it; the sheets that hang there.
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"
#include "platform/web/qr.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

using namespace web;

// A building is as good as its stairwells.
void add(Tx& tx, std::vector<views::Hit>& hits, DoorHit&& hit) {
    if (hit.place.stairwell) return hits.push_back({std::move(hit.place), std::move(hit.people)});
    for (const auto& s : stairwells(tx, hit.place.building)) hits.push_back({*place(tx, s.id), {}});
}

std::vector<views::Hit> hits(Tx& tx, const Actor& who, std::string_view words) {
    constexpr int most = 40;
    std::vector<views::Hit> all;
    for (auto& hit : look_up(tx, who, words, most)) add(tx, all, std::move(hit));
    return all;
}

// Many homes of one stairwell are still one stairwell to go to.
std::optional<StairwellId> only_one(const std::vector<views::Hit>& hits) {
    if (hits.empty()) return {};
    const auto first = hits.front().place.stairwell;
    const bool same = std::ranges::all_of(hits, [&](const views::Hit& h) { return h.place.stairwell == first && h.people.empty(); });
    return same ? first : std::nullopt;
}

Html beside(const Visit& v) {
    Html all;
    if (is_officer(v.who))
        for (const auto say_it : v.reach.say.beside_doors) all << say_it(v);
    return all;
}

views::Doors doors_page(Tx& tx, const Actor& who, const std::string& words) {
    views::Doors d{.words = words, .phone = community(tx).phone, .hits = {}, .rosters = may_everywhere(who, Right::edit_homes)};
    if (!words.empty()) d.hits = hits(tx, who, words);
    d.no_doors = d.hits.empty() && buildings(tx).empty();
    return d;
}

std::optional<views::OneStairwell> one_stairwell(Tx& tx, const Visit& v, StairwellId id) {
    const auto s = stairwell(tx, id);
    if (!s) return {};
    views::OneStairwell page{.csrf = v.csrf,
                             .stairwell = *s,
                             .door = place(tx, id)->door,
                             .phone = community(tx).phone,
                             .answering = answering(tx, id, local_day(tx.now())),
                             .officer = is_officer(v.who),
                             .edit = may_everywhere(v.who, Right::edit_homes)};
    for (auto& post : page.answering.posts) {
        if (!page.officer) post.holder.reset();
        if (post.holder) post.holder = seen(tx, v.who, *post.holder);
    }
    if (reaches(tx, v.who, Right::see_people, id))
        for (const auto& h : homes(tx, id)) page.homes.push_back({h.id, h.flat});
    return page;
}

views::DoorSheet sheet(Tx& tx, const Visit& v, const Stairwell& s, const std::string& phone) {
    const auto who = answering(tx, s.id, local_day(tx.now()));
    const auto address = v.reach.public_address + "/s/" + s.token;
    return {.door = place(tx, s.id)->door,
            .phone = phone,
            .group = who.group ? who.group->name : "",
            .branch = who.branch ? who.branch->name : "",
            .square = qr_svg(address, QrLevel::quartile, v.say("organisation_pages.sheet_scan"))};
}

} // namespace

// One stairwell found: straight to it. Officers who are given people see the list, because it is the people they came for.
Answered show_doors(Visit& v) {
    const auto words = v.text("q");
    auto page = is_officer(v.who) && !words.empty() ? v.write([&](Tx& tx) { return doors_page(tx, v.who, words); })
                                                    : v.read([&](Tx& tx) { return doors_page(tx, v.who, words); });
    if (const auto only = only_one(page.hits)) return Go{"/stairwells/" + std::to_string(only->value)};
    page.beside = beside(v);
    return Page{v.say("organisation_pages.doors"), views::doors_found(v.say, page), look_of(v)};
}

Answered show_stairwell(Visit& v) {
    auto page = v.read([&](Tx& tx) { return one_stairwell(tx, v, v.id<StairwellId>()); });
    if (!page) return refuse(page_unknown());
    page->beside = beside(v);
    return Page{page->door, views::stairwell(v.say, *page), look_of(v)};
}

// ?building= or ?stairwell=; without either one chooses a building first.
Answered show_sheets(Visit& v) {
    const auto building = v.maybe_id<BuildingId>("building");
    const auto only = v.maybe_id<StairwellId>("stairwell");
    if (!building && !only) {
        const auto all = v.read([](Tx& tx) { return buildings(tx); });
        return Page{v.say("organisation_pages.sheets"), views::choose_sheets(v.say, all, may_everywhere(v.who, Right::edit_homes)),
                    Look::work};
    }
    struct Printed {
        std::string place;
        std::vector<views::DoorSheet> sheets;
    };
    const auto printed = v.read([&](Tx& tx) {
        const auto here = community(tx);
        Printed p{here.name, {}};
        for (const auto& s : stairwells(tx, building))
            if (!only || s.id == *only) p.sheets.push_back(sheet(tx, v, s, here.phone));
        return p;
    });
    if (printed.sheets.empty()) return refuse(page_unknown());
    return Page{.title = v.say("organisation_pages.sheets"),
                .main = views::sheets(v.say, printed.sheets, printed.place),
                .look = Look::work,
                .stand = Stand::sheet};
}

Answered change_token(Visit& v) {
    const auto id = v.id<StairwellId>();
    const auto done = v.write([&](Tx& tx) { return new_token(tx, v.who, id); });
    if (!done) return refusal(done);
    return Go{"/stairwells/" + std::to_string(id.value), "organisation_pages.token_changed_now"};
}

} // namespace mulin::organisation
