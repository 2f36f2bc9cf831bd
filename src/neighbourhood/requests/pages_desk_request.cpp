// One request as the officer sees it who handles, does or checks it.
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/pages_desk_deeds.hpp"
#include "neighbourhood/requests/pages_desk_life.hpp"

namespace mulin::requests::desk {
namespace {

using namespace web;
using organisation::Right;

// Why it went where it went, in words.
void explain(Tx& tx, const Words& say, People& people, views::OneRequest& o) {
    const auto routed = routing(tx, o.request);
    if (!routed) return;
    o.rule = routed->because_note;
    o.told = people.names(routed->told);
    for (const auto& empty : routed->fallbacks) {
        const auto word = maybe_named<Lead>(empty) ? say("desk.lead." + empty) : say("organisation.role." + empty);
        o.fallbacks.append(o.fallbacks.empty() ? "" : say("desk.and")).append(word);
    }
}

// What hangs together with it: merged into it or it into another, split off it, and what may be the same.
void add_relatives(Tx& tx, const Actor& who, views::OneRequest& o) {
    const auto& r = o.request;
    o.merged = merged_here(tx, r.id);
    o.repairs = lasting_repairs(tx, r.id);
    const auto seen = [&](RequestId id) -> std::optional<HelpRequest> {
        auto found = find(tx, who, id);
        return found ? std::optional(*std::move(found)) : std::nullopt;
    };
    if (r.parent) o.parent = seen(*r.parent);
    if (r.merged_into) o.into = seen(*r.merged_into);
    if (contains(o.open, index_of<Merge>()))
        for (auto& like : possible_duplicates(tx, {.building = r.building, .words = r.words, .category = r.category}, 6))
            if (like.id != r.id) o.same.push_back(std::move(like));
}

views::OneRequest gathered(Tx& tx, const Visit& v, const HelpRequest& r) {
    const auto towards = parts(tx, v.who, r);
    People people(tx, v.who, v.say);
    views::OneRequest o{.request = r, .csrf = v.csrf, .now = tx.now()};
    const auto caller = caller_of(tx, v.who, r);
    o.whole = caller.whole;
    o.open = may(r, towards);
    o.caller = caller.name;
    o.phone = caller.phone;
    o.lead = people.body(r.lead);
    if (r.handed_to) o.handed_to = people.body(*r.handed_to);
    if (r.typed_by && r.typed_by != r.caller) o.typed_by = people.of(r.typed_by).name;
    o.worker_names = people.names(r.workers);
    explain(tx, v.say, people, o);
    o.life = life_of(tx, v.say, people, r);
    o.remarks = remarks(tx, r.id);
    o.hearers = hearers_of(tx, v.say, people, r);
    add_relatives(tx, v.who, o);
    o.may_split = contains(towards, Part::handler) && r.temporary_at && !r.parent && o.repairs.empty();
    if (contains(towards, Part::handler)) o.photos = pictures_of(tx, r.id);
    o.care = care(tx, r.id);
    o.may_care = contains(towards, Part::handler);
    o.may_talk = !towards.empty();
    if (const auto next = views::likely_next(r, o.open)) o.next = deed_form(tx, v, people, r, *next);
    return o;
}

} // namespace

Page request_page(const Visit& v, const HelpRequest& r, const Wrongs& w, int status) {
    const auto o = v.read([&](Tx& tx) { return gathered(tx, v, r); });
    opened(v, r, o.whole && !o.phone.empty());
    return {.title = r.number + " " + views::title(v.say, r), .main = views::request(v.say, o, w), .look = Look::work, .status = status};
}

} // namespace mulin::requests::desk

namespace mulin::requests {

Result<web::Answer> show_desk(web::Visit& v) {
    const auto r = v.read([&](Tx& tx) { return find(tx, v.who, v.id<RequestId>()); });
    if (!r) return refusal(r);
    return desk::request_page(v, *r, {}, 200);
}

} // namespace mulin::requests
