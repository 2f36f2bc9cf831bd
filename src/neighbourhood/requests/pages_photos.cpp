#include "neighbourhood/requests/pages_photos.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "platform/files/attachments.hpp"
#include "platform/files/photos.hpp"

namespace mulin::requests {
namespace {

using namespace web;

HeldPhoto put_away(const Visit& v, const photos::Photo& p) {
    HeldPhoto held{.large = v.reach.files.put(p.large), .small = v.reach.files.put(p.small), .width = p.width, .height = p.height};
    std::error_code gone;
    std::filesystem::remove(p.large, gone);
    std::filesystem::remove(p.small, gone);
    return held;
}

Answered photo(Visit& v, std::string Attachment::* size) {
    take_key(v);
    const auto id = v.id<FileId>();
    const auto found = v.read([&](Tx& tx) { return may_see_photo(tx, v.who, id) ? attachment(tx, id) : std::nullopt; });
    const auto path = found ? v.reach.files.path((*found).*size) : std::nullopt;
    if (!path) return refuse({Why::missing, "request_pages.no_photo"});
    return Download{.name = std::to_string(id.value) + ".jpg", .type = "image/jpeg", .file = *path, .attach = false};
}

} // namespace

TakenIn take_in(const Visit& v, std::string_view field, std::size_t most) {
    TakenIn taken;
    for (const auto& upload : v.request.uploads) {
        if (upload.field != field || upload.size == 0) continue;
        if (taken.photos.size() == most) {
            taken.refused = Refusal{.why = Why::invalid, .name = "request_pages.too_many_photos", .field = field};
            break;
        }
        const auto photo = photos::take_in(upload.path, upload.path.parent_path());
        if (photo) taken.photos.push_back(put_away(v, *photo));
        else (taken.refused = photo.error())->field = field;
    }
    return taken;
}

FileId attach(Tx& tx, const Actor& who, const HeldPhoto& p) {
    return mulin::attach(
        tx, who, Attachment{.id = {}, .large = p.large, .small = p.small, .width = p.width, .height = p.height, .by = {}, .at = {}});
}

void throw_away(const Visit& v, std::span<const HeldPhoto> photos) {
    for (const auto& p : photos) {
        v.reach.files.remove(p.large);
        v.reach.files.remove(p.small);
    }
}

Answered show_photo(Visit& v) { return photo(v, &Attachment::large); }
Answered show_small_photo(Visit& v) { return photo(v, &Attachment::small); }

} // namespace mulin::requests
