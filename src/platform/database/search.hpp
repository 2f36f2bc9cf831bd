// Full-text search that finds two-character Chinese words (漏水): text is kept as overlapping pairs of characters, which both engines index
// as plain words. One table of the platform serves all rooms; which community and what it is about are words of the index too.
#pragma once
#include "platform/database/tx.hpp"
#include <string_view>
#include <vector>

namespace mulin::search {

// What `about` (a room's word of small letters and _, "requests") with this id can be found by; replaces what stood there. The id is one of
// tx.fresh(), so that it belongs to nothing else; throws AlreadyThere otherwise.
void put(Tx&, std::string_view about, std::int64_t id, std::string_view text);
void remove(Tx&, std::string_view about, std::int64_t id);

// Ids whose text holds every word of `words`, newest (largest) first, below `before` (0: from the newest), at most `limit`.
// A word of one Han character matches any text holding it. Words without a letter or digit find nothing. Nothing in `words` is an operator.
std::vector<std::int64_t> find(Tx&, std::string_view about, std::string_view words, std::int64_t before, int limit);

// How the engine would go about find(), in its own words, for whoever wonders why a search is slow.
std::string plan(Tx&, std::string_view about, std::string_view words);

} // namespace mulin::search
