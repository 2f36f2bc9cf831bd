#include "neighbourhood/open311/open311.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "neighbourhood/open311/points.hpp"
#include "neighbourhood/open311/store.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <algorithm>

namespace mulin::open311 {
namespace {

using requests::Channel;
using requests::NewRequest;
using requests::Urgency;

Refusal wrong(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

std::string attribute(const Along& a, std::string_view code) {
    for (const auto& [name, value] : a.attributes)
        if (name == code) return std::string(text::trim(value));
    return {};
}

bool is_latin(std::string_view words) {
    return std::ranges::any_of(words, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// The one door of ours that these words are, whole; foreign addresses are none of ours, whatever numbers they hold.
std::optional<organisation::Place> our_door(Tx& tx, std::string_view words) {
    if (text::digits(words).empty() || is_latin(words)) return std::nullopt;
    auto all = organisation::places(tx, words, 6);
    std::erase_if(all, [&](const organisation::Place& p) { return text::digits(p.door) != text::digits(words); });
    return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

void put(NewRequest& n, const organisation::Place& p) {
    n.home = p.home;
    if (!p.home) n.stairwell = p.stairwell;
    if (!p.home && !p.stairwell) n.building = p.building;
}

// Where it is: a door of ours, the address as written, or at least the point.
void locate(Tx& tx, const Along& a, NewRequest& n) {
    if (const auto door = our_door(tx, a.address_id.empty() ? a.address : a.address_id)) put(n, *door);
    else if (!text::trim(a.address).empty()) n.place_words = a.address;
    else if (!a.latitude.empty()) n.place_words = a.latitude + ", " + a.longitude;
}

std::vector<Refusal> wrongs(Tx& tx, const Sent& s) {
    std::vector<Refusal> all;
    const auto& a = s.along;
    const auto services = requests::categories(tx);
    if (!find(services, s.service)) all.push_back(wrong("open311.no_service", "service_code"));
    if ((!a.latitude.empty() || !a.longitude.empty()) && (!is_degrees(a.latitude, 90) || !is_degrees(a.longitude, 180)))
        all.push_back(wrong("open311.bad_point", "lat"));
    if (!a.address_id.empty() && !our_door(tx, a.address_id)) all.push_back(wrong("open311.no_such_address", "address_id"));
    if (!a.media.empty() && !a.media.starts_with("https://") && !a.media.starts_with("http://"))
        all.push_back(wrong("open311.bad_media", "media_url"));
    const auto urgency = attribute(a, "urgency");
    if (!urgency.empty() && !maybe_named<Urgency>(urgency)) all.push_back(wrong("open311.bad_urgency", "attribute[urgency]"));
    const auto too_long = [](const auto& pair) { return pair.first.size() > 100 || pair.second.size() > longest_value; };
    if (a.attributes.size() > most_attributes || s.description.size() > longest_value || std::ranges::any_of(a.attributes, too_long))
        all.push_back(wrong("open311.too_much", "attribute"));
    return all;
}

// 王小芳, but Ada Lovelace.
std::string whole_name(const Sent& s) {
    if (s.first_name.empty() || s.last_name.empty()) return s.last_name + s.first_name;
    std::string_view last = s.last_name;
    return utf8::is_han(utf8::take(last)) ? s.last_name + s.first_name : s.first_name + " " + s.last_name;
}

std::string building_name(Tx& tx, std::optional<BuildingId> id) {
    const auto place = id ? organisation::place(tx, *id) : std::nullopt;
    return place ? place->door : std::string();
}

// What a program gets more than a passer-by: what it sent itself, and what its person sees when it may read requests.
void add_whole(Tx& tx, const Actor& who, std::int64_t program, Shown& s) {
    if (program == 0) return;
    auto kept = store::kept(tx, s.id);
    const bool own = kept && kept->program == program;
    if (!own && !(who.program && who.program->has(Grant::read_requests))) return;
    auto r = requests::find(tx, who, s.id);
    if (!r) return;
    s.requested = r->filed_at;
    s.category = r->category;
    s.state = requests::public_state(r->state);
    if (const auto lead = organisation::body(tx, r->lead)) s.agency = lead->name;
    s.whole = *std::move(r);
    if (kept) s.along = std::move(kept->along);
}

Shown shown(Tx& tx, const Actor& who, std::int64_t program, const requests::PublicLine& line, const std::string& agency) {
    Shown s{.id = line.id,
            .category = line.category,
            .state = line.state,
            .requested = moment(line.filed),
            .building = building_name(tx, line.building),
            .agency = agency,
            .photos = line.photos};
    add_whole(tx, who, program, s);
    return s;
}

// Named ones: also those that passers-by no longer see, for whoever sees them whole.
std::vector<Shown> look_by_ids(Tx& tx, const Actor& who, std::int64_t program, const std::vector<RequestId>& ids,
                               const std::string& agency) {
    std::vector<Shown> all;
    for (const auto id : ids) {
        const auto line = requests::public_line(tx, id);
        Shown s{.id = id, .category = {}, .state = {}, .requested = {}};
        if (line) s = shown(tx, who, program, *line, agency);
        else add_whole(tx, who, program, s);
        if (line || s.whole) all.push_back(std::move(s));
    }
    return all;
}

} // namespace

Result<requests::Filed> submit(Tx& tx, const Actor& who, std::int64_t program, const Sent& s) {
    if (auto all = wrongs(tx, s); !all.empty()) return refuse_all(std::move(all));
    NewRequest n{.spot = attribute(s.along, "spot"),
                 .words = s.description,
                 .category = s.service,
                 .urgency = maybe_named<Urgency>(attribute(s.along, "urgency")),
                 .caller_name = whole_name(s),
                 .caller_phone = s.phone,
                 .channel = Channel::outside};
    locate(tx, s.along, n);
    const auto filed = requests::file(tx, who, n);
    if (filed) store::keep(tx, filed->id, program, s.along);
    return filed;
}

std::vector<Shown> look(Tx& tx, const Actor& who, std::int64_t program, const Query& q) {
    const auto agency = organisation::community(tx).name;
    if (!q.ids.empty()) return look_by_ids(tx, who, program, q.ids, agency);
    const requests::PublicFilter filter{
        .from = local_day(q.from), .until = local_day(q.until) + std::chrono::days(1), .over = q.closed, .categories = q.services};
    const auto page = requests::public_list(tx, filter, 0, q.page * q.page_size);
    std::vector<Shown> all;
    for (std::size_t i = std::size_t((q.page - 1) * q.page_size); i < page.lines.size(); ++i) {
        auto s = shown(tx, who, program, page.lines[i], agency);
        if (q.from <= s.requested && s.requested <= q.until) all.push_back(std::move(s));
    }
    return all;
}

TimePoint changed_at(const requests::HelpRequest& r) {
    auto last = r.filed_at;
    for (const auto& at :
         {r.accepted_at, r.contacted_at, r.on_site_at, r.temporary_at, r.resolved_at, r.verified_at, r.closed_at, r.suspended_at})
        if (at) last = std::max(last, *at);
    return last;
}

std::string outside_id(RequestId id) { return "R" + std::to_string(id.value); }

std::optional<RequestId> request_of(std::string_view outside) {
    if (!outside.starts_with('R') || outside.size() > 19 || !text::all_digits(outside.substr(1))) return std::nullopt;
    return RequestId{std::stoll(std::string(outside.substr(1)))};
}

} // namespace mulin::open311
