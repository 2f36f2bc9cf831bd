// The workbench: the queue, what filters it, and sending people to many at once.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>

namespace mulin::requests::desk {
namespace {

using namespace web;
using organisation::Right;
using organisation::Scope;

constexpr int page_length = 20;

// What narrows the queue, as the rest of an address: "&building=7&words=%E6%BC%8F".
std::string query_of(const Visit& v) {
    std::string query;
    for (const auto* field : {"body", "building", "category", "from", "until", "words"})
        if (const auto value = v.text(field); !value.empty()) query.append("&").append(field).append("=").append(percent_encoded(value));
    return query;
}

// Whoever only repairs begins with what was given to them.
Queue first_queue(const Actor& who) { return organisation::may(who, Right::see_requests) > Scope::own ? Queue::urgent : Queue::mine; }

std::vector<views::QueueLine> lines(Tx& tx, const Actor& who, People& people, std::vector<HelpRequest> rows) {
    std::vector<views::QueueLine> all;
    const auto towards = parts(tx, who, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& r = rows[i];
        const auto open = may(r, towards[i]);
        auto names = r.workers.empty() && r.handed_to ? people.body(*r.handed_to) : people.names(r.workers);
        const auto next = views::likely_next(r, open);
        all.push_back({std::move(r), std::move(names), next});
    }
    return all;
}

std::vector<messages::Message> unread(Tx& tx, const Actor& who) {
    auto news = messages::inbox(tx, who.person, 0, 20);
    std::erase_if(news, [](const messages::Message& m) { return m.read_at.has_value(); });
    if (news.size() > 5) news.resize(5);
    return news;
}

std::vector<views::Pane> panes(Tx& tx, const Actor& who, const std::vector<organisation::Building>& buildings) {
    std::map<BuildingId, BuildingCount> counts;
    for (const auto& c : by_building(tx, who)) counts.emplace(c.building, c);
    std::vector<views::Pane> all;
    for (const auto& b : buildings)
        if (const auto at = counts.find(b.id); at != counts.end()) all.push_back({b.name, b.id, at->second.open, at->second.late});
    return all;
}

// In these two there is nobody left to send.
bool to_send(const Actor& who, Queue queue) { return may_send(who) && queue != Queue::closed && queue != Queue::to_verify; }

views::Desk laid_out(const Visit& v, Tx& tx) {
    const auto filter = filter_of(v, first_queue(v.who));
    auto page = list(tx, v.who, filter, v.text("after"), page_length);
    People people(tx, v.who, v.say);
    auto sent = to_send(v.who, filter.queue) ? workers(tx, people)
                                             : std::vector<views::Known>{}; // first: it makes most of those in the lines known
    const auto buildings = organisation::buildings(tx);
    const auto here = "/desk?queue=" + std::string(name(filter.queue)) + query_of(v);
    return {.csrf = v.csrf,
            .topic = std::to_string(v.community.value) + "/requests",
            .filter = filter,
            .from = v.text("from"),
            .until = v.text("until"),
            .query = query_of(v),
            .counts = counts(tx, v.who),
            .lines = lines(tx, v.who, people, std::move(page.rows)),
            .first = v.flag("after") ? here : "",
            .next = page.next.empty() ? "" : here + "&after=" + percent_encoded(page.next),
            .bodies = body_options(tx, v.say("desk.any_body")),
            .buildings = building_options(buildings, v.say, v.say("desk.any_building")),
            .categories = views::category_options(v.say, categories(tx), v.say("desk.any_category")),
            .workers = std::move(sent),
            .news = unread(tx, v.who),
            .panes = panes(tx, v.who, buildings),
            .care = open_care(tx, v.who),
            .files_for_others = organisation::may(v.who, Right::file_for_others) != Scope::none,
            .sees_people = organisation::may_everywhere(v.who, Right::see_people),
            .now = tx.now()};
}

Page queue_page(const Visit& v, const Wrongs& w) {
    const auto laid = v.read([&](Tx& tx) { return laid_out(v, tx); });
    return {.title = v.say("desk.door"), .main = views::desk(v.say, laid, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

template <class I> std::vector<I> ids(const Visit& v, std::string_view field) {
    std::vector<I> all;
    for (const auto& typed : v.texts(field)) {
        I id;
        if (std::from_chars(typed.data(), typed.data() + typed.size(), id.value).ec == std::errc{}) all.push_back(id);
    }
    return all;
}

} // namespace

Filter filter_of(const Visit& v, Queue otherwise) {
    const auto until = parse_day(v.text("until"));
    return {.queue = v.one_of<Queue>("queue").value_or(otherwise),
            .body = v.maybe_id<BodyId>("body"),
            .building = v.maybe_id<BuildingId>("building"),
            .category = v.text("category"),
            .words = v.text("words"),
            .from = parse_day(v.text("from")),
            .until = until ? std::optional(*until + std::chrono::days(1)) : std::nullopt};
}

Answered show_queue(Visit& v) { return queue_page(v, {}); }

Answered watch_queue(Visit&) { return Watch{{"requests"}}; }

Answered assign_many(Visit& v) {
    const auto requests = ids<RequestId>(v, "request");
    const auto sent = ids<PersonId>(v, "workers");
    if (requests.empty()) return queue_page(v, v.wrongs({.why = Why::invalid, .name = "desk.tick_some"}));
    if (sent.empty()) return queue_page(v, v.wrongs({.why = Why::invalid, .name = "requests.no_worker", .field = "workers"}));
    const auto done = v.write([&](Tx& tx) { return assign_all(tx, v.who, requests, sent); });

    const auto taken = std::ranges::count_if(done, [](const auto& one) { return one.has_value(); });
    const auto left = std::ranges::find_if(done, [](const auto& one) { return !one.has_value(); });
    const auto back = "/desk?queue=" + v.text("queue");
    if (left == done.end()) return Go{back, "desk.assigned_all", {std::to_string(taken)}};
    return Go{back,
              "desk.assigned_some",
              {std::to_string(taken), std::to_string(std::ssize(done) - taken), v.say(left->error().name, left->error().blanks)}};
}

} // namespace mulin::requests::desk
