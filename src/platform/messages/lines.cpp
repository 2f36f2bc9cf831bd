#include "platform/messages/lines.hpp"
#include <algorithm>

namespace mulin::messages::lines {

std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (std::string line : all) {
        std::ranges::replace(line, '\n', ' ');
        text += line + '\n';
    }
    return text;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1)) all.emplace_back(text.substr(0, end));
    return all;
}

} // namespace mulin::messages::lines
