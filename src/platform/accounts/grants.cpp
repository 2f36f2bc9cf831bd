#include "platform/accounts/grants.hpp"

namespace mulin {

std::string written(Grants grants) {
    std::string words;
    for (const auto word : Names<Grant>::all)
        if (grants.has(named<Grant>(word))) words.append(words.empty() ? "" : " ").append(word);
    return words;
}

Grants grants_from(std::string_view written) {
    Grants all;
    while (!written.empty()) {
        const auto end = std::min(written.find(' '), written.size());
        if (const auto g = maybe_named<Grant>(written.substr(0, end))) all.add(*g);
        written.remove_prefix(std::min(end + 1, written.size()));
    }
    return all;
}

} // namespace mulin
