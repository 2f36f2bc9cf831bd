#include "neighbourhood/entrance/pages.hpp"
#include "neighbourhood/entrance/views.hpp"
#include "platform/accounts/passwords.hpp"
#include "platform/web/cookie.hpp"

namespace mulin::entrance {
namespace {

using namespace web;

// "Chrome, Android": enough for people to know their own devices by; more is nobody's business.
std::string device(std::string_view agent) {
    const auto any = [&](std::initializer_list<std::pair<std::string_view, std::string_view>> signs) -> std::string_view {
        for (const auto& [sign, called] : signs)
            if (agent.find(sign) != agent.npos) return called;
        return "?";
    };
    const auto program =
        any({{"MicroMessenger", "WeChat"}, {"Edg/", "Edge"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}});
    const auto system = any(
        {{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS", "Mac"}, {"Linux", "Linux"}});
    return std::string(program) + ", " + std::string(system);
}

Page sign_in_page(const Visit& v, const Wrongs& w) {
    const auto main = views::sign_in(v.say, {.csrf = v.csrf, .next = own_path(v.text("next")), .login = v.text("login")}, w);
    return w.any() ? v.again(v.say("entrance.sign_in"), main) : Page{v.say("entrance.sign_in"), main};
}

Page code_page(const Visit& v, const Wrongs& w) {
    const auto main = views::code(v.say, v.csrf, own_path(v.text("next")), w);
    return w.any() ? v.again(v.say("entrance.code_title"), main) : Page{v.say("entrance.code_title"), main};
}

// Signs in someone whose password was just chosen or checked.
Answered admitted(Visit& v, const accounts::Admission& a) {
    set_session(v, a.token);
    const auto next = own_path(v.text("next"));
    if (a.needs_code) return Go{"/sign-in/code?next=" + next};
    return Go{next};
}

struct Guest {
    std::string name, phone, login;
};

std::optional<Guest> guest(Visit& v) {
    return v.read([&](Tx& tx) -> std::optional<Guest> {
        const auto invited = accounts::invited(tx, v.text("token"));
        const auto person = invited ? organisation::person(tx, *invited) : std::nullopt;
        if (!person) return std::nullopt;
        const auto account = accounts::of_person(tx, *invited);
        return Guest{person->name, person->mobile, account ? account->login : std::string()};
    });
}

Page invitation_page(const Visit& v, const Guest& g, const Wrongs& w) {
    const auto typed = v.text("login");
    const auto main = views::invitation(v.say,
                                        {.csrf = v.csrf,
                                         .token = v.text("token"),
                                         .name = g.name,
                                         .login = !g.login.empty() ? g.login
                                                  : !typed.empty() ? typed
                                                                   : g.phone,
                                         .has_account = !g.login.empty()},
                                        w);
    const auto title = v.say("entrance.welcome", {g.name});
    return w.any() ? v.again(title, main) : Page{title, main};
}

constexpr Refusal over{Why::missing, "accounts.invitation_over"};

} // namespace

std::string own_path(std::string_view next) {
    const bool ours =
        next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\") && next.find_first_of("\r\n") == next.npos;
    return ours ? std::string(next) : "/";
}

Answered show_sign_in(Visit& v) {
    if (v.who.known()) return Go{own_path(v.text("next"))};
    return sign_in_page(v, {});
}

Answered sign_in(Visit& v) {
    const auto account = v.read([&](Tx& tx) { return accounts::of_login(tx, v.text("login")); });
    const bool right =
        accounts::password_matches(v.request.form.get("password"), account ? std::optional(account->password) : std::nullopt);
    const auto admission =
        v.write([&](Tx& tx) { return accounts::admit(tx, account, right, device(v.request.headers.get("user-agent")), v.request.remote); });
    if (admission.refused) return sign_in_page(v, v.wrongs(*admission.refused));
    return admitted(v, admission);
}

Answered show_code(Visit& v) { return code_page(v, {}); }

Answered give_code(Visit& v) {
    const auto admission = v.write([&](Tx& tx) { return accounts::admit_code(tx, session_token(v), v.text("code"), v.request.remote); });
    if (admission.refused) return code_page(v, v.wrongs(*admission.refused));
    return admitted(v, admission);
}

Answered sign_out(Visit& v) {
    v.write([&](Tx& tx) { return accounts::end(tx, v.session), 0; });
    set_session(v, "");
    return Go{"/", "entrance.signed_out"};
}

Answered show_invitation(Visit& v) {
    const auto g = guest(v);
    if (!g) return refuse(over);
    return invitation_page(v, *g, {});
}

Answered accept_invitation(Visit& v) {
    const auto g = guest(v);
    if (!g) return refuse(over);
    const std::string password(v.request.form.get("password"));
    if (const auto fit = accounts::acceptable_password(password, {.name = g->name, .phone = g->phone}); !fit)
        return invitation_page(v, *g, v.wrongs(fit.error()));
    const auto hash = accounts::password_hash(password);
    const auto admission = v.write([&](Tx& tx) -> Result<accounts::Admission> {
        const auto person = accounts::invited(tx, v.text("token"));
        const auto done = accounts::accept(tx, v.who, v.text("token"), g->login.empty() ? v.text("login") : g->login, hash);
        if (!done) return refusal(done);
        return accounts::admit(tx, accounts::of_person(tx, *person), true, device(v.request.headers.get("user-agent")), v.request.remote);
    });
    if (!admission) return invitation_page(v, *g, v.wrongs(admission.error()));
    return admitted(v, *admission);
}

} // namespace mulin::entrance
