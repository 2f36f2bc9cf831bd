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
    case Why::malformed: return 400;
    case Why::unknown_caller: return 401;
    case Why::wrong_method: return 405;
    case Why::too_often: return 429;
    }
    return 500;
}

} // namespace mulin::web
