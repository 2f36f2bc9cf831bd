// Filing: by anyone, or typed in for whoever called.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/calendar/calendar.hpp"
#include "neighbourhood/emergency/emergency.hpp"
#include "neighbourhood/requests/care.hpp"
#include "neighbourhood/requests/clocks.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"
#include "platform/database/search.hpp"

namespace mulin::requests {
namespace {

using organisation::Right;

constexpr auto may_be_typed_later = std::chrono::days(3);

Refusal wrong(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

// Bare digits, without the country's 86.
std::string tidy_phone(std::string_view typed) {
    auto digits = text::digits(typed);
    return digits.size() == 13 && digits.starts_with("86") ? digits.substr(2) : digits;
}

bool is_phone(std::string_view digits) {
    return (digits.size() == 11 && digits.front() == '1') || (digits.size() >= 7 && digits.size() <= 12 && digits.front() != '1');
}

std::vector<Refusal> wrongs(Tx& tx, const Actor& who, const NewRequest& n, const std::optional<Whereabouts>& where,
                            std::span<const Category> all) {
    std::vector<Refusal> found;
    const auto phone = tidy_phone(n.caller_phone);
    if (!where) found.push_back(wrong("requests.where", "place"));
    if (n.category.empty() && text::trim(n.words).empty()) found.push_back(wrong("requests.what", "words"));
    if (!n.category.empty() && !find(all, n.category)) found.push_back(wrong("requests.unknown_category", "category"));
    if (!text::trim(n.caller_phone).empty() && !is_phone(phone)) found.push_back(wrong("requests.bad_phone", "caller_phone"));
    else if (phone.empty() && !who.known()) found.push_back(wrong("requests.how_to_reach", "caller_phone"));
    if (n.called_at && (*n.called_at > tx.now() || *n.called_at < tx.now() - may_be_typed_later))
        found.push_back(wrong("requests.called_at", "called_at"));
    return found;
}

// Whoever writes for themselves on the web needs no right; whatever came another way was taken down for someone.
Done may_file(Tx& tx, const Actor& who, const NewRequest& n, const std::optional<Whereabouts>& where) {
    if (!who.known() && !organisation::community(tx).open_filing) return refuse({Why::forbidden, "requests.sign_in_first"});
    const bool for_others = n.channel != Channel::web || (n.caller && *n.caller != who.person);
    if (!for_others || organisation::may_everywhere(who, Right::file_for_others)) return {};
    const bool somewhere = !organisation::zones(who, Right::file_for_others).empty();
    const bool in_zone = !where || !where->stairwell || organisation::reaches(tx, who, Right::file_for_others, *where->stairwell);
    if (somewhere && in_zone) return {};
    return refuse(not_yours());
}

HelpRequest draft(Tx& tx, const Actor& who, const NewRequest& n, const Whereabouts& where, const Routing& routing,
                  const Category& category) {
    HelpRequest r;
    r.id = tx.fresh<RequestId>();
    r.urgency = n.urgency.value_or(category.urgency);
    r.category = category.code;
    r.words = text::trim(n.words);
    r.place = where.door;
    r.spot = text::tidy(n.spot);
    r.building = where.building;
    r.stairwell = where.stairwell;
    r.home = where.home;
    r.caller_name = text::tidy(n.caller_name);
    r.caller_phone = tidy_phone(n.caller_phone);
    const bool for_oneself = n.channel == Channel::web && who.known() && r.caller_name.empty();
    r.caller = n.caller ? n.caller : for_oneself ? std::optional(who.person) : std::nullopt;
    r.typed_by = who.person;
    r.channel = n.channel;
    r.lead = routing.lead;
    r.branch = routing.branch;
    r.group = routing.group;
    r.filed_at = r.clock_from = n.called_at.value_or(tx.now());
    r.in_emergency = emergency::now_on(tx).has_value();
    return r;
}

// The lasting repair of something that was only made safe: of the same place and people, taken already, in no hurry.
HelpRequest lasting(Tx& tx, const Actor& who, const HelpRequest& whole, std::string_view words) {
    HelpRequest r;
    r.id = tx.fresh<RequestId>();
    r.state = State::accepted;
    r.category = whole.category;
    r.words = text::trim(words);
    r.place = whole.place;
    r.spot = whole.spot;
    r.building = whole.building;
    r.stairwell = whole.stairwell;
    r.home = whole.home;
    r.caller = whole.caller;
    r.caller_name = whole.caller_name;
    r.caller_phone = whole.caller_phone;
    r.typed_by = who.person;
    r.channel = whole.channel;
    r.lead = whole.lead;
    r.handed_to = whole.handed_to;
    r.branch = whole.branch;
    r.group = whole.group;
    r.parent = whole.id;
    r.filed_at = r.clock_from = tx.now();
    r.accepted_at = tx.now();
    return r;
}

std::string searchable(const HelpRequest& r) { return r.number + " " + r.place + " " + r.spot + " " + r.words + " " + r.caller_name; }

void store_new(Tx& tx, HelpRequest& r) {
    promise(r, due_from(tx, r.urgency, r.clock_from));
    r.number = store::next_number(tx, local_day(r.filed_at));
    store::insert(tx, r, look_at(r, {}));
    give_code(tx, r);
    search::put(tx, "requests", r.id.value, searchable(r));
}

} // namespace

Due due_from(Tx& tx, Urgency urgency, TimePoint since) {
    for (const auto& l : limits(tx))
        if (l.urgency == urgency) return due(l, since, calendar::current(tx));
    return {};
}

Result<Filed> file(Tx& tx, const Actor& who, const NewRequest& n) {
    const auto where = whereabouts(tx, n);
    if (const auto may = may_file(tx, who, n, where); !may) return refusal(may);
    const auto all = categories(tx);
    if (auto found = wrongs(tx, who, n, where, all); !found.empty()) return refuse_all(std::move(found));

    const auto& category = *find(all, sorted(all, n));
    const auto routing = decide(tx, *where, {category.code, n.urgency.value_or(category.urgency), where->building});
    auto r = draft(tx, who, n, *where, routing, category);
    if (const auto before = store::filed_before(tx, n.once, r.id)) {
        const auto first = store::find(tx, *before);
        return Filed{*before, first->number, true, {}};
    }
    store_new(tx, r);
    store::keep_routing(tx, r.id, routing);
    record(tx, who, "filed", r.id, detail(r));
    if (needs_care(r)) plan_care(tx, who, r);
    tell(tx, who, routing.told, r.urgency <= Urgency::urgent ? "filed_urgent" : "filed", r, r.words);
    if (r.urgency <= Urgency::urgent) tell_groups(tx, r, messages::Hears::urgent, "urgent");
    return Filed{r.id, r.number, false, routing.told};
}

Result<RequestId> split(Tx& tx, const Actor& who, RequestId id, std::string_view words) {
    const auto whole = find(tx, who, id);
    if (!whole) return refusal(whole);
    if (!reaches(who, Right::handle_requests, *whole)) return refuse(not_yours());
    if (text::trim(words).empty()) return refuse(wrong("requests.say_what", "words"));

    auto r = lasting(tx, who, *whole, words);
    store_new(tx, r);
    record(tx, who, "filed", r.id, detail(r));
    record(tx, who, "split", id, detail(r));
    return r.id;
}

} // namespace mulin::requests
