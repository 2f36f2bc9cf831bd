// What a use case gave back, for tests: got() what was asked for, or the name it was refused by.
#pragma once
#include "base/result.hpp"
#include <catch2/catch.hpp>

namespace mulin::testing {

// What was asked for; a refusal here is a mistake of the test.
template <class T> T got(Result<T> r) {
    if (!r) FAIL("refused: " << r.error().name);
    return *std::move(r);
}
inline void got(const Done& d) {
    if (!d) FAIL("refused: " << d.error().name);
}
template <class T> std::string_view refused(const Result<T>& r) { return r ? "nothing" : r.error().name; }

} // namespace mulin::testing
