#include "neighbourhood/organisation/organisation_remarks.hpp"
#include "neighbourhood/organisation/organisation_world.hpp"

using namespace mulin;
using namespace mulin::organisation;
using roster::Fate;

namespace {

const Actor secretary{.person = {7}, .offices = {{"committee_secretary", {1}}}};

roster::BatchId brought_in(Tx& tx) {
    const roster::Rows rows{{"幢号", "单元", "室号", "业主", "备注"},
                            {"63", "2", "601", "王小芳", "钥匙在一楼邻居家"},
                            {"63", "2", "301", "陈大文", "独居老人，难说话"},
                            {"63", "1", "101", "李建国", "租给别人了，电话 199-0000-1199"}};
    const auto id = got(roster::take_in(tx, secretary, "名册.xlsx", "f", rows));
    got(roster::apply(tx, secretary, id, roster::Bad::refuse));
    roster::go_on(tx);
    return id;
}

roster::RemarkId of(Tx& tx, HomeId home) {
    for (const auto& r : roster::remarks(tx, secretary, 10))
        if (r.home == home) return r.id;
    return {};
}

} // namespace

TEST_CASE("remarks of a roster wait, unseen, until an officer has decided each") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        brought_in(tx);
        CHECK(roster::remarks_waiting(tx) == 3);
        CHECK(roster::notes(tx, w.roof_flat).empty());
        for (const auto& r : roster::remarks(tx, secretary, 10)) CHECK(r.words.empty());

        const auto first = of(tx, w.roof_flat);
        CHECK(got(roster::look_at_remark(tx, secretary, first)).words == "钥匙在一楼邻居家");
        CHECK(events::latest(tx, {.looks = true}, 0, 1).at(0).what == "roster.remark.seen");
        got(roster::decide(tx, secretary, first, {.fate = Fate::kept, .words = "钥匙在一楼邻居家"}));
        REQUIRE(roster::notes(tx, w.roof_flat).size() == 1);
        CHECK(roster::notes(tx, w.roof_flat)[0].words == "钥匙在一楼邻居家");

        got(roster::decide(tx, secretary, of(tx, w.flat_301), {.fate = Fate::discarded}));
        CHECK(roster::notes(tx, w.flat_301).empty());
        CHECK(roster::remarks_waiting(tx) == 1);
        CHECK(roster::next_remark(tx, of(tx, w.other_flat)) == of(tx, w.other_flat));
        CHECK(refused(roster::decide(tx, secretary, first, {.fate = Fate::discarded})) == "organisation.unknown");
        for (const auto& e : events::of(tx, {"home", w.roof_flat.value})) CHECK(e.detail.find("钥匙") == e.detail.npos);
    });
}

TEST_CASE("what a remark says of a home or of a number goes where it belongs") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        brought_in(tx);
        const auto id = of(tx, w.other_flat);
        CHECK(refused(roster::decide(tx, secretary, id, {.fate = Fate::number, .person = w.aunt_wang, .number = "19900001199"})) ==
              "roster.no_such_person");
        CHECK(refused(roster::decide(tx, secretary, id, {.fate = Fate::number, .person = w.uncle_li, .number = "1990"})) ==
              "organisation.bad_phone");
        got(roster::decide(tx, secretary, id, {.fate = Fate::number, .person = w.uncle_li, .number = "199-0000-1199"}));
        CHECK(person(tx, w.uncle_li)->mobile == "19900001199");

        got(roster::decide(tx, secretary, of(tx, w.flat_301), {.fate = Fate::usage, .usage = Usage::let}));
        CHECK(home(tx, w.flat_301)->usage == Usage::let);
        CHECK(roster::remarks_waiting(tx) == 1);
    });
}

TEST_CASE("nobody is judged in a note, and a refused note leaves the remark waiting") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        brought_in(tx);
        const auto id = of(tx, w.flat_301);
        CHECK(refused(roster::decide(tx, secretary, id, {.fate = Fate::kept, .words = "难说话"})) == "roster.note_unfit_judgement");
        CHECK(refused(roster::decide(tx, secretary, id, {.fate = Fate::kept, .words = ""})) == "roster.note_empty");
        CHECK(of(tx, w.flat_301) == id);
    });
}

TEST_CASE("the same roster does not ask again; taken back, what waits is gone and what an officer wrote stays") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto first = brought_in(tx);
        got(roster::decide(tx, secretary, of(tx, w.roof_flat), {.fate = Fate::kept, .words = "钥匙在一楼邻居家"}));
        got(roster::decide(tx, secretary, of(tx, w.flat_301), {.fate = Fate::discarded}));
        brought_in(tx);
        CHECK(roster::remarks_waiting(tx) == 1);

        got(roster::undo(tx, secretary, first));
        roster::go_on(tx);
        CHECK(roster::remarks_waiting(tx) == 0);
        REQUIRE(roster::notes(tx, w.roof_flat).size() == 1);
        CHECK(got(roster::remove_note(tx, secretary, roster::notes(tx, w.roof_flat)[0].id)) == w.roof_flat);
        CHECK(roster::notes(tx, w.roof_flat).empty());
    });
}

TEST_CASE("only those who look after homes see remarks or take notes away") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        brought_in(tx);
        const auto id = of(tx, w.roof_flat);
        for (const auto who : {w.secretary, w.leader, w.aunt_wang, PersonId{}}) {
            const auto actor = World::acting(tx, who);
            CHECK(roster::remarks(tx, actor, 10).empty());
            CHECK(refused(roster::look_at_remark(tx, actor, id)) == "organisation.not_yours");
            CHECK(refused(roster::decide(tx, actor, id, {.fate = Fate::discarded})) == "organisation.not_yours");
            CHECK(refused(roster::remove_note(tx, actor, {1})) == "organisation.not_yours");
        }
    });
}
