// std::ranges::contains, which g++ 12 does not have yet.
#pragma once
#include <algorithm>
#include <iterator>

namespace mulin::requests {

template <class Range, class Value> constexpr bool contains(const Range& range, const Value& value) {
    return std::ranges::find(range, value) != std::ranges::end(range);
}

} // namespace mulin::requests
