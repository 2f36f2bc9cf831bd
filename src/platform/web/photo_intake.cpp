#include "platform/web/photo_intake.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/files/held_photos.hpp"
#include "platform/files/photos.hpp"
#include <algorithm>

namespace mulin::web {
namespace {

namespace fs = std::filesystem;

Refusal beside_the_field(Refusal r) {
    r.field = photo_field;
    return r;
}

// What lies between an upload and the store, gone at the end whatever comes of it.
struct OnItsWay {
    const photos::Photo& photo;
    ~OnItsWay() {
        std::error_code gone;
        fs::remove(photo.large, gone);
        fs::remove(photo.small, gone);
    }
};

// The row first, so that no file is ever without one.
void put_away(const Visit& v, const std::string& once, const std::string& digest, const photos::Photo& p) {
    const OnItsWay passing{p};
    const photos::Held held{.digest = digest, .large = new_file_name(), .small = new_file_name(), .width = p.width, .height = p.height};
    v.write([&](Tx& tx) { return photos::hold(tx, v.who, once, held), 0; });
    v.reach.files.put(p.large, held.large);
    v.reach.files.put(p.small, held.small);
}

// "" for what is too large to be looked at.
std::string digest(const Upload& u) { return u.size > photos::most_bytes ? std::string() : photos::digest(u.path); }

} // namespace

std::string once_of(const Visit& v) {
    auto once = v.text("once");
    return once.empty() ? accounts::new_token() : once;
}

std::optional<Refusal> hold_photos(const Visit& v, const std::string& once) {
    const auto sent = [](const Upload& u) { return u.field == photo_field && u.size > 0; };
    if (std::ranges::none_of(v.request.uploads, sent)) return std::nullopt;

    std::optional<Refusal> refused;
    auto there = v.read([&](Tx& tx) { return photos::held(tx, v.reach.files, v.who, once); });
    for (const auto& upload : v.request.uploads) {
        if (!sent(upload)) continue;
        const auto sum = digest(upload);
        if (std::ranges::find(there, sum, &photos::Held::digest) != there.end()) continue;
        if (there.size() == photos_of_a_form)
            return Refusal{
                .why = Why::invalid, .name = "files.too_many", .field = photo_field, .blanks = {std::to_string(photos_of_a_form)}};
        const auto photo = photos::take_in(upload.path, upload.path.parent_path());
        if (photo) {
            put_away(v, once, sum, *photo);
            there.push_back({.digest = sum, .large = {}, .small = {}});
        } else {
            refused = beside_the_field(photo.error());
            if (refused->why == Why::busy) return refused;
        }
    }
    return refused;
}

} // namespace mulin::web
