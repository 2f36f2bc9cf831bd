// The words an enum is stored, sent and translated by.
#pragma once
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mulin {

// Specialise with `static constexpr std::string_view all[]`, in the enum's order.
template <class E> struct Names;

template <class E> constexpr std::string_view name(E e) { return Names<E>::all[static_cast<std::size_t>(e)]; }

// The value of a word that came from outside, or nothing.
template <class E> constexpr std::optional<E> maybe_named(std::string_view word) {
    for (std::size_t i = 0; i < std::size(Names<E>::all); ++i)
        if (Names<E>::all[i] == word) return static_cast<E>(i);
    return std::nullopt;
}

// The value of a word we stored ourselves; throws std::invalid_argument if it is none.
template <class E> E named(std::string_view word) {
    if (const auto e = maybe_named<E>(word)) return *e;
    throw std::invalid_argument("no such name: " + std::string(word));
}

} // namespace mulin
