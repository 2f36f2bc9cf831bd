#include "base/dates.hpp"
#include "neighbourhood/entrance/pages.hpp"
#include "neighbourhood/entrance/views.hpp"
#include "platform/accounts/passwords.hpp"
#include "platform/accounts/totp.hpp"
#include "platform/web/cookie.hpp"
#include "platform/web/qr.hpp"
#include <algorithm>

namespace mulin::entrance {
namespace {

using namespace web;

// The ways the operator opened and the neighbourhood switched on, each as it stands for this person.
views::Ways ways_of(const Visit& v, Tx& tx) {
    views::Ways all{};
    const auto chosen = messages::ways(tx, v.who.person);
    const auto on = messages::switched_on(tx);
    bool reached = false;
    for (const auto channel : {messages::Channel::mail, messages::Channel::sms}) {
        if (!v.reach.ways.on(channel) || std::ranges::find(on, channel) == on.end()) continue;
        const auto mine = std::ranges::find(chosen, channel, &messages::Way::channel);
        all.open.push_back({.channel = channel, .way = mine == chosen.end() ? messages::Way{.channel = channel} : *mine});
        reached = reached || !all.open.back().way.address.empty();
        if (v.text("channel") == name(channel)) all.open.back().typed = v.text(name(channel));
    }
    all.unreached = !reached && !all.open.empty() && organisation::is_officer(v.who);
    return all;
}

views::Me mine(const Visit& v, Tx& tx) {
    const auto today = local_day(tx.now());
    views::Me me{.csrf = v.csrf,
                 .person = *organisation::person(tx, v.who.person),
                 .posts = {},
                 .homes = {},
                 .account = accounts::of_person(tx, v.who.person),
                 .sessions = accounts::sessions_of(tx, v.who.person),
                 .this_session = v.session,
                 .ways = ways_of(v, tx),
                 .now = tx.now()};
    for (const auto home : organisation::homes_of(tx, v.who.person, today))
        if (const auto place = organisation::place(tx, home)) me.homes.push_back(place->door);
    for (const auto& office : v.who.offices)
        if (const auto body = organisation::body(tx, office.body))
            me.posts.push_back(body->name + " " + v.say("organisation.role." + office.role));
    return me;
}

Page second_factor_page(const Visit& v, const std::string& secret, bool on, const Wrongs& w) {
    const auto account = v.read([&](Tx& tx) { return accounts::of_person(tx, v.who.person); });
    const auto square =
        on || !account ? Html()
                       : qr_svg(accounts::totp_uri(secret, "Mulin", account->login), QrLevel::medium, v.say("entrance.second_factor_scan"));
    const auto main = views::second_factor(v.say, {.csrf = v.csrf, .secret = secret, .square = square, .on = on}, w);
    return w.any() ? v.again(v.say("entrance.second_factor"), main) : Page{v.say("entrance.second_factor"), main};
}

} // namespace

Page me_page(const Visit& v, const Wrongs& w) {
    auto me = v.read([&](Tx& tx) { return mine(v, tx); });
    if (w.any() && v.request.form.has("called")) {
        me.person.called = v.text("called");
        me.person.mobile = v.text("mobile");
    }
    const auto main = views::me(v.say, me, w);
    return w.any() ? v.again(v.say("entrance.me"), main) : Page{v.say("entrance.me"), main};
}

Answered show_me(Visit& v) { return me_page(v, {}); }

Answered change_me(Visit& v) {
    const auto done = v.write([&](Tx& tx) -> Done {
        auto person = *organisation::person(tx, v.who.person);
        person.called = v.text("called");
        person.mobile = v.text("mobile");
        if (const auto put = organisation::put(tx, v.who, person); !put) return refusal(put);
        return {};
    });
    if (!done) return me_page(v, v.wrongs(done.error()));
    return Go{"/me", "shell.saved"};
}

Answered change_password(Visit& v) {
    struct Known {
        std::optional<accounts::Account> account;
        std::optional<organisation::Person> person;
    };
    const auto known = v.read([&](Tx& tx) { return Known{accounts::of_person(tx, v.who.person), organisation::person(tx, v.who.person)}; });
    if (!known.account || !accounts::password_matches(v.request.form.get("old"), known.account->password))
        return me_page(v, v.wrongs({Why::invalid, "accounts.old_wrong", "old"}));
    const std::string password(v.request.form.get("password"));
    if (const auto fit = accounts::acceptable_password(password, {.name = known.person->name, .phone = known.person->mobile}); !fit)
        return me_page(v, v.wrongs(fit.error()));
    const auto hash = accounts::password_hash(password);
    v.write([&](Tx& tx) {
        accounts::set_password(tx, v.who, v.who.person, hash);
        accounts::end_all(tx, v.who.person, v.session);
        return 0;
    });
    return Go{"/me", "entrance.password_changed"};
}

Answered end_session(Visit& v) {
    const auto key = v.text("key");
    const bool all = key == "all";
    v.write([&](Tx& tx) {
        if (all) accounts::end_all(tx, v.who.person);
        for (const auto& s : accounts::sessions_of(tx, v.who.person))
            if (s.key == key) accounts::end(tx, key);
        return 0;
    });
    return all ? Go{"/sign-in", "entrance.signed_out"} : Go{"/me", "entrance.session_ended"};
}

Answered show_second_factor(Visit& v) {
    const auto account = v.read([&](Tx& tx) { return accounts::of_person(tx, v.who.person); });
    return second_factor_page(v, accounts::new_totp_secret(), account && !account->second_factor.empty(), {});
}

Answered change_second_factor(Visit& v) {
    const auto account = v.read([&](Tx& tx) { return accounts::of_person(tx, v.who.person); });
    const bool off = v.flag("off");
    const auto secret = off && account ? account->second_factor : v.text("secret");
    const auto step = accounts::totp_step(secret, v.text("code"), v.now());
    if (!account || !step || (off && *step <= account->last_step))
        return second_factor_page(v, secret, off, v.wrongs({Why::invalid, "accounts.code_wrong", "code"}));
    v.write([&](Tx& tx) { return accounts::set_second_factor(tx, v.who, v.who.person, off ? "" : secret, *step), 0; });
    return Go{"/me", off ? "entrance.second_factor_is_off" : "entrance.second_factor_is_on"};
}

Answered show_inbox(Visit& v) {
    constexpr int page_length = 30;
    const auto before = v.number("before").value_or(0);
    const auto all = v.read([&](Tx& tx) { return messages::inbox(tx, v.who.person, before, page_length); });
    const auto older = std::ssize(all) == page_length ? std::to_string(all.back().id) : std::string();
    return Page{v.say("entrance.inbox"), views::inbox(v.say, all, v.csrf, older, v.now())};
}

Answered read_inbox(Visit& v) {
    v.write([&](Tx& tx) { return messages::mark_read(tx, v.who.person, v.number("up_to").value_or(0)), 0; });
    return Go{"/inbox"};
}

// Large type, night, single keys, language: kept in cookies for a year, by links that work without script.
Answered change_look(Visit& v) {
    constexpr std::pair<std::string_view, std::string_view> choices[] = {{"size", "large"},     {"size", "normal"}, {"night", "on"},
                                                                         {"night", "off"},      {"keys", "on"},     {"keys", "off"},
                                                                         {"language", "zh-CN"}, {"language", "en"}};
    for (const auto& [what, value] : choices)
        if (v.text(what) == value) v.set_cookies.push_back(cookie(v.request, "mulin-" + std::string(what), value, "; Max-Age=31536000"));
    return Go{own_path(v.text("next"))};
}

Answered show_privacy(Visit& v) {
    const auto phone = v.read([](Tx& tx) { return organisation::community(tx).phone; });
    return Page{v.say("entrance.privacy"), views::privacy(v.say, phone)};
}

} // namespace mulin::entrance
