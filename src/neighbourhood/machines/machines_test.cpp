#include "engines.hpp"
#include "neighbourhood/machines/machines.hpp"
#include "neighbourhood/machines/machines_document.hpp"
#include "neighbourhood/organisation/roles.hpp"
#include "platform/accounts/accounts.hpp"
#include "results.hpp"
#include <boost/json.hpp>

using namespace mulin;
using namespace mulin::machines;
using testing::got;
using testing::refused;

namespace {

constexpr CommunityId lane{7};
const Actor officer{.person = {3}, .offices = {{"duty_officer", {1}}}}, other{.person = {4}, .offices = {{"grid_worker", {1}}}};
const Actor administrator{.person = {2}, .offices = {{"administrator", {1}}}}, resident{.person = {5}};
const accounts::NewAccess hotline{.name = "热线", .grants = {Grant::read_requests}};

} // namespace

TEST_CASE("officers make tokens and withdraw their own; whoever looks after accounts withdraws any; residents make none") {
    testing::on_both_engines([](Database& db) {
        const auto write = [&](auto&& f) { return db.write(lane, f); };
        const auto make_for = [&](const Actor& who) { return write([&](Tx& tx) { return make(tx, who, hotline); }); };
        CHECK(refused(make_for(resident)) == "machines.not_yours");
        auto program = officer;
        program.program = Grants{Grant::read_requests};
        CHECK(refused(make_for(program)) == "machines.not_yours");

        const auto first = got(make_for(officer)), second = got(make_for(officer));
        const auto withdraw_by = [&](const Actor& who, accounts::AccessId id) {
            return write([&](Tx& tx) { return withdraw(tx, who, id); });
        };
        CHECK(refused(withdraw_by(other, first.id)) == "machines.not_yours");
        CHECK(withdraw_by(officer, first.id));
        CHECK(withdraw_by(administrator, second.id));
        CHECK(refused(withdraw_by(officer, {1})) == "machines.unknown");
        CHECK(db.read(lane, [](Tx& tx) { return tokens(tx, other).size(); }) == 0);
        CHECK(db.read(lane, [](Tx& tx) { return tokens(tx, administrator).size(); }) == 2);
    });
}

TEST_CASE("a program is lent what was granted of its person's rights, and never the keeping of the house") {
    using namespace mulin::organisation;
    Actor secretary{.person = {1}, .offices = {{"committee_secretary", {1}}}};
    secretary.program = Grants{Grant::read_requests};
    CHECK(may_everywhere(secretary, Right::see_requests));
    CHECK(may(secretary, Right::handle_requests) == Scope::none);
    CHECK(may(secretary, Right::file_for_others) == Scope::none);
    secretary.program = Grants{Grant::read_requests, Grant::file_requests, Grant::act_on_requests, Grant::read_organisation};
    CHECK(may_everywhere(secretary, Right::handle_requests));
    for (const auto right : {Right::edit_homes, Right::edit_bodies, Right::plan_duty, Right::declare_emergency, Right::see_care,
                             Right::edit_rules, Right::manage_accounts, Right::see_log})
        CHECK(may(secretary, right) == Scope::none);
    Actor branch{.person = {1}, .offices = {{"branch_secretary", {8}}}};
    branch.program = Grants{Grant::file_requests};
    CHECK(zones(branch, Right::handle_requests).empty());
    CHECK(may(branch, Right::see_requests) == Scope::own);
}

TEST_CASE("the description names every operation once and speaks the reader's language") {
    const Catalogue catalogue;
    const auto zh = document(Words(catalogue, Language::zh), "https://lane.example"), en = document(Words(catalogue, Language::en), "");
    CHECK(zh.at("openapi").as_string() == "3.1.0");
    CHECK(zh.at("servers").at(0).at("url").as_string() == "https://lane.example");
    std::vector<std::string> ids;
    for (const auto& o : operations()) {
        CHECK(std::ranges::find(ids, o.id) == ids.end());
        ids.push_back(o.id);
        std::string method = o.method;
        for (auto& c : method) c = char(c - 'A' + 'a');
        const auto& here = zh.at("paths").at(o.path).at(method);
        CHECK(here.at("tags").at(0).as_string() == o.room);
        CHECK(here.at("summary") != en.at("paths").at(o.path).at(method).at("summary"));
    }
    CHECK(ids.size() > 10);
}
