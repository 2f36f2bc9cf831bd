#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/open311/api.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/web/json.hpp"

namespace mulin::open311 {
namespace {

using namespace web;
namespace json = boost::json;

constexpr Refusal no_request{Why::missing, "open311.no_request", "service_request_id"};
constexpr Refusal no_service{Why::missing, "open311.no_service", "service_code"};

Refusal wrong(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

json::array written(const Visit& v, const std::vector<Shown>& all) {
    const bool extended = v.text("extensions") == "true";
    return as_array(all, [&](const Shown& s) { return views::request(v.say, s, v.reach.public_address, format_of(v), extended); });
}

// What lies between, at most ninety days: until now, after the one or before the other that was named.
Done read_span(const Visit& v, Query& q) {
    const auto start = v.text("start_date"), end = v.text("end_date");
    const auto from = parse_iso8601(start), until = parse_iso8601(end);
    if (!start.empty() && !from) return refuse(wrong("open311.bad_date", "start_date"));
    if (!end.empty() && !until) return refuse(wrong("open311.bad_date", "end_date"));
    q.until = until ? *until : from ? *from + longest_span : v.now();
    q.from = from ? *from : q.until - longest_span;
    q.until = std::min(q.until, q.from + longest_span);
    return {};
}

Done read_status(const Visit& v, Query& q) {
    bool open = false, closed = false;
    for (const auto& word : text::split_list(v.text("status"))) {
        if (word != "open" && word != "closed") return refuse(wrong("open311.bad_status", "status"));
        (word == "open" ? open : closed) = true;
    }
    if (open != closed) q.open = open;
    return {};
}

Result<Query> query_of(const Visit& v) {
    Query q;
    for (const auto& id : text::split_list(v.text("service_request_id"))) {
        const auto request = request_of(id);
        if (!request) return refuse(no_request);
        q.ids.push_back(*request);
    }
    if (q.ids.size() > std::size_t(most_shown)) return refuse(wrong("open311.too_much", "service_request_id"));
    q.services = text::split_list(v.text("service_code"));
    q.page = int(std::clamp<std::int64_t>(v.number("page").value_or(1), 1, 100));
    q.page_size = int(std::clamp<std::int64_t>(v.number("page_size").value_or(most_shown), 1, most_shown));
    if (const auto span = read_span(v, q); !span) return refusal(span);
    if (const auto status = read_status(v, q); !status) return refusal(status);
    return q;
}

} // namespace

Answered show_discovery(Visit& v) {
    const auto contact = v.read([](Tx& tx) {
        const auto c = organisation::community(tx);
        return c.name + " " + c.phone;
    });
    return views::written(format_of(v), "discovery", views::discovery(v.reach.public_address, contact));
}

Answered list_services(Visit& v) {
    if (const auto ours = here(v); !ours) return refusal(ours);
    const auto all = v.read([](Tx& tx) { return requests::categories(tx); });
    return views::written(format_of(v), "services", views::services(v.say, all));
}

Answered show_service(Visit& v) {
    if (const auto ours = here(v); !ours) return refusal(ours);
    const auto all = v.read([](Tx& tx) { return requests::categories(tx); });
    const auto* service = find(all, step_without_format(v, "file"));
    if (!service) return refuse(no_service);
    return views::written(format_of(v), "service_definition", views::definition(v.say, *service));
}

Answered list_requests(Visit& v) {
    if (const auto ours = here(v); !ours) return refusal(ours);
    const auto q = query_of(v);
    if (!q) return refusal(q);
    const auto all = v.read([&](Tx& tx) { return look(tx, v.who, v.program, *q); });
    return views::written(format_of(v), "service_requests", written(v, all));
}

Answered show_request(Visit& v) {
    if (const auto ours = here(v); !ours) return refusal(ours);
    const auto id = request_of(step_without_format(v, "file"));
    if (!id) return refuse(no_request);
    const auto all = v.read([&](Tx& tx) { return look(tx, v.who, v.program, {.ids = {*id}}); });
    if (all.empty()) return refuse(no_request);
    return views::written(format_of(v), "service_requests", written(v, all));
}

// Every request has its id at once, so that the token for fetching it later is the id itself.
Answered show_token(Visit& v) {
    if (const auto ours = here(v); !ours) return refusal(ours);
    const auto token = step_without_format(v, "file");
    const auto id = request_of(token);
    if (!id || v.read([&](Tx& tx) { return look(tx, v.who, v.program, {.ids = {*id}}); }).empty()) return refuse(no_request);
    const json::array answer{json::object{{"service_request_id", token}, {"token", token}}};
    return views::written(format_of(v), "service_requests", answer);
}

} // namespace mulin::open311
