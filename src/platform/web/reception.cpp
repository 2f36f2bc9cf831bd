#include "platform/web/reception.hpp"
#include "base/dates.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/events/events.hpp"
#include "platform/web/cookie.hpp"
#include "platform/web/errors.hpp"
#include "platform/web/problems.hpp"
#include "platform/web/refusals.hpp"
#include "platform/web/urlencoded.hpp"
#include <spdlog/spdlog.h>

namespace mulin::web {
namespace {

constexpr std::string_view visitor_cookie = "mulin-visitor", language_cookie = "mulin-language", said_cookie_name = "mulin-said";

Language language_of(const Request& r) { return maybe_named<Language>(r.cookies.get(language_cookie)).value_or(Language::zh); }

// A place of our own to come back to, or the home page.
std::string way_back(const Request& r) { return "/sign-in?next=" + percent_encoded(r.target); }

bool no_room(const std::system_error& e) {
    return e.code() == std::errc::no_space_on_device || e.code() == std::errc::file_too_large || e.code().value() == EDQUOT;
}

void guard(Response& r) {
    constexpr std::string_view policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    r.headers.add("Content-Security-Policy", std::string(policy));
    r.headers.add("X-Content-Type-Options", "nosniff");
    r.headers.add("Referrer-Policy", "same-origin");
    r.headers.add("Cross-Origin-Opener-Policy", "same-origin");
    if (!r.headers.has("Cache-Control")) r.headers.add("Cache-Control", "no-store");
}

// While nothing can be written one may still look.
void note(const Visit& v, const std::function<void(Tx&)>& f) try {
    v.write([&](Tx& tx) { return f(tx), 0; });
} catch (const DiskFull& full) {
    spdlog::warn("{} {} is not noted: {}", v.request.method, v.request.path, full.what());
}

// "GET /requests/{id}" of the thing that was asked for, but never a word somebody was given as a key.
std::string what_was_tried(const Visit& v, const Route& route) {
    auto tried = v.request.method + " " + route.pattern;
    for (const auto& [name, value] : v.steps)
        if (const auto at = tried.find("{" + name + "}"); at != tried.npos && value.find_first_not_of("0123456789") == value.npos)
            tried.replace(at, name.size() + 2, value);
    return tried;
}

} // namespace

Reception::Reception(Reach reach, const Routes& routes, const Catalogue& catalogue, const Assets& assets, Hooks hooks, std::string secret)
    : reach_(std::move(reach)), routes_(routes), catalogue_(catalogue), assets_(assets), hooks_(std::move(hooks)),
      secret_(std::move(secret)), traffic_(routes) {}

Words Reception::words_for(const Request& r) const {
    return {catalogue_, routes_.for_programs(r.path) ? language_of_program(r) : language_of(r)};
}

std::string Reception::keyed(std::string_view message) const { return accounts::hex(accounts::hmac_sha256(secret_, message)); }

Response Reception::operator()(Request& request) {
    const auto came = std::chrono::steady_clock::now();
    const Route* taken = &Traffic::nowhere;
    auto answer = welcome(request, taken);
    traffic_.note(*taken, answer.status, std::chrono::steady_clock::now() - came);
    return answer;
}

Response Reception::welcome(Request& request, const Route*& taken) {
    if (auto asset = assets_.answer(request)) return taken = &Traffic::assets, *std::move(asset);
    Response answer;
    try {
        answer = not_too_often(request) ? receive(request, taken) : calm(request, 429, "shell.slow_down");
    } catch (...) {
        answer = instead(request);
    }
    guard(answer);
    return answer;
}

// What is answered for what was thrown: calmly, when it may be better in a moment; a surprise is an error in the log.
Response Reception::instead(const Request& r) const {
    const auto note = [&](spdlog::level::level_enum level, const std::exception& e, int status, std::string_view what) {
        spdlog::log(level, "{} {} {}: {}", r.id, r.method, r.path, e.what());
        return calm(r, status, what);
    };
    try {
        throw;
    } catch (const Unfounded&) {
        return calm(r, 503, "shell.not_founded");
    } catch (const DiskFull& e) {
        return note(spdlog::level::warn, e, 507, "shell.full");
    } catch (const Unavailable& e) {
        return note(spdlog::level::warn, e, 503, "shell.away");
    } catch (const StoreAway& e) {
        return note(spdlog::level::warn, e, 503, "shell.away");
    } catch (const std::system_error& e) {
        if (no_room(e)) return note(spdlog::level::warn, e, 507, "shell.full");
        return note(spdlog::level::err, e, 500, "shell.surprise");
    } catch (const std::exception& e) {
        return note(spdlog::level::err, e, 500, "shell.surprise");
    }
}

// Generous, for a whole building may come by one address; whoever is on this machine, or comes through a proxy we were not told of, is
// not counted.
bool Reception::not_too_often(const Request& r) {
    if (r.remote.starts_with("127.") || r.remote == "::1") return true;
    return limits_.allow("any", r.remote, {600, std::chrono::milliseconds(50)}, reach_.database.now());
}

// Says what is the matter without asking the database anything.
Response Reception::calm(const Request& r, int status, std::string_view what) const {
    const Words say = words_for(r);
    const auto line = say(std::string(what) + "_line", {r.id});
    Response answer{.status = status};
    if (routes_.for_programs(r.path)) {
        auto said = problem(what, line, status);
        answer.type = std::move(said.type);
        answer.body = std::move(said.text);
    } else if (r.headers.has("hx-request")) answer.body = refusal_line(line).text();
    else answer.body = calm_page(say, assets_.address("mulin.css"), say(what), line);
    if (status != 500) answer.headers.add("Retry-After", "10");
    return answer;
}

Response Reception::receive(Request& request, const Route*& taken) {
    bool wrong_method = false;
    auto match = routes_.match(request.method, request.path, wrong_method);
    if (match) taken = match->route;
    if (taken->whom == For::probes || taken->whom == For::watchers) return probe(request, *taken);

    const auto* programs = routes_.for_programs(request.path);
    Visit visit(reach_, request, Actor{.from = request.remote}, hooks_.community(request.headers.get("host")), words_for(request));
    if (programs) {
        if (const auto known = recognise_program(visit, *programs); !known) return refused(visit, known.error());
    } else {
        recognise(visit);
        visit.csrf = csrf_of(visit);
    }
    if (!match && wrong_method) return refused(visit, {programs ? Why::wrong_method : Why::missing, "shell.wrong_method"});
    if (!match) return refused(visit, {Why::missing, "shell.no_such_page"});
    visit.steps = std::move(match->steps);
    auto answer = attend(visit, *match->route);
    if (answer) return bytes(visit, *std::move(answer));
    note_refused(visit, *match->route, answer.error());
    return refused(visit, answer.error());
}

// Who is known and knocks at what is not theirs stands in the log (GB/T 22239: failures, too); a storm of knocking is not all written.
void Reception::note_refused(const Visit& v, const Route& route, const Refusal& why) {
    if (why.why != Why::forbidden || !v.who.known()) return;
    if (!limits_.allow("refused", std::to_string(v.who.person.value), {20, std::chrono::minutes(1)}, v.now())) return;
    note(v, [&](Tx& tx) { events::record(tx, v.who, "accounts.turned_away", {"account", v.who.person.value}, what_was_tried(v, route)); });
}

Response Reception::probe(Request& request, const Route& route) {
    Visit visit(reach_, request, Actor{.from = request.remote}, CommunityId{}, Words(catalogue_, language_of(request)));
    if (route.whom == For::watchers && !hooks_.may_watch(request)) {
        constexpr auto why = "shell.watchers_only";
        return bytes(visit, problem(why, visit.say(why), status(Why::forbidden)));
    }
    auto answer = route.handler(visit);
    return answer ? bytes(visit, *std::move(answer)) : refused(visit, answer.error());
}

// Who is it: the session of the cookie, unless it lay idle too long.
void Reception::recognise(Visit& v) {
    const auto token = session_token(v);
    if (token.empty()) return;
    struct Found {
        accounts::Session session;
        std::vector<Office> offices;
    };
    bool waits_for_code = false;
    const auto found = v.read([&](Tx& tx) -> std::optional<Found> {
        auto s = accounts::session(tx, token);
        waits_for_code = s && s->needs_code;
        if (!s || s->needs_code) return std::nullopt;
        return Found{*s, hooks_.offices(tx, s->person, local_day(tx.now()))};
    });
    Actor who{.person = found ? found->session.person : PersonId{},
              .offices = found ? found->offices : std::vector<Office>{},
              .from = v.request.remote};
    if (!found || accounts::idle_too_long(found->session, hooks_.is_officer(who), v.now())) {
        if (!waits_for_code) set_session(v, "");
        return;
    }
    v.who = std::move(who);
    v.session = found->session.key;
    if (v.now() - found->session.seen > std::chrono::minutes(1)) note(v, [&](Tx& tx) { accounts::touch(tx, v.session); });
}

// Forms are answered only to whom they were shown: the token is keyed by the session, or by a cookie of the passer-by.
std::string Reception::csrf_of(const Visit& v) const {
    const auto holder = v.who.known() ? session_token(v) : v.request.cookies.get(visitor_cookie);
    return holder.empty() ? std::string() : keyed("form " + std::string(holder));
}

Result<Answer> Reception::attend(Visit& v, const Route& route) {
    const auto& request = v.request;
    const bool program = routes_.for_programs(request.path);
    if (!v.who.known() && v.csrf.empty() && !program) {
        const auto visitor = accounts::new_token();
        v.set_cookies.push_back(cookie(request, visitor_cookie, visitor, "; Max-Age=86400"));
        v.csrf = keyed("form " + visitor);
    }
    if (route.whom != For::anyone && !v.who.known()) {
        if (program) return refuse({Why::unknown_caller, "shell.token_first"});
        if (request.method != "GET") return refuse({Why::forbidden, "shell.sign_in_first"});
        return Go{way_back(request)};
    }
    if (route.whom == For::officers && !hooks_.is_officer(v.who)) return refuse({Why::forbidden, "shell.officers_only"});
    if (route.grant && v.who.program && !v.who.program->has(*route.grant))
        return refuse({.why = Why::forbidden, .name = "shell.not_granted", .blanks = {std::string(name(*route.grant))}});
    if (request.method == "POST" && !program && !accounts::same(request.form.get("csrf"), v.csrf))
        return refuse({Why::conflict, "shell.form_too_old"});
    if (request.method == "POST" && !v.who.known() && !limits_.allow("post", request.remote, {20, std::chrono::seconds(6)}, v.now()))
        return refuse({Why::forbidden, "shell.too_often"});
    return route.handler(v);
}

Response Reception::bytes(Visit& v, Answer answer) {
    Response r;
    if (auto* whole = std::get_if<Page>(&answer)) return page(v, *whole);
    if (auto* part = std::get_if<Fragment>(&answer)) r.body = std::move(part->html).text();
    else if (auto* go = std::get_if<Go>(&answer)) {
        r.status = 303;
        r.headers.add("Location", go->to.starts_with('/') && !go->to.starts_with("//") ? go->to : "/");
        if (!go->said.empty()) r.headers.add("Set-Cookie", cookie(v.request, said_cookie_name, said_cookie(*go), "; Max-Age=60"));
    } else if (auto* data = std::get_if<Data>(&answer)) {
        r.status = data->status;
        r.type = std::move(data->type);
        r.body = std::move(data->text);
        if (!data->at.empty()) r.headers.add("Location", data->at);
    } else if (auto* file = std::get_if<Download>(&answer)) {
        r.type = file->type;
        r.body = std::move(file->bytes);
        if (!file->file.empty()) r.file = file->file;
        r.headers.add("Content-Disposition",
                      std::string(file->attach ? "attachment" : "inline") + "; filename*=UTF-8''" + percent_encoded(file->name));
        if (!file->attach) r.headers.add("Cache-Control", "private, max-age=3600");
    } else if (auto* watch = std::get_if<Watch>(&answer)) {
        for (const auto& topic : watch->topics) r.live.push_back(std::to_string(v.community.value) + "/" + topic);
    }
    for (auto& c : v.set_cookies) r.headers.add("Set-Cookie", std::move(c));
    return r;
}

Response Reception::page(Visit& v, const Page& p) {
    Response r{.status = p.status};
    r.body = hooks_.shell(v, p, take_said(v)).text();
    for (auto& c : v.set_cookies) r.headers.add("Set-Cookie", std::move(c));
    return r;
}

Response Reception::refused(Visit& v, const Refusal& why) {
    if (const auto* programs = routes_.for_programs(v.request.path)) return refused_program(v, *programs, why);
    const auto sentence = v.say(why.name, why.blanks);
    if (v.wants_part()) {
        Response r{.status = status(why.why)};
        r.body = refusal_line(sentence).text();
        return r;
    }
    const bool sent_too_late = why.name == "shell.sign_in_first" || why.name == "shell.form_too_old";
    Html kept = sent_too_late ? kept_form(v.say, v.request, v.csrf, v.who.known()) : Html();
    return page(v, Page{v.say("shell.cannot"), refusal_page(v.say, why.why, sentence, std::move(kept)), Look::resident, status(why.why)});
}

// The sentence rides in a cookie of one minute, signed: only what this house said comes back.
std::string Reception::said_cookie(const Go& go) const {
    std::string text = go.said;
    for (const auto& b : go.blanks) text += '\n' + b;
    return percent_encoded(text) + "." + keyed("said " + text);
}

std::string Reception::take_said(Visit& v) const {
    const auto sent = v.request.cookies.get(said_cookie_name);
    if (sent.empty()) return {};
    v.set_cookies.push_back(cookie(v.request, said_cookie_name, "", "; Max-Age=0"));
    const auto dot = sent.rfind('.');
    const auto text = percent_decoded(sent.substr(0, dot), Plus::is_plus).value_or("");
    if (dot == sent.npos || !accounts::same(sent.substr(dot + 1), keyed("said " + text))) return {};

    std::vector<std::string> lines;
    for (std::size_t from = 0, end; from <= text.size(); from = end + 1) {
        end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
    }
    return v.say(lines.front(), std::span(lines).subspan(1));
}

} // namespace mulin::web
