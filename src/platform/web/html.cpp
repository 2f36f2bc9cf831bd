#include "platform/web/html.hpp"

namespace mulin::web {

void Html::escape(std::string_view value) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        std::string_view entity;
        switch (value[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        case '\'': entity = "&#39;"; break;
        default: continue;
        }
        text_.append(value, from, i - from).append(entity);
        from = i + 1;
    }
    text_.append(value, from);
}

} // namespace mulin::web
