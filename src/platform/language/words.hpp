// The sentences people read, in their language. Code speaks in keys ("requests.filed"); the words stand in locales/<language>/<room>.json.
#pragma once
#include "base/names.hpp"
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mulin {

enum class Language { zh, en };
template <> struct Names<Language> { static constexpr std::string_view all[] = {"zh-CN", "en"}; };

// All sentences of all languages, read once from what the binary carries. Throws at start if a file is not a flat JSON object of strings.
class Catalogue {
public:
    Catalogue();
    const std::string* find(Language, std::string_view key) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> sentences_[std::size(Names<Language>::all)];
};

// One language, ready to speak: `say("requests.filed", {number})`. A value is a word itself: `say.of("requests.state", State::closed)`.
class Words {
public:
    Words(const Catalogue& c, Language l) : catalogue_(&c), language_(l) {}
    Language language() const { return language_; }

    // The sentence of `key` with {0}, {1} … filled in. A key without a sentence comes back as it is; script/check does not let that happen.
    std::string operator()(std::string_view key, std::span<const std::string> blanks = {}) const;
    std::string operator()(std::string_view key, std::initializer_list<std::string> blanks) const {
        return (*this)(key, std::span(blanks));
    }

    template <class E> std::string of(std::string_view prefix, E value) const {
        return (*this)(std::string(prefix) + "." + std::string(name(value)));
    }

private:
    const Catalogue* catalogue_;
    Language language_;
};

} // namespace mulin
