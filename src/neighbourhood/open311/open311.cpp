#include "neighbourhood/open311/open311.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "neighbourhood/open311/points.hpp"
#include "neighbourhood/open311/store.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <algorithm>
#include <map>

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

// One look, by whoever it is: what is the same for every request is asked once.
class Looking {
public:
    Looking(Tx& tx, const Actor& who, std::int64_t program)
        : tx_(tx), who_(who), program_(program), agency_(organisation::community(tx).name) {}

    Shown shown(const requests::PublicLine& line) {
        Shown s{.id = line.id,
                .category = line.category,
                .state = line.state,
                .open = line.open,
                .requested = moment(line.filed),
                .building = line.building ? name_of(*line.building) : std::string(),
                .agency = agency_,
                .photos = line.photos};
        add_whole(s);
        return s;
    }
    // Also one that passers-by no longer see, for whoever sees it whole.
    std::optional<Shown> shown(RequestId id) {
        if (const auto line = requests::public_line(tx_, id)) return shown(*line);
        Shown s{.id = id, .category = {}, .state = {}, .requested = {}};
        add_whole(s);
        return s.whole ? std::optional(std::move(s)) : std::nullopt;
    }

private:
    std::string name_of(BuildingId id) {
        const auto [at, first] = buildings_.try_emplace(id);
        if (first)
            if (const auto place = organisation::place(tx_, id)) at->second = place->door;
        return at->second;
    }
    // What a program gets more than a passer-by: what it sent itself, and what its person sees when it may read requests.
    void add_whole(Shown& s) {
        if (program_ == 0) return;
        auto kept = store::kept(tx_, s.id);
        const bool own = kept && kept->program == program_;
        if (!own && !(who_.program && who_.program->has(Grant::read_requests))) return;
        auto r = requests::find(tx_, who_, s.id);
        if (!r) return;
        s.requested = r->filed_at;
        s.category = r->category;
        s.state = requests::public_state(r->state);
        s.open = requests::is_open(r->state);
        if (const auto lead = organisation::body(tx_, r->lead)) s.agency = lead->name;
        s.whole = *std::move(r);
        if (kept) s.along = std::move(kept->along);
    }

    Tx& tx_;
    const Actor& who_;
    std::int64_t program_;
    std::string agency_;
    std::map<BuildingId, std::string> buildings_;
};

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
    Looking looking(tx, who, program);
    std::vector<Shown> all;
    for (const auto id : q.ids)
        if (auto s = looking.shown(id)) all.push_back(*std::move(s));
    if (!q.ids.empty()) return all;

    const requests::PublicFilter filter{
        .from = local_day(q.from), .until = local_day(q.until) + std::chrono::days(1), .open = q.open, .categories = q.services};
    const auto page = requests::public_list(tx, filter, 0, q.page * q.page_size);
    for (auto i = std::size_t((q.page - 1) * q.page_size); i < page.lines.size(); ++i) {
        auto s = looking.shown(page.lines[i]);
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
