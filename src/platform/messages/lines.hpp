// Several short texts in one column, one a line.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mulin::messages::lines {

std::string joined(const std::vector<std::string>&); // a line break inside one becomes a space
std::vector<std::string> split(std::string_view);

} // namespace mulin::messages::lines
