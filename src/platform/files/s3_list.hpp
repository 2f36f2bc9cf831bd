// What a bucket says it holds: just enough of its XML, for our names have nothing in them that would be written otherwise.
#pragma once
#include "base/values.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace mulin::s3 {

struct Object {
    std::string name;
    TimePoint came;
};

struct Page {
    std::vector<Object> objects{};
    bool more = false; // after the last of these
};

Page read_list(std::string_view xml);

// What stands in the first element of that name, or "".
std::string_view text_of(std::string_view xml, std::string_view element);

} // namespace mulin::s3
