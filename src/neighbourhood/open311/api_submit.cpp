#include "neighbourhood/open311/api.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/web/photo_intake.hpp"
#include <boost/json.hpp>

namespace mulin::open311 {
namespace {

using namespace web;

std::string as_sent(const Visit& v, std::string_view field) { return std::string(v.request.form.get(field)); }

// "attribute[spot]" → "spot"; a list's "attribute[spot][]" too.
std::optional<std::string> attribute_code(std::string_view field) {
    constexpr std::string_view front = "attribute[";
    if (!field.starts_with(front)) return std::nullopt;
    const auto end = field.find(']');
    if (end == field.npos || (end + 1 != field.size() && field.substr(end + 1) != "[]")) return std::nullopt;
    return std::string(field.substr(front.size(), end - front.size()));
}

Sent sent(const Visit& v) {
    Sent s{.service = v.text("service_code"),
           .description = as_sent(v, "description"),
           .first_name = v.text("first_name"),
           .last_name = v.text("last_name"),
           .phone = v.text("phone"),
           .along = {.latitude = v.text("lat"),
                     .longitude = v.text("long"),
                     .address = as_sent(v, "address_string"),
                     .address_id = v.text("address_id"),
                     .account = as_sent(v, "account_id"),
                     .media = v.text("media_url")}};
    if (s.along.address.empty()) s.along.address = as_sent(v, "address"); // as one well-known client writes it
    for (const auto& [field, value] : v.request.form)
        if (auto code = attribute_code(field)) s.along.attributes.emplace_back(*std::move(code), value);
    return s;
}

// The standard calls its photos media.
void rename_media(Visit& v) {
    for (auto& upload : v.request.uploads)
        if (upload.field == "media" || upload.field == "media[]") upload.field = photo_field;
}

} // namespace

Answered submit_request(Visit& v) {
    if (const auto ours = here(v); !ours) return refusal(ours);
    const auto s = sent(v);
    const auto once = accounts::new_token();
    rename_media(v);
    if (auto bad_photo = hold_photos(v, once)) return refuse(*std::move(bad_photo));
    const auto filed = v.write([&](Tx& tx) -> Result<requests::Filed> {
        auto made = submit(tx, v.who, v.program, s);
        if (!made) return made;
        const auto hung = requests::hang_photos(tx, v.who, made->id, requests::Moment::before, v.reach.files, once);
        if (!hung) return refusal(hung);
        return made;
    });
    if (!filed) return refusal(filed);
    const boost::json::object made{
        {"service_request_id", outside_id(filed->id)},
        {"service_notice", v.say("open311.notice", {filed->number})},
        {"account_id", s.along.account.empty() ? boost::json::value(nullptr) : boost::json::value(s.along.account)}};
    return views::written(format_of(v), "service_requests", boost::json::array{made}, 201);
}

} // namespace mulin::open311
