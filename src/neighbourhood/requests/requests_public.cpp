// What everyone may know of the requests of a month.
#include "base/dates.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store_talk.hpp"

namespace mulin::requests {
namespace {

void add_photos(Tx& tx, PublicLine& line) {
    for (const auto& p : store::photos(tx, line.id))
        if (p.is_public) line.photos.push_back(p.file);
}

} // namespace

PublicList public_list(Tx& tx, const PublicFilter& f, std::int64_t before, int limit) {
    PublicList page;
    page.lines = store::public_lines(tx, f, before, limit + 1);
    if (std::ssize(page.lines) > limit) {
        page.lines.pop_back();
        page.next = page.lines.back().id.value;
    }
    for (auto& line : page.lines) add_photos(tx, line);
    return page;
}

std::optional<PublicLine> public_line(Tx& tx, RequestId id) {
    auto line = store::public_line(tx, id);
    if (line) add_photos(tx, *line);
    return line;
}

} // namespace mulin::requests
