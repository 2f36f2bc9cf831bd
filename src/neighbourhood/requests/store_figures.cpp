#include "neighbourhood/requests/store_figures.hpp"

namespace mulin::requests::store {
namespace {

// A request that was merged counts with the one it became part of, a withdrawn one with nobody.
const std::string of_the_period = R"(
    from requests where community_id = $1 and filed_at >= $2 and filed_at < $3 and (lead_id = $4 or branch_id = $4 or $4 = 0)
    and state not in ('merged', 'withdrawn'))";

} // namespace

Figures figures(Tx& tx, TimePoint from, TimePoint until, std::optional<BodyId> body) {
    static const std::string sql = R"(
        select count(accepted_at), count(*),
               count(*) filter (where state = 'closed'),
               count(*) filter (where state = 'closed' and resolved_at <= final_due),
               count(*) filter (where state = 'closed' or (open and accepted_at is not null and state <> 'suspended' and final_due < $5)),
               count(*) filter (where contacted_at <= contact_due),
               count(*) filter (where contact_due is not null and state <> 'declined' and (contacted_at is not null or contact_due < $5)),
               count(*) filter (where solved), count(solved),
               count(*) filter (where rating >= 3), count(rating),
               cast(coalesce(sum(reworked), 0) as bigint), cast(coalesce(sum(reworked), 0) as bigint) + count(verified_at))" +
                                   of_the_period;
    constexpr auto read = +[](Row row) {
        const auto next = [&] { return row.next<std::int64_t>(); };
        Figures f{};
        f.accepted = {next(), next()};
        f.closed.n = next();
        f.in_time.n = next();
        f.closed.d = f.in_time.d = next();
        f.contacted = {next(), next()};
        f.solved = {next(), next()};
        f.satisfied = {next(), next()};
        f.reworked = {next(), next()};
        return f;
    };
    auto f = tx.one(read, sql, tx.community(), from, until, body.value_or(BodyId{}), tx.now()).value();
    f.as_of = tx.now();
    return f;
}

std::vector<std::int64_t> minutes_to_mend(Tx& tx, TimePoint from, TimePoint until, std::optional<BodyId> body) {
    static const std::string sql =
        "select (resolved_at - filed_at) / 60000000 as minutes" + of_the_period + " and resolved_at is not null order by minutes";
    return tx.all(
        +[](Row row) { return row.next<std::int64_t>(); }, sql, tx.community(), from, until, body.value_or(BodyId{}));
}

std::vector<CategoryCount> by_category(Tx& tx, TimePoint from, TimePoint until, std::optional<BodyId> body) {
    static const std::string sql = "select category, count(*) as n, count(*) filter (where open)" + of_the_period + " group by category order by n desc, category";
    constexpr auto read = +[](Row row) {
        return CategoryCount{row.next<std::string>(), row.next<std::int64_t>(), row.next<std::int64_t>()};
    };
    return tx.all(read, sql, tx.community(), from, until, body.value_or(BodyId{}));
}

} // namespace mulin::requests::store
