// What everyone may know of the requests of a month.
#include "base/dates.hpp"
#include "neighbourhood/requests/requests_inside.hpp"

namespace mulin::requests {

PublicList public_list(Tx& tx, const PublicFilter& f, std::int64_t before, int limit) {
    PublicList page;
    page.lines = store::public_lines(tx, f, before, limit + 1);
    if (std::ssize(page.lines) > limit) {
        page.lines.pop_back();
        page.next = page.lines.back().id.value;
    }
    return page;
}

} // namespace mulin::requests
