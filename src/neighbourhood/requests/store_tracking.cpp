#include "neighbourhood/requests/store_tracking.hpp"

namespace mulin::requests::store {
void give_code(Tx& tx, const HelpRequest& r, std::string_view code) {
    tx.execute("insert into request_codes (community_id, request_id, number, code) values ($1, $2, $3, $4)", tx.community(), r.id, r.number,
               code);
}

std::string code(Tx& tx, RequestId id) {
    return tx
        .one(
            +[](Row row) { return row.next<std::string>(); }, "select code from request_codes where community_id = $1 and request_id = $2",
            tx.community(), id)
        .value_or("");
}

std::vector<NumberedCode> codes(Tx& tx, std::string_view number) {
    return tx.all(
        +[](Row row) { return NumberedCode{.request = row.next<RequestId>(), .code = row.next<std::string>()}; },
        "select request_id, code from request_codes where community_id = $1 and number = $2 order by request_id desc", tx.community(),
        number);
}

int wrong_codes(Tx& tx, std::string_view number, TimePoint since) {
    return tx.value<int>("select count(*) from request_wrong_codes where community_id = $1 and number = $2 and at > $3", tx.community(),
                         number, since);
}

void note_wrong_code(Tx& tx, std::string_view number, TimePoint forget_before) {
    tx.execute("delete from request_wrong_codes where community_id = $1 and number = $2 and at <= $3", tx.community(), number,
               forget_before);
    tx.execute("insert into request_wrong_codes (community_id, id, number, at) values ($1, $2, $3, $4)", tx.community(), tx.new_id(),
               number, tx.now());
}

} // namespace mulin::requests::store
