// What a request can be about (handbook §4.3): two levels, with the words people use for it, so that a category can be guessed and changed.
#pragma once
#include "neighbourhood/requests/help_request.hpp"

namespace mulin::requests {

struct Category {
    std::string code;              // "leak"
    std::string group;             // first level: "house"
    Urgency urgency;               // when nothing else is said
    std::string hotline;           // 12345 first level: 求助 …
    std::string grid;              // GB/T 30428.2 class, referenced (参照), may be empty
    std::vector<std::string> cues; // "漏水", "渗水": longer ones weigh more
    bool tile = false;             // one of the eight on the filing page
};

std::span<const Category> default_categories();
const Category* find(std::span<const Category>, std::string_view code);

// The likeliest categories of some words, best first; empty when nothing fits. Pure counting of cues, explained by the cues found.
struct Guess {
    std::string category;
    std::vector<std::string> because;
};
std::vector<Guess> guess(std::span<const Category>, std::string_view words);

} // namespace mulin::requests
