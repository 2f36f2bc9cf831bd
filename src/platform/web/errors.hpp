// The one place where the kinds of refusal become HTTP statuses.
#pragma once
#include "base/result.hpp"

namespace mulin::web {

constexpr int status(Why why) {
    switch (why) {
    case Why::invalid: return 422;
    case Why::forbidden: return 403;
    case Why::missing: return 404;
    case Why::conflict: return 409;
    case Why::busy: return 503;
    }
    return 500;
}

} // namespace mulin::web
