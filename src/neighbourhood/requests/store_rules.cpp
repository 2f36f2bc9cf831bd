#include "neighbourhood/requests/store_rules.hpp"
#include "neighbourhood/requests/store_words.hpp"

namespace mulin::requests::store {
namespace {

RoutingRule read_rule(Row row) {
    return {
        .id = row.next<RuleId>(),
        .position = row.next<int>(),
        .note = row.next<std::string>(),
        .categories = words(row.next<std::string>()),
        .urgencies = names<Urgency>(row.next<std::string>()),
        .buildings = ids<BuildingId>(row.next<std::string>()),
        .lead = row.next<Lead>(),
        .tell = names<organisation::Role>(row.next<std::string>()),
        .enabled = row.next<bool>(),
    };
}

std::optional<Limit> read_limit(Row& row) {
    const auto amount = row.next<std::optional<int>>();
    const auto unit = row.next<std::optional<Unit>>();
    return amount && unit ? std::optional(Limit{*amount, *unit}) : std::nullopt;
}

Limits read_limits(Row row) {
    return {
        .urgency = row.next<Urgency>(),
        .contact = read_limit(row),
        .on_site = read_limit(row),
        .temporary = read_limit(row),
        .final = read_limit(row),
    };
}

Category read_category(Row row) {
    return {
        .code = row.next<std::string>(),
        .group = {},
        .urgency = row.next<Urgency>(),
        .hotline = row.next<std::string>(),
        .grid = row.next<std::string>(),
        .cues = words(row.next<std::string>()),
        .tile = row.next<bool>(),
    };
}

std::optional<int> amount(const std::optional<Limit>& l) { return l ? std::optional(l->amount) : std::nullopt; }
std::optional<Unit> unit(const std::optional<Limit>& l) { return l ? std::optional(l->unit) : std::nullopt; }

} // namespace

std::vector<RoutingRule> rules(Tx& tx) {
    return tx.all(read_rule, R"(
        select id, position, note, categories, urgencies, buildings, lead, tell, enabled
        from routing_rules where community_id = $1 order by position, id)",
                  tx.community());
}

void put(Tx& tx, const RoutingRule& r) {
    tx.execute(R"(
        insert into routing_rules (community_id, id, position, note, categories, urgencies, buildings, lead, tell, enabled)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (community_id, id) do update
        set position = excluded.position, note = excluded.note, categories = excluded.categories, urgencies = excluded.urgencies,
            buildings = excluded.buildings, lead = excluded.lead, tell = excluded.tell, enabled = excluded.enabled)",
               tx.community(), r.id, r.position, r.note, line_of_words(r.categories), line_of_names(r.urgencies), line_of_ids(r.buildings),
               r.lead, line_of_names(r.tell), r.enabled);
}

bool remove(Tx& tx, RuleId id) {
    return tx.execute("delete from routing_rules where community_id = $1 and id = $2", tx.community(), id) == 1;
}

std::vector<Limits> limits(Tx& tx) {
    return tx.all(read_limits, R"(
        select urgency, contact_amount, contact_unit, on_site_amount, on_site_unit, temporary_amount, temporary_unit, final_amount, final_unit
        from request_limits where community_id = $1)",
                  tx.community());
}

void put(Tx& tx, const Limits& l) {
    tx.execute(R"(
        insert into request_limits (community_id, urgency, contact_amount, contact_unit, on_site_amount, on_site_unit,
                                    temporary_amount, temporary_unit, final_amount, final_unit)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (community_id, urgency) do update
        set contact_amount = excluded.contact_amount, contact_unit = excluded.contact_unit, on_site_amount = excluded.on_site_amount,
            on_site_unit = excluded.on_site_unit, temporary_amount = excluded.temporary_amount, temporary_unit = excluded.temporary_unit,
            final_amount = excluded.final_amount, final_unit = excluded.final_unit)",
               tx.community(), l.urgency, amount(l.contact), unit(l.contact), amount(l.on_site), unit(l.on_site), amount(l.temporary),
               unit(l.temporary), amount(l.final), unit(l.final));
}

std::vector<Category> categories(Tx& tx) {
    return tx.all(read_category, "select code, urgency, hotline, grid, cues, tile from request_categories where community_id = $1",
                  tx.community());
}

void put(Tx& tx, const Category& c) {
    tx.execute(R"(
        insert into request_categories (community_id, code, urgency, hotline, grid, cues, tile) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (community_id, code) do update
        set urgency = excluded.urgency, hotline = excluded.hotline, grid = excluded.grid, cues = excluded.cues, tile = excluded.tile)",
               tx.community(), c.code, c.urgency, c.hotline, c.grid, line_of_words(c.cues), c.tile);
}

} // namespace mulin::requests::store
