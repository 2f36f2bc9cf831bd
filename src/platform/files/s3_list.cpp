#include "platform/files/s3_list.hpp"
#include "base/dates.hpp"

namespace mulin::s3 {
std::string_view text_of(std::string_view xml, std::string_view element) {
    const auto open = "<" + std::string(element) + ">", close = "</" + std::string(element) + ">";
    const auto from = xml.find(open);
    if (from == xml.npos) return {};
    const auto start = from + open.size();
    return xml.substr(start, std::min(xml.find(close, start), xml.size()) - start);
}

Page read_list(std::string_view xml) {
    constexpr std::string_view begin = "<Contents>", end = "</Contents>";
    Page page{.more = text_of(xml, "IsTruncated") == "true"};
    for (auto at = xml.find(begin); at != xml.npos; at = xml.find(begin, at + begin.size())) {
        const auto one = xml.substr(at, std::min(xml.find(end, at), xml.size()) - at);
        page.objects.push_back({std::string(text_of(one, "Key")), parse_iso8601(text_of(one, "LastModified")).value_or(TimePoint{})});
    }
    return page;
}

} // namespace mulin::s3
