// The figures of a period.
#include "base/dates.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store_figures.hpp"

namespace mulin::requests {

Figures figures(Tx& tx, Day from, Day until, std::optional<BodyId> body) {
    auto f = store::figures(tx, moment(from), moment(until), body);
    const auto minutes = store::minutes_to_mend(tx, moment(from), moment(until), body);
    f.median_minutes = percentile(minutes, 50);
    f.p90_minutes = percentile(minutes, 90);
    return f;
}

std::vector<CategoryCount> by_category(Tx& tx, Day from, Day until, std::optional<BodyId> body) {
    return store::by_category(tx, moment(from), moment(until), body);
}

} // namespace mulin::requests
