// Short lists kept in one column, their words apart by commas: none of our words and ids holds one.
#pragma once
#include "base/names.hpp"
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::requests::store {

inline std::string line_of_words(std::span<const std::string> all) {
    std::string line;
    for (const auto& word : all) line += (line.empty() ? "" : ",") + word;
    return line;
}

inline std::vector<std::string> words(std::string_view line) {
    std::vector<std::string> all;
    while (!line.empty()) {
        const auto end = std::min(line.find(','), line.size());
        all.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return all;
}

template <class E> std::string line_of_names(const std::vector<E>& all) {
    std::vector<std::string> said;
    for (const auto e : all) said.emplace_back(name(e));
    return line_of_words(said);
}

template <class E> std::vector<E> names(std::string_view line) {
    std::vector<E> all;
    for (const auto& word : words(line)) all.push_back(named<E>(word));
    return all;
}

template <class I> std::string line_of_ids(const std::vector<I>& all) {
    std::vector<std::string> numbers;
    for (const auto id : all) numbers.push_back(std::to_string(id.value));
    return line_of_words(numbers);
}

template <class I> std::vector<I> ids(std::string_view line) {
    std::vector<I> all;
    for (const auto& number : words(line)) all.push_back(I{std::stoll(number)});
    return all;
}

} // namespace mulin::requests::store
