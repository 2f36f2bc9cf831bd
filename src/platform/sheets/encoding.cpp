#include "platform/sheets/encoding.hpp"
#include "base/utf8.hpp"
#include <cerrno>
#include <iconv.h>
#include <stdexcept>

namespace mulin::sheets {
namespace {

class Converter {
public:
    Converter(const char* to, const char* from) : handle_(iconv_open(to, from)) {
        if (handle_ == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error(std::string("no conversion from ") + from + " to " + to);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() { iconv_close(handle_); }

    // The whole text or nothing.
    std::optional<std::string> operator()(std::string_view text) {
        std::string out;
        char buffer[16 << 10];
        char* in = const_cast<char*>(text.data()); // iconv's own signature; it does not write there
        std::size_t left = text.size();
        while (left > 0) {
            char* end = buffer;
            std::size_t room = sizeof buffer;
            const std::size_t done = iconv(handle_, &in, &left, &end, &room);
            out.append(buffer, end);
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return std::nullopt;
        }
        return out;
    }

private:
    iconv_t handle_;
};

std::optional<std::string> plain(std::optional<std::string> text) {
    if (text && (text->find('\0') != std::string::npos || !utf8::valid(*text))) return std::nullopt;
    return text;
}

} // namespace

std::optional<std::string> to_utf8(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) return plain(std::string(bytes.substr(utf8_mark.size())));
    if (bytes.starts_with("\xFF\xFE")) return plain(Converter("UTF-8", "UTF-16LE")(bytes.substr(2)));
    if (bytes.starts_with("\xFE\xFF")) return plain(Converter("UTF-8", "UTF-16BE")(bytes.substr(2)));
    if (utf8::valid(bytes)) return plain(std::string(bytes));
    return plain(Converter("UTF-8", "GB18030")(bytes));
}

std::string to_gb18030(std::string_view text) {
    Converter convert("GB18030", "UTF-8");
    if (auto whole = convert(text)) return std::move(*whole);
    std::string out;
    while (!text.empty()) {
        const std::size_t had = text.size();
        const std::string_view rest = text;
        utf8::take(text);
        out += convert(rest.substr(0, had - text.size())).value_or("\xA1\xFE"); // 〓, as printers put it for a letter they lack
    }
    return out;
}

} // namespace mulin::sheets
