#include "platform/web/answer.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/http_date.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <stdexcept>

namespace mulin::web {
namespace {

std::string_view reason(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 507: return "Insufficient Storage";
    default: return "";
    }
}

void check_header(std::string_view name, std::string_view value) {
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    if (name.empty() || std::ranges::any_of(name, [](char c) { return ascii::is_control(c) || c == ' ' || c == ':'; }) ||
        std::ranges::any_of(value, breaks))
        throw std::invalid_argument(fmt::format("the header \"{}\" cannot be sent", name));
}

std::string status_and_headers(const Response& response, std::string_view type, After after, std::chrono::sys_seconds now) {
    std::string text;
    text.reserve(512);
    const auto add = std::back_inserter(text);
    fmt::format_to(add, "HTTP/1.1 {} {}\r\nDate: {}\r\nConnection: {}\r\n", response.status, reason(response.status), http_date(now),
                   after == After::close ? "close" : "keep-alive");
    check_header("Content-Type", type);
    if (has_body(response.status)) fmt::format_to(add, "Content-Type: {}\r\n", type);
    for (const auto& [name, value] : response.headers) {
        check_header(name, value);
        fmt::format_to(add, "{}: {}\r\n", name, value);
    }
    return text;
}

} // namespace

std::string head_text(const Response& response, std::uint64_t length, After after, std::chrono::sys_seconds now) {
    std::string text = status_and_headers(response, response.type, after, now);
    if (has_body(response.status)) fmt::format_to(std::back_inserter(text), "Content-Length: {}\r\n", length);
    return text += "\r\n";
}

std::string stream_head_text(const Response& response, std::chrono::sys_seconds now) {
    // The last header asks a proxy in front not to hold events back.
    return status_and_headers(response, "text/event-stream", After::close, now) +
           "Cache-Control: no-store\r\nX-Accel-Buffering: no\r\n\r\n";
}

std::string event_text(std::string_view topic, std::string_view data) {
    std::string text = fmt::format("event: {}\n", topic);
    do text.append("data: ").append(ascii::take_until(data, '\n')).append("\n");
    while (!data.empty());
    return text += '\n';
}

Response plain_answer(Fault fault, std::string_view request_id) {
    const auto [status, sentence] = answer_to(fault);
    Response response{.status = status, .type = "text/plain; charset=utf-8", .body = std::string(sentence)};
    if (status >= 500 && !request_id.empty()) response.body.append(" (").append(request_id).append(")");
    response.body += '\n';
    response.headers.add("Cache-Control", "no-store");
    if (fault == Fault::busy) response.headers.add("Retry-After", "5");
    return response;
}

} // namespace mulin::web
