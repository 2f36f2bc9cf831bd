// Photos as they are looked at, by whoever may see what they hang on.
#include "neighbourhood/requests/pages.hpp"
#include "platform/files/attachments.hpp"

namespace mulin::requests {
namespace {

using namespace web;

Answered photo(Visit& v, std::string Attachment::*size) {
    take_key(v);
    const auto id = v.id<FileId>();
    const auto found = v.read([&](Tx& tx) { return may_see_photo(tx, v.who, id) ? attachment(tx, id) : std::nullopt; });
    const auto path = found ? v.reach.files.path((*found).*size) : std::nullopt;
    if (!path) return refuse({Why::missing, "request_pages.no_photo"});
    return Download{.name = std::to_string(id.value) + ".jpg", .type = "image/jpeg", .file = *path, .attach = false};
}

} // namespace

Answered show_photo(Visit& v) { return photo(v, &Attachment::large); }
Answered show_small_photo(Visit& v) { return photo(v, &Attachment::small); }

} // namespace mulin::requests
