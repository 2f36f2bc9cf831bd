// Values as programs read them: ids are text (they are longer than a JavaScript number), moments ISO 8601 with their zone, days 2026-08-10,
// enums their words, what is not there null.
#pragma once
#include "base/dates.hpp"
#include "base/names.hpp"
#include "platform/web/answers.hpp"
#include <boost/json.hpp>
#include <optional>
#include <vector>

namespace mulin::web {

template <class T> boost::json::value as_json(const T& v) {
    if constexpr (requires { v.has_value(); }) return v ? as_json(*v) : boost::json::value(nullptr);
    else if constexpr (std::is_same_v<T, TimePoint>) return boost::json::value(iso8601(v));
    else if constexpr (std::is_same_v<T, Day>) return boost::json::value(to_text(v));
    else if constexpr (std::is_enum_v<T>) return boost::json::value(name(v));
    else if constexpr (requires { v.value; }) return boost::json::value(std::to_string(v.value));
    else return boost::json::value(v);
}

template <class T, class F> boost::json::array as_array(const std::vector<T>& all, F&& each) {
    boost::json::array out;
    for (const auto& one : all) out.push_back(each(one));
    return out;
}
template <class T> boost::json::array as_array(const std::vector<T>& all) {
    return as_array(all, [](const T& one) { return as_json(one); });
}

inline Data data(const boost::json::value& v, int status = 200) { return {.text = boost::json::serialize(v), .status = status}; }

} // namespace mulin::web
