#include "neighbourhood/open311/open311.hpp"
#include "neighbourhood/open311/points.hpp"
#include "neighbourhood/open311/views.hpp"
#include "neighbourhood/requests/requests_world.hpp"
#include <boost/json.hpp>

using namespace mulin;
using namespace mulin::requests;
using namespace mulin::open311;

namespace {

constexpr std::int64_t hotline = 1, other_program = 2;

Actor by_program(Actor who, Grants grants = {Grant::file_requests}) {
    who.program = grants;
    return who;
}

struct Line {
    Night& n;
    Actor who = by_program(n.duty_officer);
    Result<Filed> submit(const Sent& s) {
        return n.write([&](Tx& tx) { return open311::submit(tx, who, hotline, s); });
    }
    std::vector<Shown> look(const Actor& viewer, std::int64_t program, Query q) {
        return n.read([&](Tx& tx) { return open311::look(tx, viewer, program, q); });
    }
    Shown one(const Actor& viewer, std::int64_t program, RequestId id) { return look(viewer, program, {.ids = {id}}).at(0); }
};

const Sent leak{.service = "leak",
                .description = "屋顶漏水",
                .first_name = "小芳",
                .last_name = "王",
                .phone = "19900000601",
                .along = {.latitude = "30.27410000001",
                          .longitude = "120.1551",
                          .address = "63-2-601",
                          .account = "A-7",
                          .attributes = {{"outside", "\n x "}}}};

Query lately(Night& n) { return {.from = n.clock - 24h, .until = n.clock + 24h}; }

} // namespace

TEST_CASE("another program's request is filed like a call: at the door it names, for whom it names, and told to the same people") {
    on_the_night([](Night& n) {
        Line line{n};
        const auto filed = got(line.submit(leak));
        const auto r = n.look(filed.id);
        CHECK((r.home == n.roof_flat && r.channel == Channel::outside && r.category == "leak" && r.caller_name == "王小芳"));
        CHECK((!r.caller && r.typed_by == n.duty_officer.person && r.branch == n.branch_8));
        CHECK_FALSE(filed.told.empty());
        CHECK(n.look(got(line.submit({.service = "lamp", .description = "x", .along = {.address = "71-09 34 AVENUE"}})).id).place ==
              "71-09 34 AVENUE");
        CHECK(n.look(got(line.submit({.service = "lamp", .description = "x", .along = {.latitude = "1", .longitude = "2"}})).id).place ==
              "1, 2");
    });
}

TEST_CASE("what came along goes back untouched to the token that sent it, and to nobody else") {
    on_the_night([](Night& n) {
        Line line{n};
        const auto id = got(line.submit(leak)).id;
        const auto mine = line.one(line.who, hotline, id);
        REQUIRE((mine.whole && mine.along));
        CHECK((mine.along->latitude == "30.27410000001" && mine.along->account == "A-7"));
        CHECK(mine.along->attributes == leak.along.attributes);
        CHECK(mine.requested == n.clock);
        for (const auto& [viewer, program] : {std::pair{line.who, other_program}, std::pair{n.passer_by, std::int64_t(0)},
                                              std::pair{by_program(n.other_secretary, {Grant::read_requests}), other_program}}) {
            const auto theirs = line.one(viewer, program, id);
            CHECK((!theirs.whole && !theirs.along && theirs.building == "63幢" && theirs.requested == moment(day_of(2025, 8, 10))));
        }
        CHECK(line.one(by_program(n.duty_officer, {Grant::read_requests}), other_program, id).whole);
    });
}

TEST_CASE("only who may file for others lets a program do so, and what is wrong is said at once") {
    on_the_night([](Night& n) {
        Line line{n};
        line.who = by_program(n.roofer);
        CHECK(refused(line.submit(leak)) == "requests.not_yours");
        line.who = by_program(n.duty_officer, {Grant::read_requests});
        CHECK(refused(line.submit(leak)) == "requests.not_yours");
        line.who = by_program(n.duty_officer);
        const auto wrong = line.submit(
            {.service = "spaceship",
             .description = std::string(5000, 'x'),
             .along = {
                 .latitude = "91", .longitude = "1", .address_id = "9-9-9", .media = "ftp://x", .attributes = {{"urgency", "soon"}}}});
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().also.size() == 5);
        CHECK(refused(line.submit({.service = "leak", .description = "漏"})) == "requests.where");
        CHECK(refused(line.submit({.service = "leak", .description = "漏", .along = {.latitude = "30.2"}})) == "open311.bad_point");
    });
}

TEST_CASE("a list holds what lies in its days, of its services, open or closed; pages do not overlap") {
    on_the_night([](Night& n) {
        Line line{n};
        const auto first = got(line.submit(leak)).id;
        const auto lamp = got(n.file(n.uncle_li, {.home = n.flat_12, .words = "灯不亮"})).id;
        const auto over = n.leak();
        got(n.act(n.duty_officer, over, Decline{DeclineReason::not_ours, "归别处管"}));
        const auto mended = n.mended_leak();
        got(n.act(n.secretary, mended, Verify{true, "不漏了"})); // whoever asked has not said so yet: it is open
        const auto ids = [&](Query q) {
            std::vector<RequestId> all;
            for (const auto& s : line.look(n.passer_by, 0, q)) all.push_back(s.id);
            return all;
        };
        auto q = lately(n);
        CHECK(ids(q) == std::vector{mended, over, lamp, first});
        q.services = {"lamp", "gas"};
        CHECK(ids(q) == std::vector{lamp});
        q.services = {"leak"};
        q.open = false;
        CHECK(ids(q) == std::vector{over});
        q.open = true;
        CHECK(ids(q) == std::vector{mended, first});
        q = lately(n);
        q.page_size = 2;
        CHECK(ids(q).size() == 2);
        q.page = 2;
        CHECK(ids(q) == std::vector{lamp, first});
        q.page = 3;
        CHECK(ids(q).empty());
        CHECK(ids({.from = n.clock - 48h, .until = n.clock - 24h}).empty());
    });
}

TEST_CASE("whoever sent something that was merged or withdrawn still finds it, closed for everyone else") {
    on_the_night([](Night& n) {
        Line line{n};
        const auto id = got(line.submit(leak)).id, into = n.leak();
        got(n.act(n.duty_officer, id, Merge{into}));
        CHECK(line.one(line.who, hotline, id).whole->state == State::merged);
        CHECK(line.look(n.passer_by, 0, {.ids = {id}}).empty());
    });
}

TEST_CASE("degrees are plain decimals within the globe") {
    for (const auto* good : {"30.2741", "-73.7379342313789", "0", "90"}) CHECK(is_degrees(good, 90));
    for (const auto* bad : {"", "91", "-90.1", "1e1", "30,2", " 30", "30N", "nan", "inf"}) CHECK_FALSE(is_degrees(bad, 90));
    CHECK(is_degrees("120.15", 180));
}

TEST_CASE("ids of requests begin with a letter and come back as they went") {
    CHECK(request_of(outside_id({1842})) == RequestId{1842});
    for (const auto* odd : {"", "R", "1842", "R-1", "R1.json", "R99999999999999999999"}) CHECK_FALSE(request_of(odd));
}

TEST_CASE("XML holds any text: what would break it is escaped, what it cannot hold is replaced, line ends stay") {
    namespace json = boost::json;
    const json::array all{json::object{{"words", "a<b> & \"c\"\r\n\x01漏"}, {"none", nullptr}, {"values", json::array{"x", 2}}}};
    const auto written = views::written(views::Format::xml, "service_requests", all, 201);
    CHECK(written.text ==
          "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests><request><words>a&lt;b&gt; &amp; \"c\"&#13;\n\uFFFD漏</words>"
          "<none/><values><value>x</value><value>2</value></values></request></service_requests>");
    CHECK((written.status == 201 && written.type == "text/xml; charset=utf-8"));
}
