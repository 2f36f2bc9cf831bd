// Full-text search that finds two-character Chinese words (漏水): text is kept as overlapping pairs of characters, which both engines index
// as plain words. One table of the platform serves all rooms.
#pragma once
#include "platform/database/tx.hpp"
#include <string_view>
#include <vector>

namespace mulin::search {

// What `about` (a room's word, "requests") with this id can be found by; replaces what stood there.
void put(Tx&, std::string_view about, std::int64_t id, std::string_view text);
void remove(Tx&, std::string_view about, std::int64_t id);

// Ids whose text holds every word of `words`, newest (largest) first, below `before` (0: from the newest), at most `limit`.
// A word of one Han character matches any text holding it. Words without a letter or digit find nothing.
std::vector<std::int64_t> find(Tx&, std::string_view about, std::string_view words, std::int64_t before, int limit);

} // namespace mulin::search
