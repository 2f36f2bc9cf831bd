#include "neighbourhood/entrance/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::entrance::views {
namespace {

using namespace web;

Html new_password(const Words& say, const Wrongs& w, std::string_view label_key) {
    return field({.name = "password", .label = say(label_key), .input = Input::password, .hint = say("entrance.password_hint"),
                  .wrong = w.at("password"), .autocomplete = "new-password", .needed = true});
}

} // namespace

Html sign_in(const Words& say, const SignIn& s, const Wrongs& w) {
    const auto body = stack({
        field({.name = "login", .label = say("entrance.login"), .value = s.login, .hint = say("entrance.login_hint"), .wrong = w.at("login"),
               .autocomplete = "username", .needed = true, .here = s.login.empty()}),
        field({.name = "password", .label = say("entrance.password"), .input = Input::password, .wrong = w.at("password"),
               .autocomplete = "current-password", .needed = true}),
        button({.word = say("entrance.sign_in"), .cut = Cut::wide}),
    });
    const auto no_account = card({.id = "no-account", .title = say("entrance.no_account"), .body = sentence(say("entrance.no_account_line"))});
    return two(stack({heading({.title = say("entrance.sign_in")}), wrongs_above(say, w),
                      form({.action = "/sign-in", .body = body, .hidden = {{"csrf", s.csrf}, {"next", s.next}}, .look = FormLook::card})}),
               no_account);
}

Html code(const Words& say, std::string_view csrf, std::string_view next, const Wrongs& w) {
    const auto body = stack({
        field({.name = "code", .label = say("entrance.code"), .input = Input::number, .hint = say("entrance.code_hint"), .wrong = w.at("code"),
               .autocomplete = "one-time-code", .narrow = true, .needed = true, .here = true}),
        button({.word = say("entrance.go_on"), .cut = Cut::wide}),
    });
    return stack({heading({.title = say("entrance.code_title")}), wrongs_above(say, w),
                  form({.action = "/sign-in/code", .body = body, .hidden = {{"csrf", std::string(csrf)}, {"next", std::string(next)}}, .look = FormLook::card})});
}

Html invitation(const Words& say, const Welcome& s, const Wrongs& w) {
    const auto login = s.has_account
        ? sentence(say("entrance.your_login", {s.login}))
        : field({.name = "login", .label = say("entrance.choose_login"), .value = s.login, .hint = say("entrance.choose_login_hint"),
                 .wrong = w.at("login"), .autocomplete = "username", .needed = true});
    const auto body = stack({login, new_password(say, w, "entrance.choose_password"), button({.word = say("entrance.begin"), .cut = Cut::wide})});
    return stack({heading({.title = say("entrance.welcome", {s.name})}), wrongs_above(say, w),
                  form({.action = "/invitation/" + s.token, .body = body, .hidden = {{"csrf", s.csrf}}, .look = FormLook::card})});
}

Html inbox(const Words& say, const std::vector<messages::Message>& all, std::string_view csrf, std::string_view older, TimePoint now) {
    if (all.empty()) return stack({heading({.title = say("entrance.inbox")}), empty({.title = say("entrance.inbox_empty"), .line = say("entrance.inbox_empty_line")})});
    std::vector<ListRow> lines;
    bool unread = false;
    for (const auto& m : all) {
        unread = unread || !m.read_at;
        const bool urgent = m.weight == messages::Weight::urgent;
        const Html state = m.read_at ? Html() : urgent ? pill(Pill::late, say("entrance.urgent_new")) : pill(Pill::waiting, say("entrance.new"));
        lines.push_back({.title = say(m.key, m.blanks), .href = m.link, .line = times::when(say, m.at, now), .end = state});
    }
    const Html read = unread ? form({.action = "/inbox/reading", .body = button({.word = say("entrance.all_read"), .act = Act::second}),
                                     .hidden = {{"csrf", std::string(csrf)}, {"up_to", std::to_string(all.front().id)}}})
                             : Html();
    const Html more_below = older.empty() ? Html() : more({"/inbox?before=" + std::string(older), say("entrance.older")});
    return stack({heading({.title = say("entrance.inbox")}), card({.body = rows(lines)}), bar({read, more_below})});
}

Html privacy(const Words& say, std::string_view phone) {
    Html list;
    for (const auto part : {"what", "who_sees", "logged", "photos", "rights", "never"}) {
        const auto id = std::string("privacy-") + part, key = std::string("entrance.privacy_") + part;
        list << card({.id = id, .title = say(key), .body = filled(say(key + "_line"), {phone_link(phone)})});
    }
    Html h = R"(<div class="stack">)";
    h << heading({.title = say("entrance.privacy"), .below = text(say("entrance.privacy_line"))}) << list << "</div>";
    return h;
}

} // namespace mulin::entrance::views
