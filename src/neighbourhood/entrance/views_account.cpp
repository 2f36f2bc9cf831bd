// One's own account, and the accounts an officer looks after.
#include "neighbourhood/entrance/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::entrance::views {
namespace {

using namespace web;

Html lines(const std::vector<std::string>& all) {
    Html h;
    for (std::size_t i = 0; i < all.size(); ++i) h << (i ? Html("<br>") : Html()) << all[i];
    return h;
}

Html act(std::string_view action, std::string_view csrf, Button b, std::vector<Hidden> hidden = {}) {
    hidden.push_back({"csrf", std::string(csrf)});
    return form({.action = std::string(action), .body = button(b), .hidden = std::move(hidden)});
}

Html about_me(const Words& say, const Me& m, const Wrongs& w) {
    std::vector<Fact> known = {{say("entrance.name"), text(m.person.name)}, {say("entrance.mobile"), num(m.person.mobile)}};
    if (!m.homes.empty()) known.push_back({say("entrance.homes"), lines(m.homes)});
    if (!m.posts.empty()) known.push_back({say("entrance.posts"), lines(m.posts)});
    const auto called = form({.action = "/me",
                              .body = stack({field({.name = "called",
                                                    .label = say("entrance.called"),
                                                    .value = m.person.called,
                                                    .hint = say("entrance.called_hint"),
                                                    .wrong = w.at("called"),
                                                    .longest = 20}),
                                             field({.name = "mobile",
                                                    .label = say("entrance.mobile"),
                                                    .input = Input::tel,
                                                    .value = m.person.mobile,
                                                    .wrong = w.at("mobile"),
                                                    .autocomplete = "tel",
                                                    .narrow = true}),
                                             button({.word = say("shell.save")})}),
                              .hidden = {{"csrf", m.csrf}}});
    return stack({card({.id = "me", .title = say("entrance.about_me"), .body = facts(known)}),
                  card({.id = "call-me", .title = say("entrance.call_me"), .body = called})});
}

Html password_card(const Words& say, const Me& m, const Wrongs& w) {
    const auto body = stack({
        field({.name = "old",
               .label = say("entrance.old_password"),
               .input = Input::password,
               .wrong = w.at("old"),
               .autocomplete = "current-password"}),
        field({.name = "password",
               .label = say("entrance.new_password"),
               .input = Input::password,
               .hint = say("entrance.password_hint"),
               .wrong = w.at("password"),
               .autocomplete = "new-password"}),
        button({.word = say("entrance.change_password"), .act = Act::second}),
    });
    return card({.id = "password-card",
                 .title = say("entrance.password"),
                 .body = form({.action = "/me/password", .body = body, .hidden = {{"csrf", m.csrf}}})});
}

// As it is typed off a screen: four letters and a gap.
std::string in_fours(std::string_view secret) {
    std::string typed;
    for (; !secret.empty(); secret.remove_prefix(std::min<std::size_t>(4, secret.size())))
        typed.append(typed.empty() ? "" : " ").append(secret.substr(0, 4));
    return typed;
}

Html devices(const Words& say, const Me& m) {
    std::vector<ListRow> all;
    for (const auto& s : m.sessions) {
        const bool here = s.key == m.this_session;
        const Html end =
            here ? pill(Pill::done, say("entrance.this_device"))
                 : act("/me/sessions/ending", m.csrf,
                       {.word = say("entrance.end_session"), .act = Act::second, .cut = Cut::thin, .about = s.device}, {{"key", s.key}});
        all.push_back({.title = s.device, .line = say("entrance.seen", {times::when(say, s.seen, m.now), s.from}), .end = end});
    }
    const auto everywhere =
        act("/me/sessions/ending", m.csrf, {.word = say("entrance.end_everywhere"), .act = Act::stop}, {{"key", "all"}});
    const auto out = act("/sign-out", m.csrf, {.word = say("entrance.sign_out"), .act = Act::second, .icon = Icon::out});
    return card({.id = "devices", .title = say("entrance.devices"), .body = stack({rows(all), bar({out, everywhere})})});
}

Html account_state(const Words& say, const AccountLine& l, TimePoint now) {
    if (!l.account) return pill(Pill::waiting, say("entrance.state_none"));
    if (l.account->shut) return pill(Pill::refused, say("entrance.state_shut"));
    if (l.account->locked_until && *l.account->locked_until > now) return pill(Pill::paused, say("entrance.state_locked"));
    return pill(Pill::done, say("entrance.state_open"));
}

Html account_acts(const Words& say, const AccountList& a, const AccountLine& l) {
    const auto at = "/accounts/" + std::to_string(l.person.id.value);
    const bool locked = l.account && l.account->locked_until && *l.account->locked_until > a.now;
    Html unlock, shut;
    if (locked)
        unlock =
            act(at + "/unlocking", a.csrf, {.word = say("entrance.unlock"), .act = Act::second, .cut = Cut::thin, .about = l.person.name});
    if (l.account)
        shut = act(at + (l.account->shut ? "/opening" : "/shutting"), a.csrf,
                   {.word = say(l.account->shut ? "entrance.open" : "entrance.shut"),
                    .act = l.account->shut ? Act::second : Act::stop,
                    .cut = Cut::thin,
                    .about = l.person.name});
    const auto invite =
        act(at + "/invitation", a.csrf,
            {.word = say(l.account ? "entrance.reset" : "entrance.invite"), .act = Act::second, .cut = Cut::thin, .about = l.person.name});
    return bar({invite, unlock, shut});
}

} // namespace

Html me(const Words& say, const Me& m, const Wrongs& w) {
    const auto factor =
        card({.id = "second",
              .title = say("entrance.second_factor"),
              .body = stack({sentence(say(m.account && !m.account->second_factor.empty() ? "entrance.second_factor_is_on"
                                                                                         : "entrance.second_factor_is_off")),
                             more({"/me/second-factor", say("entrance.second_factor_change")})})});
    return stack({heading({.title = say("entrance.me")}), wrongs_above(say, w),
                  halves(stack({about_me(say, m, w), ways(say, m, w)}), stack({devices(say, m), password_card(say, m, w), factor}))});
}

Html second_factor(const Words& say, const SecondFactor& s, const Wrongs& w) {
    const auto code = field({.name = "code",
                             .label = say("entrance.code"),
                             .input = Input::number,
                             .hint = say("entrance.code_hint"),
                             .wrong = w.at("code"),
                             .autocomplete = "one-time-code",
                             .narrow = true,
                             .needed = true});
    if (s.on)
        return stack({wrongs_above(say, w),
                      heading({.title = say("entrance.second_factor"), .below = text(say("entrance.second_factor_is_on"))}),
                      form({.action = "/me/second-factor",
                            .body = stack({code, button({.word = say("entrance.second_factor_off"), .act = Act::stop})}),
                            .hidden = {{"csrf", s.csrf}, {"off", "yes"}},
                            .look = FormLook::card})});
    Html scan = R"(<div class="qr">)";
    scan << s.square << "<div><p>" << say("entrance.second_factor_scan") << "</p><p><b>" << in_fours(s.secret) << "</b></p></div></div>";
    return stack({wrongs_above(say, w), heading({.title = say("entrance.second_factor"), .below = text(say("entrance.second_factor_why"))}),
                  form({.action = "/me/second-factor",
                        .body = stack({scan, code, button({.word = say("entrance.second_factor_on")})}),
                        .hidden = {{"csrf", s.csrf}, {"secret", s.secret}},
                        .look = FormLook::card})});
}

Html account_list(const Words& say, const AccountList& a) {
    const auto seek = form({.action = "/accounts",
                            .body = bar({field({.name = "q",
                                                .label = say("entrance.find_person"),
                                                .input = Input::search,
                                                .value = a.words,
                                                .hint = say("entrance.find_person_hint"),
                                                .here = true}),
                                         button({.word = say("shell.find"), .icon = Icon::search})}),
                            .look = FormLook::seek});
    Html found;
    if (!a.words.empty() && a.lines.empty())
        found = empty({.title = say("entrance.nobody_found"), .line = say("entrance.nobody_found_line")});
    if (!a.lines.empty()) {
        Table t{.caption = say("entrance.accounts"),
                .columns = {{say("entrance.name")},
                            {say("entrance.where")},
                            {say("entrance.state")},
                            {say("shell.next_step"), ColumnKind::act}},
                .rows = {}};
        for (const auto& l : a.lines)
            t.rows.push_back({.cells = {text(l.person.name), l.door.empty() ? text(l.posts) : plate(l.door), account_state(say, l, a.now),
                                        account_acts(say, a, l)}});
        found = card({.body = table(t), .kind = CardKind::bare});
    }
    return stack({heading({.title = say("entrance.accounts"), .below = text(say("entrance.accounts_line"))}), seek, found});
}

Html invitation_sheet(const Words& say, const Invitation& i) {
    return stack({heading({.title = say("entrance.sheet_title", {i.name}), .below = text(i.door)}),
                  qr({.square = i.square, .title = say("entrance.sheet_scan"), .sentence = say("entrance.sheet_once"), .phone = i.phone}),
                  num(i.address), quiet(say("entrance.sheet_hand_over"))});
}

} // namespace mulin::entrance::views
