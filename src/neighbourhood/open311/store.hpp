#pragma once
#include "neighbourhood/open311/open311.hpp"

namespace mulin::open311::store {

struct Kept {
    std::int64_t program;
    Along along;
};
void keep(Tx&, RequestId, std::int64_t program, const Along&);
std::optional<Kept> kept(Tx&, RequestId);

} // namespace mulin::open311::store
