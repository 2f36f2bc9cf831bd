#include "base/utf8.hpp"
#include "neighbourhood/open311/views.hpp"
#include <boost/json.hpp>

namespace mulin::open311::views {
namespace {

namespace json = boost::json;

constexpr std::pair<std::string_view, std::string_view> one_of_many[] = {
    {"services", "service"}, {"service_requests", "request"}, {"attributes", "attribute"}, {"extended_attributes", "attribute"},
    {"values", "value"},     {"endpoints", "endpoint"},       {"formats", "format"},       {"errors", "error"}};

std::string_view one_of(std::string_view many) {
    for (const auto& [all, one] : one_of_many)
        if (all == many) return one;
    return "item";
}

// A line end is written so that readers, who may change it, do not.
void escape(std::string& to, std::string_view text) {
    while (!text.empty()) {
        const auto c = utf8::take(text);
        switch (c) {
        case '<': to += "&lt;"; break;
        case '>': to += "&gt;"; break;
        case '&': to += "&amp;"; break;
        case '\r': to += "&#13;"; break;
        default: {
            const bool allowed = c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
            utf8::append(to, allowed ? c : U'\uFFFD');
        }
        }
    }
}

void element(std::string& to, std::string_view name, const json::value& v) {
    if (v.is_null()) {
        to.append("<").append(name).append("/>");
        return;
    }
    to.append("<").append(name).append(">");
    if (v.is_object())
        for (const auto& [child, value] : v.get_object()) element(to, child, value);
    else if (v.is_array())
        for (const auto& value : v.get_array()) element(to, one_of(name), value);
    else if (v.is_string()) escape(to, std::string_view(v.get_string()));
    else to += json::serialize(v);
    to.append("</").append(name).append(">");
}

} // namespace

web::Data written(Format format, std::string_view root, const json::value& v, int status) {
    if (format == Format::json) return {.text = json::serialize(v), .status = status};
    std::string text = R"(<?xml version="1.0" encoding="utf-8"?>)";
    element(text, root, v);
    return {.text = std::move(text), .status = status, .type = "text/xml; charset=utf-8"};
}

} // namespace mulin::open311::views
