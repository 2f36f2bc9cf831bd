// Pages are functions from values to Html. Markup written in the code passes as it is; every value is escaped on its way in,
// so that forgetting is impossible: there is no way to make Html from a string but through here.
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mulin::web {

// Where a link leads: a path of our own, or http(s), mailto, tel. Anything else becomes "#".
class Url {
public:
    explicit Url(std::string_view target) : target_(harmless(target) ? target : "#") {}
    std::string_view target() const { return target_; }

private:
    static bool harmless(std::string_view t) {
        if (t.starts_with('/')) return !t.starts_with("//") && !t.starts_with("/\\");
        for (std::string_view scheme : {"https://", "http://", "mailto:", "tel:", "#", "?"})
            if (t.starts_with(scheme)) return true;
        return false;
    }
    std::string target_;
};

class Html {
public:
    Html() = default;
    template <std::size_t N> Html(const char (&markup)[N]) : text_(markup, N - 1) {}

    template <std::size_t N> Html& operator<<(const char (&markup)[N]) {
        text_.append(markup, N - 1);
        return *this;
    }
    template <std::size_t N> Html& operator<<(char (&buffer)[N]) = delete; // not markup: make it a string_view
    Html& operator<<(const std::string& value) {
        escape(value);
        return *this;
    }
    Html& operator<<(std::string_view value) {
        escape(value);
        return *this;
    }
    Html& operator<<(const Url& url) {
        escape(url.target());
        return *this;
    }
    Html& operator<<(std::integral auto number) {
        text_ += std::to_string(number);
        return *this;
    }
    Html& operator<<(bool) = delete;
    Html& operator<<(char) = delete;
    Html& operator<<(const Html& part) {
        text_ += part.text_;
        return *this;
    }
    template <class T> Html& operator<<(const std::optional<T>& maybe) {
        if (maybe) *this << *maybe;
        return *this;
    }

    bool empty() const { return text_.empty(); }
    const std::string& text() const& { return text_; }
    std::string text() && { return std::move(text_); }

private:
    void escape(std::string_view value);
    std::string text_;
};

} // namespace mulin::web
