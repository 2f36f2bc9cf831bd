// Things that hold from a day on, until a day or still: ties, tenures, coverage. `until` is the first day they no longer hold.
#pragma once
#include "base/values.hpp"

namespace mulin::organisation {

template <class T> bool backwards(const T& span) { return span.until && *span.until < span.from; }

// Is there a day on which both hold?
template <class T> bool overlap(const T& a, const T& b) { return (!b.until || a.from < *b.until) && (!a.until || b.from < *a.until); }

} // namespace mulin::organisation
