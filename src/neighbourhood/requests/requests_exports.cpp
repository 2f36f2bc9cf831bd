#include "neighbourhood/requests/requests_exports.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store_exports.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

bool stands(const ExportAsked& e, TimePoint now) { return !e.taken_at && now < e.allowed_at.value_or(e.at) + export_stands; }

std::vector<ExportAsked> standing(Tx& tx) {
    auto all = store::exports_since(tx, tx.now() - 2 * export_stands);
    std::erase_if(all, [&](const ExportAsked& e) { return !stands(e, tx.now()); });
    return all;
}

Done may(const Actor& who) {
    if (who.known() && organisation::may_everywhere(who, organisation::Right::see_people)) return {};
    return refuse(not_yours());
}

Result<ExportAsked> found(Tx& tx, const Actor& who, ExportId id) {
    if (const auto ok = may(who); !ok) return refusal(ok);
    const auto all = standing(tx);
    const auto at = std::ranges::find(all, id, &ExportAsked::id);
    if (at == all.end()) return refuse({Why::missing, "requests.export_gone"});
    return *at;
}

void write_down(Tx& tx, const Actor& who, std::string_view what, const ExportAsked& e) {
    events::record(tx, who, "requests." + std::string(what), {"request_exports", e.id.value},
                   R"({"lines":)" + std::to_string(e.lines) + "}");
}

} // namespace

Result<ExportId> ask_for_export(Tx& tx, const Actor& who, std::string_view query, std::int64_t lines) {
    if (const auto ok = may(who); !ok) return refusal(ok);
    const ExportAsked e{.id = tx.fresh<ExportId>(), .by = who.person, .at = tx.now(), .query = std::string(query), .lines = lines};
    store::insert(tx, e);
    write_down(tx, who, "export_asked", e);
    return e.id;
}

std::vector<ExportAsked> exports_asked(Tx& tx, const Actor& who) { return may(who) ? standing(tx) : std::vector<ExportAsked>{}; }

Done allow_export(Tx& tx, const Actor& who, ExportId id) {
    const auto e = found(tx, who, id);
    if (!e) return refusal(e);
    if (e->by == who.person) return refuse({Why::forbidden, "requests.export_yours"});
    if (e->allowed_by) return {};
    store::allow(tx, id, who.person);
    write_down(tx, who, "export_allowed", *e);
    messages::tell(tx, e->by, "requests.message.export_allowed", {std::to_string(e->lines)}, "/desk/exports", {"request_exports", id.value},
                   messages::Weight::ordinary);
    return {};
}

Result<ExportAsked> take_export(Tx& tx, const Actor& who, ExportId id) {
    const auto e = found(tx, who, id);
    if (!e) return e;
    if (e->by != who.person) return refuse(not_yours());
    if (!e->allowed_by) return refuse({Why::conflict, "requests.export_not_allowed"});
    store::take(tx, id);
    return e;
}

} // namespace mulin::requests
