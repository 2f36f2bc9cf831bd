#include "platform/database/tx.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <atomic>

namespace mulin {

std::int64_t new_id(TimePoint now, int process) {
    using namespace std::chrono;
    constexpr sys_days start = 2020y / January / 1;
    constexpr int process_bits = 10, counter_bits = 12;

    // Milliseconds and counter as one number, so that a full counter carries into the millisecond. One per program, whatever it opens.
    static std::atomic<std::int64_t> last = 0;
    const std::int64_t moment = duration_cast<milliseconds>(now - start).count() << counter_bits;
    std::int64_t before = last.load(), tick = 0;
    do tick = std::max(moment, before + 1);
    while (!last.compare_exchange_weak(before, tick));

    const std::int64_t millisecond = tick >> counter_bits, counter = tick & ((1 << counter_bits) - 1);
    return (((millisecond << process_bits) | process) << counter_bits) | counter;
}

std::string_view storable(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) throw DatabaseError("text with a zero byte");
    if (!utf8::valid(text)) throw DatabaseError("text that is not UTF-8");
    return text;
}

void Tx::announce(std::string_view topic) {
    if (std::ranges::find(announced_, topic) == announced_.end()) announced_.emplace_back(topic);
}

} // namespace mulin
