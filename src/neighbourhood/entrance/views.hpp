// What people see when they come in. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/accounts/accounts.hpp"
#include "platform/messages/messages.hpp"
#include "platform/messages/ways.hpp"
#include "platform/web/html.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::entrance::views {

struct SignIn {
    std::string csrf, next, login;
    bool invited = false;
};
web::Html sign_in(const Words&, const SignIn&, const web::Wrongs&);
web::Html code(const Words&, std::string_view csrf, std::string_view next, const web::Wrongs&);

struct Welcome {
    std::string csrf, token, name, login;
    bool has_account = false;
};
web::Html invitation(const Words&, const Welcome&, const web::Wrongs&);

// One way besides the inbox: as it stands, and what was typed last.
struct WayLine {
    messages::Channel channel;
    messages::Way way;
    std::string typed{};
};
struct Ways {
    std::vector<WayLine> open; // to choose from; empty: there is only the inbox here
    bool unreached = false;    // an officer whom only the inbox reaches
};

struct Me {
    std::string csrf;
    organisation::Person person;
    std::vector<std::string> posts, homes; // as sentences and doors
    std::optional<accounts::Account> account;
    std::vector<accounts::Session> sessions;
    std::string this_session;
    Ways ways;
    TimePoint now;
};
web::Html ways(const Words&, const Me&, const web::Wrongs&); // views_ways.cpp
web::Html me(const Words&, const Me&, const web::Wrongs&);

struct SecondFactor {
    std::string csrf, secret;
    web::Html square;
    bool on = false;
};
web::Html second_factor(const Words&, const SecondFactor&, const web::Wrongs&);

web::Html inbox(const Words&, const std::vector<messages::Message>&, std::string_view csrf, std::string_view older, TimePoint now);

struct AccountLine {
    organisation::Person person;
    std::string door, posts;
    std::optional<accounts::Account> account;
};
struct AccountList {
    std::string csrf, words;
    std::vector<AccountLine> lines;
    TimePoint now;
};
web::Html account_list(const Words&, const AccountList&);

struct Invitation {
    std::string place, phone, name, door, address;
    web::Html square;
};
web::Html invitation_sheet(const Words&, const Invitation&);

web::Html privacy(const Words&, std::string_view phone);

} // namespace mulin::entrance::views
