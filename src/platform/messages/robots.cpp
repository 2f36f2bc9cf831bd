#include "platform/messages/robots.hpp"
#include "base/utf8.hpp"
#include <boost/json.hpp>

namespace mulin::messages {

const Adapter& adapter(Robot r) {
    constexpr const Adapter* all[] = {&wecom, &dingtalk, &feishu, &hook};
    return *all[std::size_t(r)];
}

std::string cut(std::string_view text, std::size_t most) {
    constexpr std::string_view dots = "…";
    if (text.size() <= most) return std::string(text);
    if (most < dots.size()) return {};
    return std::string(utf8::front(text, most - dots.size())).append(dots);
}

Bundle bundle(std::span<const std::string> lines, std::size_t most) {
    Bundle b;
    for (const auto& line : lines) {
        if (b.taken == 0) b.text = cut(line, most);
        else if (b.text.size() + 1 + line.size() <= most) b.text.append("\n").append(line);
        else break;
        ++b.taken;
    }
    return b;
}

std::string masked(std::string_view address) {
    const auto scheme = address.find("//");
    const auto host_ends = scheme == address.npos ? 0 : std::min(address.find_first_of("/?#", scheme + 2), address.size());
    const auto host = address.substr(0, host_ends);
    constexpr std::size_t shown = 4;
    const bool long_enough = address.size() - host.size() > 3 * shown;
    return std::string(host) + "/…" + std::string(long_enough ? address.substr(address.size() - shown) : "");
}

HttpOrder json_order(std::string url, std::string body) {
    return {.url = std::move(url), .headers = {"Content-Type: application/json; charset=utf-8"}, .body = std::move(body)};
}

Outcome judge_http(const Reply& r) {
    if (r.trouble != Reason::none) return {.reason = r.trouble, .detail = r.detail};
    if (r.status >= 200 && r.status < 300) return {};
    const auto reason = r.status == 429 || r.status == 503   ? Reason::busy
                        : r.status == 401 || r.status == 403 ? Reason::wrong_key
                                                             : Reason::refused;
    return {.reason = reason, .detail = "HTTP " + std::to_string(r.status)};
}

std::optional<Answer> answer(const Reply& r, std::string_view field, std::string_view words) {
    boost::system::error_code wrong;
    const auto value = boost::json::parse(r.body, wrong);
    if (wrong || !value.is_object()) return std::nullopt;
    const auto* code = value.as_object().if_contains(field);
    const auto* said = value.as_object().if_contains(words);
    if (!code || !code->is_int64()) return std::nullopt;
    return Answer{code->as_int64(), said && said->is_string() ? std::string(utf8::front(said->as_string(), 200)) : std::string()};
}

} // namespace mulin::messages
