// The call the day after.
#include "base/text.hpp"
#include "neighbourhood/requests/care.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_care.hpp"
#include <boost/json.hpp>

namespace mulin::requests {
namespace {

constexpr int at_once = 50;

Result<HelpRequest> for_handler(Tx& tx, const Actor& who, RequestId id) {
    const auto r = find(tx, who, id);
    if (r && !reaches(who, organisation::Right::handle_requests, *r)) return refuse(not_yours());
    return r;
}

} // namespace

void plan_care(Tx& tx, const Actor& who, const HelpRequest& r) {
    if (store::plan_care(tx, r.id, care_due(r))) record(tx, who, "care_planned", r.id);
}

std::optional<Care> care(Tx& tx, RequestId id) { return store::care(tx, id); }

Done ask_for_care(Tx& tx, const Actor& who, RequestId id) {
    const auto r = for_handler(tx, who, id);
    if (!r) return refusal(r);
    plan_care(tx, who, *r);
    return {};
}

Done note_care(Tx& tx, const Actor& who, RequestId id, std::string_view typed) {
    const auto r = for_handler(tx, who, id);
    if (!r) return refusal(r);
    const auto planned = store::care(tx, id);
    if (!planned || planned->done_at) return refuse({Why::conflict, "requests.not_now"});
    const auto note = text::trim(typed);
    if (note.empty()) return refuse({.why = Why::invalid, .name = "requests.say_how_they_are", .field = "care"});
    store::note_care(tx, id, who.person, note);
    record(tx, who, "cared_for", id, boost::json::serialize(boost::json::object{{"note", note}}));
    return {};
}

std::vector<std::pair<HelpRequest, Care>> open_care(Tx& tx, const Actor& who) {
    std::vector<std::pair<HelpRequest, Care>> all;
    for (const auto& c : store::open_care(tx, false, at_once))
        if (auto r = for_handler(tx, who, c.request)) all.emplace_back(*std::move(r), c);
    return all;
}

void remind_of_care(Tx& tx) {
    const auto house = Actor::clock();
    for (const auto& c : store::open_care(tx, true, at_once)) {
        const auto r = store::find(tx, c.request);
        tell(tx, house, above_the_lead(tx, *r, 0), "care_missed", *r, r->words);
        record(tx, house, "care_missed", r->id);
        store::care_is_told(tx, c.request);
    }
}

} // namespace mulin::requests
