// Styles, scripts and pictures the binary carries, under addresses that change with their content, so that they may be kept for ever.
#pragma once
#include "platform/web/http.hpp"
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mulin::web {

class Assets {
public:
    Assets();                                             // all of web/dist/
    std::string address(std::string_view name) const;     // "mulin.css" → "/assets/3f9a1c…/mulin.css"
    std::optional<Response> answer(const Request&) const; // nothing: not an asset's address
private:
    struct Asset {
        std::string_view bytes;
        std::string version;
    };
    std::map<std::string, Asset, std::less<>> all_;
};

} // namespace mulin::web
