// Lists, counts and what may be the same thing.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/duplicates.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "platform/database/search.hpp"
#include <algorithm>
#include <charconv>

namespace mulin::requests {
namespace {

// "due:id" or "id"; anything else begins at the front.
store::From read_key(std::string_view key) {
    store::From from;
    const auto colon = key.find(':');
    const auto number = [](std::string_view digits, std::int64_t& to) {
        std::from_chars(digits.data(), digits.data() + digits.size(), to);
    };
    if (colon != key.npos) number(key.substr(0, colon), from.due);
    number(colon == key.npos ? key : key.substr(colon + 1), from.id.value);
    return from;
}

std::string key_of(Queue queue, const HelpRequest& last) {
    const auto id = std::to_string(last.id.value);
    return store::by_due(queue) ? std::to_string(store::due_key(last)) + ":" + id : id;
}

bool in_queue(Queue queue, const HelpRequest& r, const Actor& who, TimePoint now) {
    const auto open = is_open(r.state);
    switch (queue) {
    case Queue::urgent: return open && r.urgency <= Urgency::urgent;
    case Queue::waiting: return r.state == State::reported || r.state == State::accepted;
    case Queue::working: return open && !waits_for_asker(r.state) && r.state != State::reported && r.state != State::accepted;
    case Queue::to_verify: return waits_for_asker(r.state);
    case Queue::late: return !missed(r, now).empty();
    case Queue::mine: return open && contains(r.workers, who.person);
    case Queue::closed: return !open;
    case Queue::all: return true;
    }
    return true;
}

bool passes(const Filter& f, const HelpRequest& r, const Actor& who, TimePoint now) {
    return in_queue(f.queue, r, who, now) && (!f.body || r.lead == *f.body || r.branch == f.body) &&
           (!f.building || r.building == f.building) && (f.category.empty() || r.category == f.category) &&
           (!f.from || r.filed_at >= moment(*f.from)) && (!f.until || r.filed_at < moment(*f.until)) &&
           (!f.asker || r.caller == f.asker || r.typed_by == *f.asker);
}

// What the words are found in, newest first, in every queue; fifty candidates at a time until a page is full.
Listing search_list(Tx& tx, const Actor& who, const Filter& f, store::From from, std::size_t limit) {
    constexpr int batch = 50;
    Listing page;
    for (auto before = from.id.value;;) {
        const auto found = search::find(tx, "requests", f.words, before, batch);
        std::vector<RequestId> ids;
        for (const auto id : found) ids.push_back({id});
        for (auto& r : store::find(tx, ids)) {
            if (!passes(f, r, who, tx.now()) || !sees(tx, who, r)) continue;
            page.rows.push_back(std::move(r));
            if (page.rows.size() == limit) {
                page.next = std::to_string(page.rows.back().id.value);
                return page;
            }
        }
        if (found.size() < batch) return page;
        before = found.back();
    }
}

} // namespace

Listing list(Tx& tx, const Actor& who, const Filter& f, std::string_view after, int limit) {
    if (!who.known() && !who.house) return {};
    const auto from = read_key(after);
    if (!text::trim(f.words).empty()) return search_list(tx, who, f, from, std::size_t(limit));

    Listing page{store::list(tx, sight(who), f, from, limit + 1), {}};
    if (page.rows.size() > std::size_t(limit)) {
        page.rows.pop_back();
        page.next = key_of(f.queue, page.rows.back());
    }
    return page;
}

Counts counts(Tx& tx, const Actor& who) {
    if (!who.known() && !who.house) return {};
    return store::counts(tx, sight(who));
}

std::map<PersonId, std::int64_t> open_loads(Tx& tx) { return store::open_loads(tx); }

std::vector<BuildingCount> by_building(Tx& tx, const Actor& who) {
    if (!who.known() && !who.house) return {};
    return store::by_building(tx, sight(who));
}

std::vector<HelpRequest> possible_duplicates(Tx& tx, const NewRequest& n, int limit) {
    constexpr auto recently = std::chrono::days(3);
    constexpr int candidates = 200;
    const auto where = whereabouts(tx, n);
    if (!where || !where->building) return {};
    const auto all = categories(tx);
    const auto category = sorted(all, n);

    auto like = store::recent(tx, *where->building, tx.now() - recently, candidates);
    std::erase_if(like, [&](const HelpRequest& r) { return r.category != category && likeness(r.words, n.words) < alike; });
    std::ranges::stable_sort(like, std::ranges::greater{}, [](const HelpRequest& r) { return is_open(r.state); });
    if (like.size() > std::size_t(limit)) like.resize(std::size_t(limit));
    return like;
}

} // namespace mulin::requests
