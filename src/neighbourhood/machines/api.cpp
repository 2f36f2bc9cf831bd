#include "neighbourhood/machines/machines_document.hpp"
#include "platform/accounts/access.hpp"
#include "platform/web/json.hpp"
#include "platform/web/problems.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::machines {
namespace {

using namespace web;

Result<Answer> show_document(Visit& v) { return data(document(v.say, v.reach.public_address)); }

// What a program holds in its hand: whose token, what was granted, until when.
Result<Answer> show_token(Visit& v) {
    const auto a = v.read([&](Tx& tx) { return accounts::access(tx, {v.program}); });
    if (!a) return refuse({Why::missing, "machines.unknown"});
    boost::json::array scopes;
    for (const auto word : Names<Grant>::all)
        if (a->grants.has(named<Grant>(word))) scopes.emplace_back(word);
    return data(boost::json::object{{"name", a->name}, {"person", as_json(a->person)}, {"scopes", scopes}, {"until", as_json(a->until)}});
}

} // namespace

// clang-format off
void api(Routes& r) {
    r.for_programs({.prefix = "/api/", .refused = problem_answer});
    r.get("/api/v1/openapi.json", For::anyone,    show_document);
    r.get("/api/v1/token",        For::signed_in, show_token);
}
// clang-format on

} // namespace mulin::machines
