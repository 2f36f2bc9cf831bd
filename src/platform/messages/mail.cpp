#include "platform/messages/mail.hpp"
#include "base/dates.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

namespace mulin::messages {
namespace {

std::string base64(std::string_view bytes) {
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    out.pop_back(); // the zero at its end
    return out;
}

std::string in_lines(std::string_view text, std::size_t length) {
    std::string out;
    for (; !text.empty(); text.remove_prefix(std::min(length, text.size()))) out.append(text.substr(0, length)).append("\r\n");
    return out;
}

std::string with_crlf(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c == '\n') out += "\r\n";
        else if (c != '\r') out += c;
    return out;
}

std::string date(TimePoint t) {
    constexpr std::string_view weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto here = local(t);
    const std::chrono::year_month_day d(here.day);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(t).time_since_epoch().count() % 60;
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0800", weekdays[here.weekday.c_encoding()], unsigned(d.day()),
                       months[unsigned(d.month()) - 1], int(d.year()), here.minute_of_day / 60, here.minute_of_day % 60, seconds);
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; }) && !text.contains("=?");
}

// In words that leave room for the header's name within 76 characters: 39 bytes are 52 in base64, and 12 stand around them.
std::string encoded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto part = utf8::front(text, 39);
        out.append(out.empty() ? "" : "\r\n ").append("=?UTF-8?B?").append(base64(part)).append("?=");
        text.remove_prefix(part.size());
    }
    return out;
}

// A name before an address: anything but letters, digits and blanks goes encoded, so that it needs no quoting.
std::string named_address(std::string_view name, std::string_view address) {
    const bool simple = std::ranges::all_of(name, [](unsigned char c) { return c < 0x80 && (std::isalnum(c) || c == ' '); });
    const auto words = name.empty() ? std::string() : (simple ? std::string(name) : encoded(name)) + " ";
    return words + "<" + std::string(address) + ">";
}

} // namespace

std::string header_words(std::string_view text) { return is_plain(text) ? std::string(text) : encoded(text); }

std::string written(const Letter& l) {
    const auto domain = l.from.substr(l.from.rfind('@') + 1);
    return "Date: " + date(l.now) + "\r\nFrom: " + named_address(l.from_name, l.from) + "\r\nTo: <" + l.to +
           ">\r\nSubject: " + header_words(l.subject) + "\r\nMessage-ID: <" + l.once + "@" + domain +
           ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
           "Auto-Submitted: auto-generated\r\n\r\n" +
           in_lines(base64(with_crlf(l.text)), 76);
}

bool is_mail_address(std::string_view a) {
    const auto at = a.find('@');
    if (a.size() > 254 || at == a.npos || at == 0 || at > 64 || a.find('@', at + 1) != a.npos) return false;
    const auto domain = a.substr(at + 1);
    const auto fits = [](std::string_view part, std::string_view also) {
        const bool dots = part.starts_with('.') || part.ends_with('.') || part.contains("..");
        return !part.empty() && !dots &&
               std::ranges::all_of(part, [&](unsigned char c) { return c < 0x80 && (std::isalnum(c) || also.find(char(c)) != also.npos); });
    };
    return fits(a.substr(0, at), ".!#$%&'*+/=?^_`{|}~-") && fits(domain, ".-") && domain.contains('.') && !domain.starts_with('-');
}

Outcome judge_mail(const Reply& r) {
    if (r.trouble == Reason::none && r.status >= 200 && r.status < 300) return {};
    const auto detail = r.detail.empty() ? "SMTP " + std::to_string(r.status) : r.detail;
    if (r.status == 530 || r.status == 534 || r.status == 535) return {.reason = Reason::wrong_key, .detail = detail};
    if (r.status == 550 || r.status == 551 || r.status == 553) return {.reason = Reason::bad_address, .detail = detail, .final = true};
    if (r.status >= 500) return {.reason = Reason::refused, .detail = detail};
    if (r.status >= 400) return {.reason = Reason::busy, .detail = detail};
    return {.reason = r.trouble == Reason::none ? Reason::refused : r.trouble, .detail = detail};
}

} // namespace mulin::messages
