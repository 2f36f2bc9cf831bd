// Programs that come to the house: by an access token, and answered as programs read.
#include "base/dates.hpp"
#include "platform/accounts/access.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/reception.hpp"

namespace mulin::web {
namespace {

// A whole import may come at once; after that twenty a second.
constexpr Limit per_token{1200, std::chrono::milliseconds(50)};
constexpr Refusal bad_token{Why::unknown_caller, "shell.bad_token"};

std::string_view token_sent(const Request& r, std::string_view field) {
    constexpr std::string_view scheme = "bearer ";
    const auto authorization = r.headers.get("authorization");
    if (ascii::lower(authorization.substr(0, scheme.size())) == scheme) return ascii::trimmed(authorization.substr(scheme.size()));
    if (!authorization.empty() || field.empty()) return authorization; // of another scheme it is no token of ours
    return r.form.has(field) ? r.form.get(field) : r.query.get(field);
}

} // namespace

Language language_of_program(const Request& r) {
    return ascii::lower(r.headers.get("accept-language")).starts_with("en") ? Language::en : Language::zh;
}

// Which program, and for whom. Without a token it is a passer-by; with one that is not good it is turned away. Refusals: shell.bad_token,
// shell.token_too_often.
Done Reception::recognise_program(Visit& v, const ForPrograms& programs) {
    const auto token = token_sent(v.request, programs.token_field);
    if (token.empty()) return {};
    struct Found {
        accounts::Access access;
        std::vector<Office> offices;
    };
    const auto found = v.read([&](Tx& tx) -> std::optional<Found> {
        auto a = accounts::access_by_token(tx, token);
        return a ? std::optional(Found{*a, hooks_.offices(tx, a->person, local_day(tx.now()))}) : std::nullopt;
    });
    if (!found) return refuse(bad_token);
    const auto& access = found->access;
    if (!limits_.allow("token", std::to_string(access.id.value), per_token, v.now()))
        return refuse({Why::too_often, "shell.token_too_often"});
    v.who = {.person = access.person,
             .offices = found->offices,
             .from = accounts::came_through(v.request.remote, access),
             .program = access.grants};
    v.program = access.id.value;
    if (!access.used_at || v.now() - *access.used_at > std::chrono::minutes(1))
        v.write([&](Tx& tx) { return accounts::access_used(tx, access.id), 0; });
    return {};
}

// What HTTP itself wants said besides (RFC 6750, RFC 6585, RFC 9110).
Response Reception::refused_program(Visit& v, const ForPrograms& programs, const Refusal& why) {
    auto r = bytes(v, programs.refused(v, why));
    if (r.status == 401)
        r.headers.add("WWW-Authenticate",
                      why.name == bad_token.name ? R"(Bearer realm="mulin", error="invalid_token")" : R"(Bearer realm="mulin")");
    if (why.name == "shell.not_granted")
        r.headers.add("WWW-Authenticate", R"(Bearer realm="mulin", error="insufficient_scope", scope=")" + why.blanks.front() + '"');
    if (r.status == 405) r.headers.add("Allow", routes_.methods(v.request.path));
    if (r.status == 429) r.headers.add("Retry-After", "1");
    return r;
}

} // namespace mulin::web
