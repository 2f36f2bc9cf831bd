#include "neighbourhood/requests/requests_world.hpp"
#include "platform/files/attachments.hpp"
#include "platform/files/held_photos.hpp"
#include <fstream>

using namespace mulin;
using namespace mulin::requests;
namespace fs = std::filesystem;

namespace {

// The night with a cellar for photos.
struct Cellar {
    Night& n;
    fs::path folder = testing::scratch("cellar");
    FileStore files{folder};

    photos::Held row(const Actor& who, std::string_view once, std::string digest) {
        const photos::Held p{.digest = std::move(digest), .large = new_file_name(), .small = new_file_name(), .width = 4, .height = 3};
        n.write([&](Tx& tx) { return photos::hold(tx, who, once, p), 0; });
        return p;
    }
    photos::Held hold(const Actor& who, std::string_view once, std::string digest) {
        const auto p = row(who, once, std::move(digest));
        const auto scratch = testing::scratch("photo");
        std::ofstream(scratch) << "a picture";
        files.put(scratch, p.large);
        files.put(scratch, p.small);
        return p;
    }
    Done hang(const Actor& who, RequestId id, std::string_view once) {
        return n.write([&](Tx& tx) { return hang_photos(tx, who, id, Moment::before, files, once); });
    }
    std::size_t held(const Actor& who, std::string_view once) {
        return n.read([&](Tx& tx) { return photos::held(tx, files, who, once).size(); });
    }
    std::vector<RequestPhoto> hanging(RequestId id) {
        return n.read([&](Tx& tx) { return requests::photos(tx, id); });
    }
    std::size_t lying() const {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
        return count;
    }
    void sweep() {
        n.write([&](Tx& tx) { return photos::sweep(tx, files), 0; });
    }
    // Every attachment has both its files.
    bool whole(RequestId id) {
        return n.read([&](Tx& tx) {
            return std::ranges::all_of(requests::photos(tx, id), [&](const RequestPhoto& p) {
                const auto a = attachment(tx, p.file);
                return a && files.path(a->large) && files.path(a->small);
            });
        });
    }
};

} // namespace

TEST_CASE("a form sent twice with the same photo hangs it once, and the spare copy is swept out later") {
    on_the_night([](Night& n) {
        Cellar c{n};
        const auto id = n.leak();
        c.hold(n.aunt_wang, "form", "roof");
        c.hold(n.aunt_wang, "form", "roof"); // both presses were under way
        got(c.hang(n.aunt_wang, id, "form"));
        got(c.hang(n.aunt_wang, id, "form"));
        CHECK(c.hanging(id).size() == 1);
        c.hold(n.aunt_wang, "form", "roof"); // and the second arrives after the first was answered
        got(c.hang(n.aunt_wang, id, "form"));
        CHECK(c.hanging(id).size() == 1);
        CHECK(c.whole(id));
        CHECK(c.lying() == 6);
        n.clock += 2h;
        c.sweep();
        CHECK(c.lying() == 2);
        CHECK(c.whole(id));
        CHECK(c.held(n.aunt_wang, "form") == 0);
    });
}

TEST_CASE("what is refused leaves the photos with their form, and no attachment behind") {
    on_the_night([](Night& n) {
        Cellar c{n};
        const auto id = n.leak();
        c.hold(n.uncle_li, "form", "roof");
        CHECK(refused(c.hang(n.uncle_li, id, "form")) == "requests.unknown");
        CHECK(c.held(n.uncle_li, "form") == 1);
        CHECK(c.hanging(id).empty());
        CHECK(n.read([](Tx& tx) { return tx.value<int>("select count(*) from attachments where community_id = 1 and id > 0"); }) == 0);
    });
}

TEST_CASE("a photo whose file has not arrived waits with its form; nothing hangs on a wall without a picture") {
    on_the_night([](Night& n) {
        Cellar c{n};
        const auto id = n.leak();
        c.row(n.aunt_wang, "form", "roof"); // the house fell over between row and file
        CHECK(c.held(n.aunt_wang, "form") == 0);
        got(c.hang(n.aunt_wang, id, "form"));
        CHECK(c.hanging(id).empty());
    });
}

TEST_CASE("nobody else's form takes a photo, not even by the same token") {
    on_the_night([](Night& n) {
        Cellar c{n};
        c.hold(n.aunt_wang, "survey-1-3", "roof");
        CHECK(c.held(n.roofer, "survey-1-3") == 0);
        CHECK(c.held(n.passer_by, "survey-1-3") == 0);
        CHECK(c.held(n.aunt_wang, "") == 0);
    });
}

TEST_CASE("photos of a form that nobody finishes are swept out after a day, files first and never under someone's hands") {
    on_the_night([](Night& n) {
        Cellar c{n};
        c.hold(n.aunt_wang, "form", "roof");
        c.sweep();
        CHECK(c.held(n.aunt_wang, "form") == 1);
        n.clock += 25h;
        c.sweep(); // let go
        CHECK(c.held(n.aunt_wang, "form") == 0);
        CHECK(c.lying() == 2);
        c.sweep(); // and gone
        CHECK(c.lying() == 0);
        CHECK(n.read([](Tx& tx) { return tx.value<int>("select count(*) from held_photos where community_id = 1 and id > 0"); }) == 0);
    });
}

TEST_CASE("a photo whose form is over while it is still being written away is left alone until it has arrived") {
    on_the_night([](Night& n) {
        Cellar c{n};
        c.row(n.aunt_wang, "form", "roof");
        n.write([&](Tx& tx) { return photos::let_go(tx, n.aunt_wang, "form"), 0; });
        c.sweep();
        CHECK(n.read([](Tx& tx) { return tx.value<int>("select count(*) from held_photos where community_id = 1 and id > 0"); }) == 1);
    });
}
