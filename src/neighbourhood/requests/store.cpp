#include "neighbourhood/requests/store.hpp"
#include "base/dates.hpp"
#include "neighbourhood/requests/deadlines.hpp"
#include "neighbourhood/requests/store_slots.hpp"
#include "neighbourhood/requests/store_words.hpp"
#include <fmt/format.h>
#include <limits>
#include <map>

namespace mulin::requests::store {

// In the order of HelpRequest, but for the workers, who are in a table of their own.
const std::string columns = R"(
    r.id, r.number, r.state, r.urgency, r.category, r.words, r.place, r.spot, r.building_id, r.stairwell_id, r.home_id,
    r.caller_id, r.caller_name, r.caller_phone, r.typed_by, r.channel, r.lead_id, r.handed_to, r.branch_id, r.group_id,
    r.parent_id, r.merged_into, r.filed_at, r.clock_from, r.contact_due, r.on_site_due, r.temporary_due, r.final_due,
    r.accepted_at, r.contacted_at, r.on_site_at, r.temporary_at, r.resolved_at, r.verified_at, r.closed_at,
    r.suspended_at, r.suspended_until, r.rating, r.solved, r.reopened, r.reworked, r.unanswered, r.version,
    r.climbed, r.in_emergency)";

// clang-format off
HelpRequest read(Row row) {
    using Moment = std::optional<TimePoint>;
    return {
        .id              = row.next<RequestId>(),
        .number          = row.next<std::string>(),
        .state           = row.next<State>(),
        .urgency         = row.next<Urgency>(),
        .category        = row.next<std::string>(),
        .words           = row.next<std::string>(),
        .place           = row.next<std::string>(),
        .spot            = row.next<std::string>(),
        .building        = row.next<std::optional<BuildingId>>(),
        .stairwell       = row.next<std::optional<StairwellId>>(),
        .home            = row.next<std::optional<HomeId>>(),
        .caller          = row.next<std::optional<PersonId>>(),
        .caller_name     = row.next<std::string>(),
        .caller_phone    = row.next<std::string>(),
        .typed_by        = row.next<PersonId>(),
        .channel         = row.next<Channel>(),
        .lead            = row.next<BodyId>(),
        .handed_to       = row.next<std::optional<BodyId>>(),
        .branch          = row.next<std::optional<BodyId>>(),
        .group           = row.next<std::optional<BodyId>>(),
        .workers         = {},
        .hands           = {},
        .parent          = row.next<std::optional<RequestId>>(),
        .merged_into     = row.next<std::optional<RequestId>>(),
        .filed_at        = row.next<TimePoint>(),
        .clock_from      = row.next<TimePoint>(),
        .contact_due     = row.next<Moment>(),
        .on_site_due     = row.next<Moment>(),
        .temporary_due   = row.next<Moment>(),
        .final_due       = row.next<Moment>(),
        .accepted_at     = row.next<Moment>(),
        .contacted_at    = row.next<Moment>(),
        .on_site_at      = row.next<Moment>(),
        .temporary_at    = row.next<Moment>(),
        .resolved_at     = row.next<Moment>(),
        .verified_at     = row.next<Moment>(),
        .closed_at       = row.next<Moment>(),
        .suspended_at    = row.next<Moment>(),
        .suspended_until = row.next<Moment>(),
        .rating          = row.next<std::optional<int>>(),
        .solved          = row.next<std::optional<bool>>(),
        .reopened        = row.next<int>(),
        .reworked        = row.next<int>(),
        .unanswered      = row.next<int>(),
        .version         = row.next<std::int64_t>(),
        .climbed         = row.next<int>(),
        .in_emergency    = row.next<bool>(),
    };
}
// clang-format on

std::int64_t due_key(const HelpRequest& r) {
    const auto next = next_due(r);
    return next ? next->due.time_since_epoch().count() : std::numeric_limits<std::int64_t>::max();
}

namespace {

// The rest of a row: who, and whether it is given to them now.
void add_worker(HelpRequest& r, Row& row) {
    const auto person = row.next<PersonId>();
    r.hands.push_back(person);
    if (row.next<bool>()) r.workers.push_back(person);
}

} // namespace

void add_workers(Tx& tx, std::vector<HelpRequest>& rows) {
    static const std::string sql =
        "select request_id, person_id, current from request_workers where community_id = $1 and request_id in (" + slot_list() +
        ") order by request_id, seq, person_id";
    std::map<RequestId, HelpRequest*> by_id;
    std::vector<RequestId> ids;
    for (auto& r : rows) {
        by_id[r.id] = &r;
        ids.push_back(r.id);
    }
    each_of<RequestId>(tx, sql, ids, [&](Row row) {
        auto& r = *by_id.at(row.next<RequestId>());
        add_worker(r, row);
    });
}

std::vector<HelpRequest> find(Tx& tx, std::span<const RequestId> ids) {
    static const std::string sql = "select " + columns + " from requests r where r.community_id = $1 and r.id in (" + slot_list() + ")";
    std::map<RequestId, HelpRequest> found;
    each_of(tx, sql, ids, [&](Row row) {
        auto r = read(row);
        found.emplace(r.id, std::move(r));
    });
    std::vector<HelpRequest> rows;
    for (const auto id : ids)
        if (const auto r = found.extract(id)) rows.push_back(std::move(r.mapped()));
    add_workers(tx, rows);
    return rows;
}

std::optional<HelpRequest> find(Tx& tx, RequestId id) {
    static const std::string sql = "select " + columns + " from requests r where r.community_id = $1 and r.id = $2";
    auto r = tx.one(read, sql, tx.community(), id);
    if (!r) return std::nullopt;
    tx.each(
        "select person_id, current from request_workers where community_id = $1 and request_id = $2 order by seq, person_id",
        [&](Row row) { add_worker(*r, row); }, tx.community(), id);
    return r;
}

void insert(Tx& tx, const HelpRequest& r, std::optional<TimePoint> look) {
    tx.execute(R"(
        insert into requests (community_id, id, number, words, place, spot, building_id, stairwell_id, home_id, caller_id, caller_name,
            caller_phone, typed_by, channel, lead_id, branch_id, group_id, parent_id, filed_at, state, urgency, category, clock_from,
            contact_due, on_site_due, temporary_due, final_due, accepted_at, reopened, reworked, unanswered, version, open, next_due, look_at,
            in_emergency, up_front)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
            $27, $28, 0, 0, 0, $29, $30, $31, $32, $33, $34))",
               tx.community(), r.id, r.number, r.words, r.place, r.spot, r.building, r.stairwell, r.home, r.caller, r.caller_name,
               r.caller_phone, r.typed_by, r.channel, r.lead, r.branch, r.group, r.parent, r.filed_at, r.state, r.urgency, r.category,
               r.clock_from, r.contact_due, r.on_site_due, r.temporary_due, r.final_due, r.accepted_at, r.version, is_open(r.state),
               due_key(r), look, r.in_emergency, up_front(r));
}

bool replace(Tx& tx, const HelpRequest& r, std::int64_t was, std::optional<TimePoint> look) {
    const int changed =
        tx.execute(R"(
        update requests set state = $4, urgency = $5, category = $6, handed_to = $7, merged_into = $8, clock_from = $9, contact_due = $10,
            on_site_due = $11, temporary_due = $12, final_due = $13, accepted_at = $14, contacted_at = $15, on_site_at = $16,
            temporary_at = $17, resolved_at = $18, verified_at = $19, closed_at = $20, suspended_at = $21, suspended_until = $22,
            rating = $23, solved = $24, reopened = $25, reworked = $26, unanswered = $27, version = $28, open = $29, next_due = $30,
            look_at = $31, up_front = $32
        where community_id = $1 and id = $2 and version = $3)",
                   tx.community(), r.id, was, r.state, r.urgency, r.category, r.handed_to, r.merged_into, r.clock_from, r.contact_due,
                   r.on_site_due, r.temporary_due, r.final_due, r.accepted_at, r.contacted_at, r.on_site_at, r.temporary_at, r.resolved_at,
                   r.verified_at, r.closed_at, r.suspended_at, r.suspended_until, r.rating, r.solved, r.reopened, r.reworked, r.unanswered,
                   r.version, is_open(r.state), due_key(r), look, up_front(r));
    return changed == 1;
}

void set_workers(Tx& tx, const HelpRequest& r) {
    tx.execute("update request_workers set current = false where community_id = $1 and request_id = $2 and current", tx.community(), r.id);
    const auto note = [&](std::span<const PersonId> people, bool current) {
        int seq = 0;
        for (const auto person : people)
            tx.execute(R"(
                insert into request_workers (community_id, request_id, person_id, seq, current) values ($1, $2, $3, $4, $5)
                on conflict (community_id, request_id, person_id) do update
                set current = excluded.current or request_workers.current, seq = excluded.seq)",
                       tx.community(), r.id, person, seq++, current);
    };
    note(r.hands, false);
    note(r.workers, true);
}

void look_at(Tx& tx, RequestId id, std::optional<TimePoint> when, int climbed) {
    tx.execute("update requests set look_at = $3, climbed = $4 where community_id = $1 and id = $2", tx.community(), id, when, climbed);
}

std::string next_number(Tx& tx, Day day) {
    const auto n = tx.value<std::int64_t>(R"(
        insert into request_days (community_id, day, filed) values ($1, $2, 1)
        on conflict (community_id, day) do update set filed = request_days.filed + 1
        returning filed)",
                                          tx.community(), day);
    const std::chrono::year_month_day date(day);
    return fmt::format("{:02}{:02}-{:02}", unsigned(date.month()), unsigned(date.day()), n);
}

std::optional<RequestId> filed_before(Tx& tx, std::string_view once, RequestId id) {
    if (once.empty()) return std::nullopt;
    const int first = tx.execute("insert into request_tokens (community_id, once, request_id) values ($1, $2, $3) on conflict do nothing",
                                 tx.community(), once, id);
    if (first == 1) return std::nullopt;
    return tx.value<RequestId>("select request_id from request_tokens where community_id = $1 and once = $2", tx.community(), once);
}

void keep_routing(Tx& tx, RequestId id, const Routing& routing) {
    tx.execute(R"(
        insert into request_routings (community_id, request_id, rule_id, note, told, fallbacks) values ($1, $2, $3, $4, $5, $6))",
               tx.community(), id, routing.rule, routing.because_note, line_of_ids(routing.told), line_of_words(routing.fallbacks));
}

std::optional<Routing> routing(Tx& tx, const HelpRequest& r) {
    constexpr auto read_routing = +[](Row row) {
        Routing routing;
        routing.rule = row.next<RuleId>();
        routing.because_note = row.next<std::string>();
        routing.told = ids<PersonId>(row.next<std::string>());
        routing.fallbacks = words(row.next<std::string>());
        return routing;
    };
    auto found =
        tx.one(read_routing, "select rule_id, note, told, fallbacks from request_routings where community_id = $1 and request_id = $2",
               tx.community(), r.id);
    if (found) {
        found->lead = r.lead;
        found->branch = r.branch;
        found->group = r.group;
    }
    return found;
}

std::vector<RequestId> children(Tx& tx, RequestId parent) {
    return tx.all(
        +[](Row row) { return row.next<RequestId>(); }, "select id from requests where community_id = $1 and parent_id = $2 order by id",
        tx.community(), parent);
}

std::vector<RequestId> merged_into(Tx& tx, RequestId whole) {
    return tx.all(
        +[](Row row) { return row.next<RequestId>(); }, "select id from requests where community_id = $1 and merged_into = $2 order by id",
        tx.community(), whole);
}

void point_merged_at(Tx& tx, RequestId from, RequestId to) {
    tx.execute("update requests set merged_into = $3 where community_id = $1 and merged_into = $2", tx.community(), from, to);
}

} // namespace mulin::requests::store
