// Queries over a set of ids with one text: the ids fill a fixed number of places, those left over are 0.
#pragma once
#include "platform/database/tx.hpp"
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace mulin::requests::store {

inline constexpr std::size_t slots = 50;

// "$2, $3, … $51": $1 is the community.
inline std::string slot_list() {
    std::string list;
    for (std::size_t i = 0; i < slots; ++i) list += (i ? ", $" : "$") + std::to_string(i + 2);
    return list;
}

// Runs `sql` for every fifty of the ids; `with_row` gets each row. What is `also` asked stands at $52 and on.
template <class I, class F, class... Also>
void each_of(Tx& tx, const std::string& sql, std::span<const I> ids, F&& with_row, const Also&... also) {
    for (; !ids.empty(); ids = ids.subspan(std::min(slots, ids.size()))) {
        std::array<std::int64_t, slots> some{};
        for (std::size_t i = 0; i < std::min(slots, ids.size()); ++i) some[i] = ids[i].value;
        [&]<std::size_t... N>(std::index_sequence<N...>) { tx.each(sql, with_row, tx.community(), some[N]..., also...); }
        (std::make_index_sequence<slots>());
    }
}

} // namespace mulin::requests::store
