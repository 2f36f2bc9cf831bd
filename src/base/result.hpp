// What a person asked for and got, or the named reason why not.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace mulin {

// The kinds of refusal. Each has one HTTP status, given in platform/web/errors.hpp and nowhere else.
// The last four are only for programs: what they sent cannot be read, their token is not good, the address is not used that way, they come too often.
enum class Why { invalid, forbidden, missing, conflict, busy, malformed, unknown_caller, wrong_method, too_often };

// Something a person asked for and may not have. A refusal is data: it travels back to the page, which puts its sentence
// beside the field it is about and keeps everything that was typed.
struct Refusal {
    Why why;
    std::string_view name;             // "requests.empty_words": also the key of its sentence in locales/
    std::string_view field{};          // the form's field it is about; empty when it is about the whole
    std::vector<std::string> blanks{}; // what the sentence's {0}, {1} … are filled with
    std::vector<Refusal> also{};       // what else is wrong with the same form
    bool operator==(const Refusal&) const = default;
};

template <class T> using Result = std::expected<T, Refusal>;
using Done = Result<void>;

inline std::unexpected<Refusal> refuse(Refusal r) { return std::unexpected(std::move(r)); }
template <class T> std::unexpected<Refusal> refusal(const Result<T>& r) { return std::unexpected(r.error()); }

// Everything wrong with one form as one refusal: the first carries the rest. `all` must not be empty.
inline std::unexpected<Refusal> refuse_all(std::vector<Refusal> all) {
    Refusal first = std::move(all.front());
    first.also.assign(std::make_move_iterator(all.begin() + 1), std::make_move_iterator(all.end()));
    return std::unexpected(std::move(first));
}

} // namespace mulin
