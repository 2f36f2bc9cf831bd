// How often one address may do what costs us or tempts a guesser: a bucket that refills with time, per caller and kind of act.
#pragma once
#include "base/values.hpp"
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mulin::web {

struct Limit {
    int burst;
    std::chrono::milliseconds refill;
}; // `burst` at once, then one more each `refill`

// Whose line an address belongs to: of the newer kind only the first half counts, for each line has all of the second half to itself.
std::string line_of(std::string_view address);

class Limits {
public:
    // `caller` is an address; all of one line count as one.
    // True: go on. False: too often. Forgets callers it has not seen for an hour.
    bool allow(std::string_view kind, std::string_view caller, Limit, TimePoint now);

private:
    struct Bucket {
        double left;
        TimePoint at;
    };
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
    TimePoint swept_{};
};

} // namespace mulin::web
