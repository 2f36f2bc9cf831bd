// One letter that stands for a control on staff pages: with the browser's own modifier always, alone where script runs and nobody types.
#pragma once
#include "platform/web/parts_words.hpp"
#include <cctype>

namespace mulin::web {

inline Html shortcut(std::string_view key) {
    Html h;
    if (key.size() != 1) return h; // "Enter", "Tab" are shown, but the browser's own
    const std::string letter(1, char(std::tolower(static_cast<unsigned char>(key[0]))));
    h << attribute("accesskey", letter) << attribute("data-key", letter);
    return h;
}

} // namespace mulin::web
