#include "neighbourhood/organisation/store_roster.hpp"
#include <boost/json.hpp>

namespace mulin::organisation::store {
namespace {

namespace json = boost::json;
using roster::Batch;
using roster::BatchId;

std::string written(const roster::Layout& l) {
    json::array columns;
    for (const auto& c : l.columns)
        columns.push_back({{"index", c.index},
                           {"title", c.title},
                           {"field", c.field ? json::value(name(*c.field)) : json::value()},
                           {"confidence", c.confidence}});
    return json::serialize(json::object{{"first", l.header_first}, {"last", l.header_last}, {"columns", std::move(columns)}});
}

roster::Layout layout(const std::string& text) {
    const auto all = json::parse(text).as_object();
    roster::Layout l{.header_first = int(all.at("first").as_int64()), .header_last = int(all.at("last").as_int64()), .columns = {}};
    for (const auto& c : all.at("columns").as_array()) {
        const auto& field = c.at("field");
        l.columns.push_back({.index = int(c.at("index").as_int64()),
                             .title = std::string(c.at("title").as_string()),
                             .field = field.is_null() ? std::nullopt : maybe_named<roster::Field>(std::string_view(field.as_string())),
                             .confidence = int(c.at("confidence").as_int64())});
    }
    return l;
}

const std::string select =
    "select id, file_name, fingerprint, state, layout, homes, done, added, changed, same, left_out, kept, by_person, at"
    " from roster_batches where community_id = $1 ";

Batch read(Row row) {
    return {
        .id = row.next<BatchId>(),
        .file_name = row.next<std::string>(),
        .fingerprint = row.next<std::string>(),
        .state = row.next<roster::BatchState>(),
        .layout = layout(row.next<std::string>()),
        .homes = row.next<std::int64_t>(),
        .done = row.next<std::int64_t>(),
        .added = row.next<std::int64_t>(),
        .changed = row.next<std::int64_t>(),
        .same = row.next<std::int64_t>(),
        .left_out = row.next<std::int64_t>(),
        .kept = row.next<std::int64_t>(),
        .by = row.next<PersonId>(),
        .at = row.next<TimePoint>(),
    };
}

std::vector<std::string> read_cells(Row row) {
    std::vector<std::string> cells;
    const auto all = json::parse(row.next<std::string>());
    for (const auto& cell : all.as_array()) cells.emplace_back(cell.as_string());
    return cells;
}

Change read_change(Row row) {
    return {
        .seq = row.next<std::int64_t>(),
        .kind = row.next<Touched>(),
        .row = row.next<std::int64_t>(),
        .before = row.next<std::optional<std::string>>(),
        .after = row.next<std::string>(),
    };
}

} // namespace

void insert(Tx& tx, const Batch& b) {
    tx.execute(R"(
        insert into roster_batches (community_id, id, file_name, fingerprint, state, layout, homes, done, added, changed, same, left_out, kept, by_person, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15))",
               tx.community(), b.id, b.file_name, b.fingerprint, b.state, written(b.layout), b.homes, b.done, b.added, b.changed, b.same,
               b.left_out, b.kept, b.by, b.at);
}

void replace(Tx& tx, const Batch& b) {
    tx.execute(R"(
        update roster_batches set state = $3, layout = $4, homes = $5, done = $6, added = $7, changed = $8, same = $9, left_out = $10, kept = $11
        where community_id = $1 and id = $2)",
               tx.community(), b.id, b.state, written(b.layout), b.homes, b.done, b.added, b.changed, b.same, b.left_out, b.kept);
}

std::optional<Batch> batch(Tx& tx, BatchId id) { return tx.one(read, select + "and id = $2", tx.community(), id); }

std::optional<Batch> batch_at_work(Tx& tx) {
    return tx.one(read, select + "and state in ('applying', 'undoing') order by id limit 1", tx.community());
}

std::vector<CommunityId> batches_at_work(Tx& tx) {
    return tx.all(
        +[](Row row) { return row.next<CommunityId>(); },
        "select community_id from roster_batches where state in ('applying', 'undoing') group by community_id");
}

std::vector<Batch> batches(Tx& tx, int limit) { return tx.all(read, select + "order by id desc limit $2", tx.community(), limit); }

void insert_line(Tx& tx, BatchId b, int line, const std::vector<std::string>& cells) {
    json::array all(cells.begin(), cells.end());
    tx.execute("insert into roster_lines (community_id, batch_id, line, cells) values ($1, $2, $3, $4)", tx.community(), b, line,
               json::serialize(all));
}

roster::Rows lines(Tx& tx, BatchId b) {
    return tx.all(read_cells, "select cells from roster_lines where community_id = $1 and batch_id = $2 order by line", tx.community(), b);
}

void forget_lines(Tx& tx, BatchId b) {
    tx.execute("delete from roster_lines where community_id = $1 and batch_id = $2", tx.community(), b);
}

void insert(Tx& tx, BatchId b, const Change& c) {
    tx.execute("insert into roster_changes (community_id, batch_id, seq, kind, row_id, before, after) values ($1, $2, $3, $4, $5, $6, $7)",
               tx.community(), b, c.seq, c.kind, c.row, c.before, c.after);
}

std::int64_t changes(Tx& tx, BatchId b) {
    return tx.value<std::int64_t>("select count(*) from roster_changes where community_id = $1 and batch_id = $2", tx.community(), b);
}

std::vector<Change> last_changes(Tx& tx, BatchId b, int limit) {
    return tx.all(read_change, R"(
        select seq, kind, row_id, before, after from roster_changes
        where community_id = $1 and batch_id = $2 order by seq desc limit $3)",
                  tx.community(), b, limit);
}

void forget_changes_from(Tx& tx, BatchId b, std::int64_t seq) {
    tx.execute("delete from roster_changes where community_id = $1 and batch_id = $2 and seq >= $3", tx.community(), b, seq);
}

void forget_changes_of(Tx& tx, BatchId b, std::int64_t row) {
    tx.execute("delete from roster_changes where community_id = $1 and batch_id = $2 and row_id = $3", tx.community(), b, row);
}

} // namespace mulin::organisation::store
