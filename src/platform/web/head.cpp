#include "platform/web/head.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/cookies.hpp"
#include "platform/web/target.hpp"

namespace mulin::web {
namespace {

bool names_one_host(const Head& head) {
    const auto hosts = head.headers.every("host").size();
    return hosts == 1 || (hosts == 0 && head.version == Version::http_1_0);
}

// RFC 9112, 6.3: what follows the head must have one length only, whoever reads it.
bool has_one_length(const Head& head) {
    const auto codings = head.headers.every("transfer-encoding");
    const auto lengths = head.headers.every("content-length");
    if (codings.empty()) return lengths.size() <= 1 && (lengths.empty() || lengths[0].find(',') == std::string_view::npos);
    return codings.size() == 1 && ascii::same(codings[0], "chunked") && lengths.empty() && head.version == Version::http_1_1;
}

// The last value of a header that proxies append to: the one our own proxy wrote.
std::string_view last_of_list(const Pairs& headers, std::string_view name) {
    const auto all = headers.every(name);
    if (all.empty()) return {};
    const auto comma = all.back().rfind(',');
    return ascii::trimmed(comma == std::string_view::npos ? all.back() : all.back().substr(comma + 1));
}

bool looks_like_address(std::string_view text) {
    return !text.empty() && text.size() <= 45 && text.find_first_not_of("0123456789abcdefABCDEF.:") == text.npos;
}

} // namespace

Checked<Request> read_head(Head head) {
    if (!names_one_host(head) || !has_one_length(head)) return std::unexpected(Fault::bad_head);
    auto target = read_target(head.target);
    if (!target) return std::unexpected(target.error());
    Request request{.method = head.method == "HEAD" ? "GET" : std::move(head.method),
                    .path = std::move(target->path),
                    .target = std::move(head.target),
                    .query = std::move(target->query),
                    .headers = std::move(head.headers)};
    for (const auto header : request.headers.every("cookie")) read_cookies(header, request.cookies);
    return request;
}

void place_caller(Request& request, const Peer& peer) {
    request.remote = peer.address;
    request.secure = peer.transport == Transport::tls;
    if (!peer.proxy) return;
    if (const auto forwarded = last_of_list(request.headers, "x-forwarded-for"); looks_like_address(forwarded)) request.remote = forwarded;
    if (ascii::same(last_of_list(request.headers, "x-forwarded-proto"), "https")) request.secure = true;
}

bool waits_for_continue(const Request& request, Version version) {
    return version == Version::http_1_1 && ascii::same(request.headers.get("expect"), "100-continue");
}

} // namespace mulin::web
