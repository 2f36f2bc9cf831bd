// Whatever a request line asks for: it is refused, or its path is safe to route by.
// Seeds: "/requests/7?page=2", "http://a/b%E6%BC%8F?c=%20+", "/%2e%2e//a\\b".
#include "platform/web/target.hpp"
#include "base/utf8.hpp"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view sent(reinterpret_cast<const char*>(data), size);
    const auto target = mulin::web::read_target(sent);
    if (!target) return 0;
    const std::string& path = target->path;
    const std::string closed = path + "/";
    const bool safe = path.starts_with('/') && path.find("//") == path.npos && closed.find("/../") == path.npos &&
                      closed.find("/./") == path.npos && path.find_first_of(std::string_view("\\\0\r\n", 4)) == path.npos &&
                      mulin::utf8::valid(path);
    if (!safe) std::abort();
    return 0;
}
