#include "neighbourhood/open311/views.hpp"
#include "base/dates.hpp"
#include "platform/web/json.hpp"

namespace mulin::open311::views {
namespace {

namespace json = boost::json;
using requests::Category;

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const auto& word : words) line.append(line.empty() ? "" : ",").append(word);
    return line;
}

// What is not there is null, not empty.
json::value maybe(const std::string& words) { return words.empty() ? json::value(nullptr) : json::value(words); }

// JSON has numbers; in XML the digits stay as they came.
json::value degrees(Format format, const std::string& written) {
    if (written.empty()) return nullptr;
    return format == Format::json ? json::value(std::stod(written)) : json::value(written);
}

json::object attribute(std::string_view code, std::string_view datatype, int order, std::string description, json::array values) {
    return {{"variable", true},
            {"code", code},
            {"datatype", datatype},
            {"required", false},
            {"datatype_description", nullptr},
            {"order", order},
            {"description", std::move(description)},
            {"values", std::move(values)}};
}

std::string status_notes(const Words& say, const Shown& s) {
    return s.whole ? say("open311.notes", {s.whole->number, say.of("requests.state", s.whole->state)})
                   : say.of("requests.public_state", s.state);
}

std::string media(const Shown& s, std::string_view address) {
    if (s.along && !s.along->media.empty()) return s.along->media;
    return s.photos.empty() ? std::string() : std::string(address) + "/photos/" + std::to_string(s.photos.front().value);
}

} // namespace

json::array services(const Words& say, std::span<const Category> all) {
    json::array list;
    for (const auto& c : all)
        list.push_back(json::object{{"service_code", c.code},
                                    {"service_name", say("requests.category." + c.code)},
                                    {"description", say("requests.category." + c.code)},
                                    {"metadata", true},
                                    {"type", "realtime"},
                                    {"keywords", joined(c.cues)},
                                    {"group", say("requests.group." + c.group)}});
    return list;
}

json::object definition(const Words& say, const Category& c) {
    json::array urgencies;
    for (const auto word : Names<requests::Urgency>::all)
        urgencies.push_back(json::object{{"key", word}, {"name", say("requests.urgency." + std::string(word))}});
    return {{"service_code", c.code},
            {"attributes", json::array{attribute("spot", "string", 1, say("open311.spot"), {}),
                                       attribute("urgency", "singlevaluelist", 2, say("open311.urgency"), std::move(urgencies))}}};
}

json::object discovery(std::string_view address, std::string_view contact) {
    const auto here = std::string(address) + "/open311/v2/";
    const auto since = "2026-11-25T00:00:00+08:00";
    return {{"changeset", since},
            {"contact", contact},
            {"key_service", std::string(address) + "/api"},
            {"endpoints", json::array{json::object{{"specification", "http://wiki.open311.org/GeoReport_v2"},
                                                   {"url", here},
                                                   {"changeset", since},
                                                   {"type", "production"},
                                                   {"formats", json::array{"application/json", "text/xml"}}}}}};
}

json::object request(const Words& say, const Shown& s, std::string_view address, Format format, bool extended) {
    const auto* r = s.whole ? &*s.whole : nullptr;
    const auto along = s.along.value_or(Along{});
    json::object o{{"service_request_id", outside_id(s.id)},
                   {"status", s.open ? "open" : "closed"},
                   {"status_notes", status_notes(say, s)},
                   {"service_name", say("requests.category." + s.category)},
                   {"service_code", s.category},
                   {"description", r ? maybe(r->words) : nullptr},
                   {"agency_responsible", maybe(s.agency)},
                   {"service_notice", nullptr},
                   {"requested_datetime", iso8601(s.requested)},
                   {"updated_datetime", r ? json::value(iso8601(changed_at(*r))) : nullptr},
                   {"expected_datetime", r ? web::as_json(r->final_due) : nullptr},
                   {"address", maybe(!along.address.empty() ? along.address
                                     : r                    ? r->place
                                                            : s.building)},
                   {"address_id", maybe(along.address_id)},
                   {"zipcode", nullptr},
                   {"lat", degrees(format, along.latitude)},
                   {"long", degrees(format, along.longitude)},
                   {"media_url", maybe(media(s, address))}};
    if (extended)
        o["extended_attributes"] = web::as_array(along.attributes, [](const auto& pair) {
            return json::object{{"code", pair.first}, {"value", pair.second}};
        });
    return o;
}

} // namespace mulin::open311::views
