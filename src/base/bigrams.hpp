// What a text can be found by. Chinese has no spaces between words, so a run of Han characters is taken apart into overlapping pairs
// (漏水管: 漏水 水管 管); other words are words. Any piece of a run is then a row of neighbouring pairs, and one character the beginning of a pair.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mulin::bigrams {

// The grams of a text in its order, lower-cased, of letters and digits only. The last character of a run stands alone, so that every
// character begins one gram and a search for one finds it. Of a very long text the first 16,000 grams count, of a word the first 40 letters.
std::vector<std::string> of(std::string_view text);

// One thing a searcher wants: these grams, one after another; or, of a single Han character, any gram that begins so.
struct Sought {
    std::vector<std::string> grams;
    bool begins = false;
    bool operator==(const Sought&) const = default;
};

// Everything `words` asks for, of which a text must hold all. Empty when there is no letter and no digit in it. The first 20 count, of each
// the first 40 characters.
std::vector<Sought> sought(std::string_view words);

} // namespace mulin::bigrams
