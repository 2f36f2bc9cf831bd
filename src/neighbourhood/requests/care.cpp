#include "neighbourhood/requests/care.hpp"
#include "base/dates.hpp"
#include <algorithm>

namespace mulin::requests {

bool sounds_frail(std::string_view words) {
    constexpr std::string_view cues[] = {"老人", "老太", "老伯", "老爷",   "奶奶", "爷爷", "一个人", "独居", "孤寡",
                                         "卧床", "轮椅", "残疾", "走不动", "吓",   "慌",   "孕妇",   "心脏"};
    return std::ranges::any_of(cues, [&](std::string_view cue) { return words.find(cue) != words.npos; });
}

bool needs_care(const HelpRequest& r) { return r.urgency <= Urgency::urgent && !r.parent && sounds_frail(r.words); }

TimePoint care_due(const HelpRequest& r) { return moment(local_day(r.filed_at) + std::chrono::days(1), 18 * 60); }

} // namespace mulin::requests
