// Moments as people say them: 今天 14:05, 明天, 8月10日, 还有 9 分, 过了 3 分.
#pragma once
#include "base/values.hpp"
#include "platform/language/words.hpp"

namespace mulin::times {

std::string day(const Words&, Day, Day today);            // 今天, 明天, 昨天, 8月10日; another year is named
std::string full_day(const Words&, Day);                  // 12月5日，星期五
std::string clock(TimePoint);                             // 04:12
std::string when(const Words&, TimePoint, TimePoint now); // 今天 04:12
// How long until (or since) a due time, in the largest unit that says enough: 9 分, 3 小时, 2 天.
std::string span(const Words&, std::chrono::microseconds);
std::string left(const Words&, TimePoint due, TimePoint now); // 还有 9 分 / 过了 3 分

} // namespace mulin::times
