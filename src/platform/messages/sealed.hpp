// Secrets at rest, readable only with the house's own secret: whoever sees a table or a listing sees none.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace mulin::messages {

std::string sealed(std::string_view house_secret, std::string_view words);
std::optional<std::string> opened(std::string_view house_secret, std::string_view sealed); // nothing when it is not ours or was changed

} // namespace mulin::messages
