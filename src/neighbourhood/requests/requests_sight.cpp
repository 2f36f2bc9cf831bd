// Who may see a request, and what they are to it.
#include "base/masking.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"
#include <algorithm>

namespace mulin::requests {

using organisation::Right;

Refusal unknown() { return {Why::missing, "requests.unknown"}; }
Refusal not_yours() { return {Why::forbidden, "requests.not_yours"}; }

store::Sight sight(const Actor& who) {
    return {organisation::may_everywhere(who, Right::see_requests), organisation::zones(who, Right::see_requests), who.person};
}

bool reaches(const Actor& who, Right right, const HelpRequest& r) {
    if (organisation::may_everywhere(who, right)) return true;
    const auto zones = organisation::zones(who, right);
    return std::ranges::any_of(zones, [&](BodyId b) { return b == r.lead || b == r.handed_to || b == r.branch || b == r.group; });
}

bool sees(Tx& tx, const Actor& who, const HelpRequest& r) {
    if (reaches(who, Right::see_requests, r)) return true;
    return contains(r.hands, who.person) || !parts(tx, who, r).empty();
}

std::vector<Part> parts(Tx& tx, const Actor& who, const HelpRequest& r) { return parts(tx, who, std::span(&r, 1)).front(); }

std::vector<std::vector<Part>> parts(Tx& tx, const Actor& who, std::span<const HelpRequest> rows) {
    std::vector<RequestId> ids;
    for (const auto& r : rows) ids.push_back(r.id);
    const auto followed = who.known() ? store::followed(tx, who.person, ids) : std::set<RequestId>();
    std::vector<std::vector<Part>> all;
    for (const auto& r : rows)
        all.push_back(parts(r, {
                                   .person = who.person,
                                   .handles = !who.house && reaches(who, Right::handle_requests, r),
                                   .verifies = !who.house && reaches(who, Right::verify_requests, r),
                                   .follows = who.key_to == r.id.value || followed.contains(r.id),
                                   .house = who.house,
                               }));
    return all;
}

Caller caller_of(Tx& tx, const Actor& who, const HelpRequest& r) {
    const auto mine = parts(tx, who, r);
    Caller c{r.caller_name, r.caller_phone, contains(mine, Part::worker) || contains(mine, Part::handler)};
    if (r.caller)
        if (const auto person = organisation::person(tx, *r.caller)) {
            if (c.name.empty()) c.name = person->called.empty() || !c.whole ? person->name : person->called;
            if (c.phone.empty()) c.phone = person->phone();
        }
    if (!c.whole) {
        c.name = masking::name(c.name, masking::Viewer::staff);
        c.phone = masking::phone(c.phone, masking::Viewer::staff);
    }
    return c;
}

Result<HelpRequest> find(Tx& tx, const Actor& who, RequestId id) {
    auto r = store::find(tx, id);
    if (!r || !sees(tx, who, *r)) return refuse(unknown());
    return *std::move(r);
}

} // namespace mulin::requests
