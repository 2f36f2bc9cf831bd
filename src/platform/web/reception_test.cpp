// What everyone who comes is told when the house itself can't answer.
#include "engines.hpp"
#include "platform/web/problems.hpp"
#include "platform/web/reception.hpp"

using namespace mulin;
using namespace mulin::web;

namespace {

// A database that is out of reach until it is back.
class Away final : public Database {
public:
    Away() : Database(testing::real_time) {}
    Engine engine() const override { return Engine::sqlite; }
    void backup(const std::filesystem::path&) override {}
    std::vector<std::string> integrity() override { return {}; }
    bool back = false;

protected:
    int process() const override { return 0; }
    std::unique_ptr<Reading> begin_reading() override {
        reach();
        return std::make_unique<Quiet>();
    }
    void writing(const Work&, CommunityId, const std::vector<std::string>&) override { reach(); }
    void alone(const std::function<void()>& f) override { f(); }

private:
    void reach() const {
        if (!back) throw Unavailable("PostgreSQL cannot be reached");
    }
    struct Silent final : Connection {
        Engine engine() const override { return Engine::sqlite; }
        Statement& prepare(std::string_view) override { throw DatabaseError("nothing is asked"); }
        void script(std::string_view) override {}
    };
    struct Quiet final : Reading {
        Connection& connection() override { return silent; }
        Silent silent;
    };
};

struct House {
    Away database;
    FileStore files{testing::scratch("files")};
    Routes routes;
    Catalogue catalogue;
    Assets assets;
    std::optional<Reception> reception;

    House() {
        routes.get("/", For::anyone, [](Visit& v) -> Result<Answer> { return v.read([](Tx&) { return Data{"{}"}; }); });
        routes.get("/founded", For::anyone, [](Visit&) -> Result<Answer> { throw Unfounded("nobody lives here yet"); });
        routes.for_programs({.prefix = "/api/", .refused = problem_answer});
        routes.get("/api/open", For::anyone, [](Visit& v) -> Result<Answer> { return Data{v.who.known() ? "known" : "nobody"}; });
        routes.get("/api/closed", For::signed_in, Grant::read_requests, [](Visit&) -> Result<Answer> { return Data{"{}"}; });
        routes.post("/api/closed", For::signed_in, Grant::file_requests, [](Visit&) -> Result<Answer> { return Data{"{}"}; });
        routes.get("/readyz", For::probes, [](Visit&) -> Result<Answer> { return Data{.text = "ready", .type = "text/plain"}; });
        routes.get("/metrics", For::watchers,
                   [](Visit&) -> Result<Answer> { return Data{.text = "mulin_info 1\n", .type = "text/plain"}; });
        reception.emplace(Reach{database, files, "", ""}, routes, catalogue, assets,
                          Hooks{.community = [](std::string_view) { return CommunityId{1}; },
                                .offices = [](Tx&, PersonId, Day) { return std::vector<Office>(); },
                                .is_officer = [](const Actor&) { return false; },
                                .shell = [](Visit&, const Page&, const std::string&) { return Html(); },
                                .may_watch = [](const Request& r) { return r.remote == "127.0.0.1"; }},
                          "secret");
    }
    Response ask(std::string from = "203.0.113.7", std::string path = "/") {
        Request r{.id = "7f3a", .method = "GET", .path = path, .target = path, .remote = std::move(from)};
        return (*reception)(r);
    }
};

} // namespace

TEST_CASE("while the database is away everyone is told so calmly, and when it is back all goes on by itself") {
    House house;
    const auto away = house.ask();
    CHECK(away.status == 503);
    CHECK(away.headers.get("Retry-After") == "10");
    CHECK_THAT(away.body, Catch::Contains("正在自动恢复") && !Catch::Contains("PostgreSQL"));
    house.database.back = true;
    CHECK(house.ask().status == 200);
}

TEST_CASE("before a neighbourhood is founded every page says how to found it") {
    House house;
    house.database.back = true;
    const auto answer = house.ask("203.0.113.7", "/founded");
    CHECK(answer.status == 503);
    CHECK_THAT(answer.body, Catch::Contains("还没有小区") && Catch::Contains("mulin user"));
}

TEST_CASE("one address that opens pages without end is asked to wait; the machine itself never is") {
    House house;
    house.database.back = true;
    const auto count_refused = [&](const std::string& from) {
        int refused = 0;
        for (int i = 0; i < 700; ++i) refused += house.ask(from).status == 429;
        return refused;
    };
    CHECK(count_refused("203.0.113.7") > 0);
    CHECK(house.ask("203.0.113.7").headers.has("Retry-After"));
    CHECK(house.ask("203.0.113.8").status == 200);
    CHECK(count_refused("127.0.0.1") == 0);
}

TEST_CASE("programs are told what was not done as problem details, in the language they read, and keep no cookie") {
    House house;
    house.database.back = true;
    const auto closed = house.ask("127.0.0.1", "/api/closed");
    CHECK((closed.status == 401 && closed.type == "application/problem+json"));
    CHECK(closed.headers.get("WWW-Authenticate") == R"(Bearer realm="mulin")");
    CHECK_FALSE(closed.headers.has("Set-Cookie"));
    CHECK_THAT(closed.body, Catch::Contains(R"("name":"shell.token_first")") && Catch::Contains(R"("status":401)"));
    CHECK(house.ask("127.0.0.1", "/api/nothing").status == 404);
    Request put{.method = "PUT", .path = "/api/closed", .target = "/api/closed", .remote = "127.0.0.1"};
    const auto wrong_way = (*house.reception)(put);
    CHECK((wrong_way.status == 405 && wrong_way.headers.get("Allow") == "GET, POST"));
    CHECK(house.ask("127.0.0.1", "/api/open").body == "nobody");

    Request english{.method = "GET", .path = "/api/closed", .target = "/api/closed", .remote = "127.0.0.1"};
    english.headers.add("accept-language", "en-GB,en;q=0.9");
    CHECK_THAT((*house.reception)(english).body, Catch::Contains("A token is needed"));
    house.database.back = false;
    CHECK(house.ask("127.0.0.1", "/api/open").status == 200);
}

TEST_CASE("what is no token of ours is turned away before anything is looked up") {
    House house;
    house.database.back = true;
    Request basic{.method = "GET", .path = "/api/open", .target = "/api/open", .remote = "127.0.0.1"};
    basic.headers.add("authorization", "Basic YTpi");
    const auto answer = (*house.reception)(basic);
    CHECK(answer.status == 401);
    CHECK_THAT(std::string(answer.headers.get("WWW-Authenticate")), Catch::Contains("invalid_token"));
}

TEST_CASE("programs that watch over the house are answered while the database is away, its figures only to whom they are for") {
    House house;
    CHECK(house.ask("203.0.113.7", "/readyz").body == "ready");
    CHECK(house.ask("127.0.0.1", "/metrics").body == "mulin_info 1\n");
    const auto refused = house.ask("203.0.113.7", "/metrics");
    CHECK(refused.status == 403);
    CHECK_THAT(refused.body, Catch::Contains("shell.watchers_only") && !Catch::Contains("mulin_info"));
}
