#include "base/bigrams.hpp"
#include "base/utf8.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using bigrams::Sought;
using Grams = std::vector<std::string>;

TEST_CASE("every character of a Chinese run begins one gram") {
    CHECK(bigrams::of("厨房漏水") == Grams{"厨房", "房漏", "漏水", "水"});
    CHECK(bigrams::of("漏") == Grams{"漏"});
    CHECK(bigrams::of("漏，水。") == Grams{"漏", "水"});
}

TEST_CASE("words and numbers are whole, in small plain letters") {
    CHECK(bigrams::of("WiFi坏了，Ｂ１２栋") == Grams{"wifi", "坏了", "了", "b12", "栋"});
    CHECK(bigrams::of("it's 12-1-302") == Grams{"it", "s", "12", "1", "302"});
    CHECK(bigrams::of("Мария ئۆي café") == Grams{"Мария", "ئۆي", "café"});
}

TEST_CASE("punctuation, symbols and pictures are nothing") {
    CHECK(bigrams::of("").empty());
    CHECK(bigrams::of("，。！？—… ·×÷《》【】\u3000\t\n*\"'()&|:<>👵🏼✅\uFE0F").empty());
    CHECK(bigrams::of("\xFF\xE6\xBC").empty());
}

TEST_CASE("a searched piece of a run is its pairs in a row, one character the beginning of a pair") {
    CHECK(bigrams::sought("漏水") == std::vector<Sought>{{{"漏水"}, false}});
    CHECK(bigrams::sought("水管漏") == std::vector<Sought>{{{"水管", "管漏"}, false}});
    CHECK(bigrams::sought("漏") == std::vector<Sought>{{{"漏"}, true}});
    CHECK(bigrams::sought("3栋 漏水") == std::vector<Sought>{{{"3"}, false}, {{"栋"}, true}, {{"漏水"}, false}});
    CHECK(bigrams::sought(" *\" ").empty());
}

TEST_CASE("a book is indexed in part and a long word by its beginning, alike when searched") {
    std::string book;
    for (int i = 0; i < 30'000; ++i) book += "楼";
    CHECK(bigrams::of(book).size() == 16'000);
    const std::string word(1000, 'a');
    CHECK(bigrams::of(word) == bigrams::sought(word).front().grams);
    CHECK(utf8::length(bigrams::of(word).front()) == 40);
}
