#include "neighbourhood/organisation/organisation_world.hpp"

using namespace mulin;
using namespace mulin::organisation;

namespace {
std::vector<std::string> doors(const std::vector<Place>& places) {
    std::vector<std::string> all;
    for (const auto& p : places) all.push_back(p.door);
    return all;
}
using Doors = std::vector<std::string>;
} // namespace

TEST_CASE("a building, a stairwell and a home put twice are one") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        CHECK(building(tx, house, " 63 ") == w.building_63);
        CHECK(building(tx, house, "063幢") == w.building_63);
        CHECK(stairwell(tx, house, w.building_63, "２") == w.stairwell_2);
        auto again = flat(w.stairwell_2, "601");
        again.area = 5500;
        CHECK(put(tx, house, again) == w.roof_flat);
        CHECK(homes(tx, w.stairwell_2).size() == 2);
        CHECK(home(tx, w.roof_flat)->area == 5500);
    });
}

TEST_CASE("buildings and homes stand in the order people count them") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(building(tx, house, "2"));
        got(put(tx, house, flat(w.stairwell_2, "1101")));
        std::vector<std::string> names, flats;
        for (const auto& b : buildings(tx)) names.push_back(b.name);
        for (const auto& h : homes(tx, w.stairwell_2)) flats.push_back(h.flat);
        CHECK(names == std::vector<std::string>{"2", "12", "12-1", "63"});
        CHECK(flats == std::vector<std::string>{"301", "601", "1101"});
    });
}

TEST_CASE("a home keeps its missing area missing and its usable area apart") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto h = *home(tx, w.roof_flat);
        h.area.reset();
        h.area_source.reset();
        h.usable = 4020;
        h.kind = PropertyKind::public_housing;
        h.usage = Usage::let;
        got(put(tx, house, h));
        const auto kept = *home(tx, w.roof_flat);
        CHECK_FALSE(kept.area);
        CHECK_FALSE(kept.area_source);
        CHECK(kept.usable == 4020);
        CHECK(kept.kind == PropertyKind::public_housing);
        CHECK(kept.usage == Usage::let);
    });
}

TEST_CASE("a home cannot take the number of its neighbour") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto as = [&](std::string number) {
            auto h = *home(tx, w.flat_301);
            h.flat = std::move(number);
            return h;
        };
        CHECK(refused(put(tx, house, as("601"))) == "organisation.flat_taken");
        CHECK(refused(put(tx, house, as(" "))) == "organisation.no_name");
        CHECK(put(tx, house, as("302")) == w.flat_301);
        CHECK(place(tx, w.flat_301)->door == "63幢 2单元 302");
    });
}

TEST_CASE("what is not here is unknown, not a surprise") {
    in_the_neighbourhood([](Tx& tx, const World&) {
        CHECK(refused(stairwell(tx, house, BuildingId{404}, "1")) == "organisation.unknown");
        CHECK(refused(put(tx, house, flat(StairwellId{404}, "101"))) == "organisation.unknown");
        CHECK(refused(building(tx, house, "")) == "organisation.no_name");
        CHECK(refused(building(tx, house, "?!")) == "organisation.odd_name");
        CHECK_FALSE(place(tx, HomeId{404}));
        CHECK_FALSE(place(tx, StairwellId{404}));
        CHECK_FALSE(place(tx, BuildingId{404}));
        CHECK_FALSE(stairwell_of_token(tx, "nowhere"));
    });
}

TEST_CASE("the code at a door leads to its stairwell") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto all = stairwells(tx, w.building_63);
        REQUIRE(all.size() == 2);
        CHECK(all[0].token != all[1].token);
        CHECK(stairwell_of_token(tx, all[1].token) == w.stairwell_2);
        CHECK(stairwells(tx).size() == 3);
    });
}

TEST_CASE("a building finds its place on the plan") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(place_on_plan(tx, house, w.building_63, 8, 3));
        CHECK(buildings(tx).back().row == 8);
        CHECK(buildings(tx).back().column == 3);
        CHECK_FALSE(buildings(tx).front().row);
    });
}

TEST_CASE("a door is found however it is said") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (const auto words : {"63-2-601", "63幢2单元601", "63幢2单元601室", "６３－２－６０１", "63号楼 2单元 601"}) {
            INFO(words);
            REQUIRE(places(tx, words, 5).size() == 1);
            CHECK(places(tx, words, 5)[0].home == w.roof_flat);
        }
        CHECK(doors(places(tx, "63", 5)) == Doors{"63幢"});
        CHECK(doors(places(tx, "63幢2单元", 5)) == Doors{"63幢 2单元"});
        CHECK(doors(places(tx, "63-301", 5)) == Doors{"63幢 2单元 301"});
    });
}

TEST_CASE("12-1 may mean the first stairwell of 12 or the building of that name: both are offered") {
    in_the_neighbourhood([](Tx& tx, const World&) {
        CHECK(doors(places(tx, "12-1", 5)) == Doors{"12幢 1单元", "12-1幢"});
        CHECK(doors(places(tx, "12", 5)) == Doors{"12幢", "12-1幢"});
        CHECK(places(tx, "12", 1).size() == 1);
    });
}

TEST_CASE("words that are no door find none") {
    in_the_neighbourhood([](Tx& tx, const World&) {
        for (const auto words : {"", "  ", "-", "99", "63-9-101", "王阿姨", "1-2-3-4-5-6"}) CHECK(places(tx, words, 5).empty());
    });
}

TEST_CASE("a new code at a stairwell's door takes the place of the old one") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto old = stairwell(tx, w.stairwell_2)->token;
        CHECK_FALSE(new_token(tx, Actor{}, w.stairwell_2));
        const auto token = got(new_token(tx, house, w.stairwell_2));
        CHECK(stairwell_of_token(tx, token) == w.stairwell_2);
        CHECK_FALSE(stairwell_of_token(tx, old));
    });
}
