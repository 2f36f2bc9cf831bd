#include "neighbourhood/open311/store.hpp"
#include <boost/json.hpp>

namespace mulin::open311::store {
namespace {

namespace json = boost::json;

std::string written(const std::vector<std::pair<std::string, std::string>>& attributes) {
    json::array all;
    for (const auto& [code, value] : attributes) all.push_back(json::array{code, value});
    return json::serialize(all);
}

std::vector<std::pair<std::string, std::string>> read_attributes(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> all;
    const auto written = json::parse(text);
    for (const auto& pair : written.as_array()) all.emplace_back(pair.at(0).as_string(), pair.at(1).as_string());
    return all;
}

Kept read(Row row) {
    return {.program = row.next<std::int64_t>(),
            .along = {.latitude = row.next<std::string>(),
                      .longitude = row.next<std::string>(),
                      .address = row.next<std::string>(),
                      .address_id = row.next<std::string>(),
                      .account = row.next<std::string>(),
                      .media = row.next<std::string>(),
                      .attributes = read_attributes(row.next<std::string>())}};
}

} // namespace

void keep(Tx& tx, RequestId id, std::int64_t program, const Along& a) {
    tx.execute(R"(
        insert into outside_requests (community_id, request_id, program_id, latitude, longitude, address, address_id, account, media, attributes)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), id, program, a.latitude, a.longitude, a.address, a.address_id, a.account, a.media, written(a.attributes));
}

std::optional<Kept> kept(Tx& tx, RequestId id) {
    return tx.one(read, R"(
        select program_id, latitude, longitude, address, address_id, account, media, attributes from outside_requests
        where community_id = $1 and request_id = $2)",
                  tx.community(), id);
}

} // namespace mulin::open311::store
