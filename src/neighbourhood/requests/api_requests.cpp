#include "neighbourhood/requests/api.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"
#include "platform/accounts/tokens.hpp"
#include <boost/json.hpp>

namespace mulin::requests::programs {
namespace {

using namespace web;
namespace json = boost::json;

constexpr int usual_page = 50, longest_page = 200;

json::array people(desk::People& names, const std::vector<PersonId>& all) {
    return as_array(all, [&](PersonId id) { return json::object{{"id", as_json(id)}, {"name", names.of(id).name}}; });
}

// What a line of the desk's queue shows.
json::object line(desk::People& names, const HelpRequest& r) {
    return {{"id", as_json(r.id)},
            {"number", r.number},
            {"version", r.version},
            {"state", as_json(r.state)},
            {"urgency", as_json(r.urgency)},
            {"category", r.category},
            {"words", r.words},
            {"place", r.place},
            {"spot", r.spot},
            {"building", as_json(r.building)},
            {"stairwell", as_json(r.stairwell)},
            {"home", as_json(r.home)},
            {"channel", as_json(r.channel)},
            {"lead", as_json(r.lead)},
            {"handed_to", as_json(r.handed_to)},
            {"branch", as_json(r.branch)},
            {"group", as_json(r.group)},
            {"workers", people(names, r.workers)},
            {"filed_at", as_json(r.filed_at)},
            {"accepted_at", as_json(r.accepted_at)},
            {"contacted_at", as_json(r.contacted_at)},
            {"on_site_at", as_json(r.on_site_at)},
            {"temporary_at", as_json(r.temporary_at)},
            {"resolved_at", as_json(r.resolved_at)},
            {"verified_at", as_json(r.verified_at)},
            {"closed_at", as_json(r.closed_at)},
            {"contact_due", as_json(r.contact_due)},
            {"on_site_due", as_json(r.on_site_due)},
            {"temporary_due", as_json(r.temporary_due)},
            {"final_due", as_json(r.final_due)},
            {"suspended_until", as_json(r.suspended_until)},
            {"merged_into", as_json(r.merged_into)},
            {"parent", as_json(r.parent)},
            {"solved", as_json(r.solved)},
            {"rating", as_json(r.rating)},
            {"in_emergency", r.in_emergency}};
}

// What this program may do to it now.
json::array open_deeds(Tx& tx, const Actor& who, const HelpRequest& r) {
    if (!who.program || !who.program->has(Grant::act_on_requests)) return {};
    return as_array(may(r, parts(tx, who, r)), [](std::size_t deed) { return json::value(noun(deed)); });
}

// And what its page shows besides.
json::object whole(Tx& tx, const Visit& v, const HelpRequest& r, const Caller& caller) {
    desk::People names(tx, v.who, v.say);
    auto o = line(names, r);
    o["caller"] = json::object{{"name", caller.name}, {"phone", caller.phone}, {"whole", caller.whole}};
    o["deeds"] = open_deeds(tx, v.who, r);
    o["remarks"] = as_array(remarks(tx, r.id), [&](const Remark& m) {
        return json::object{{"by", names.of(m.by).name}, {"text", m.text}, {"at", as_json(m.at)}};
    });
    o["photos"] = as_array(photos(tx, r.id), [](const RequestPhoto& p) {
        return json::object{{"id", as_json(p.file)}, {"moment", as_json(p.moment)}, {"is_public", p.is_public}, {"at", as_json(p.at)}};
    });
    return o;
}

// Of the token, so that two programs may count the same way.
std::string once_of(const Visit& v) {
    const auto key = v.request.headers.get("idempotency-key");
    return key.empty() ? std::string() : accounts::token_digest(std::to_string(v.program) + " " + std::string(key));
}

NewRequest new_request(Fields& f) {
    return {.home = f.id<HomeId>("home"),
            .stairwell = f.id<StairwellId>("stairwell"),
            .building = f.id<BuildingId>("building"),
            .place_words = f.text("place"),
            .spot = f.text("spot"),
            .words = f.text("words"),
            .category = f.text("category"),
            .urgency = f.one_of<Urgency>("urgency"),
            .caller_name = f.text("caller_name"),
            .caller_phone = f.text("caller_phone"),
            .channel = f.one_of<Channel>("channel").value_or(Channel::web),
            .called_at = f.moment("called_at")};
}

} // namespace

Answered list_requests(Visit& v) {
    auto f = Fields::of_query(v.request);
    const auto until = f.day("until");
    const Filter filter{.queue = f.one_of<Queue>("queue").value_or(Queue::all),
                        .body = f.id<BodyId>("body"),
                        .building = f.id<BuildingId>("building"),
                        .category = f.text("category"),
                        .words = f.text("words"),
                        .from = f.day("from"),
                        .until = until ? std::optional(*until + std::chrono::days(1)) : std::nullopt,
                        .asker = f.flag("mine").value_or(false) ? std::optional(v.who.person) : std::nullopt};
    const auto limit = f.amount("limit", usual_page, longest_page);
    const auto after = f.text("after");
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(v.read([&](Tx& tx) {
        desk::People names(tx, v.who, v.say);
        const auto page = list(tx, v.who, filter, after, limit);
        const auto next = page.next.empty() ? std::nullopt : std::optional(page.next);
        return json::object{{"requests", as_array(page.rows, [&](const HelpRequest& r) { return line(names, r); })},
                            {"next", as_json(next)}};
    }));
}

Answered show_request(Visit& v) {
    struct Shown {
        HelpRequest request;
        Caller caller;
        json::object written;
    };
    auto shown = v.read([&](Tx& tx) -> Result<Shown> {
        auto r = find(tx, v.who, v.id<RequestId>());
        if (!r) return refusal(r);
        auto caller = caller_of(tx, v.who, *r);
        auto written = whole(tx, v, *r, caller);
        return Shown{*std::move(r), std::move(caller), std::move(written)};
    });
    if (!shown) return refusal(shown);
    if (shown->caller.whole && !shown->caller.phone.empty()) note_look(v, shown->request);
    return data(shown->written);
}

Answered file_request(Visit& v) {
    auto f = Fields::of_body(v.request);
    if (!f) return refusal(f);
    auto n = new_request(*f);
    n.once = once_of(v);
    if (const auto sound = f->sound(); !sound) return refusal(sound);
    const auto filed = v.write([&](Tx& tx) { return file(tx, v.who, n); });
    if (!filed) return refusal(filed);
    auto made =
        data(json::object{{"id", as_json(filed->id)}, {"number", filed->number}, {"again", filed->again}}, filed->again ? 200 : 201);
    made.at = "/api/v1/requests/" + std::to_string(filed->id.value);
    return made;
}

Answered do_deed(Visit& v) {
    const auto which = deed_of(v.text("noun"));
    if (!which) return refuse({Why::missing, "shell.no_such_page"});
    auto f = Fields::of_body(v.request);
    if (!f) return refusal(f);
    const auto version = f->number("version");
    if (!version) f->wrong({.why = Why::invalid, .name = "requests.which_version", .field = "version"});
    const auto deed = deed_from(*f, *which);
    if (const auto sound = f->sound(); !sound) return refusal(sound);
    // How it stands now and no more: whoever may act need not be granted to read.
    const auto done = v.write([&](Tx& tx) -> Result<json::object> {
        const auto r = act(tx, v.who, v.id<RequestId>(), *version, deed);
        if (!r) return refusal(r);
        return json::object{{"id", as_json(r->id)},
                            {"number", r->number},
                            {"version", r->version},
                            {"state", as_json(r->state)},
                            {"deeds", open_deeds(tx, v.who, *r)}};
    });
    if (!done) return refusal(done);
    return data(*done);
}

} // namespace mulin::requests::programs
