// What a program sent under names, in its JSON body or its query. Each is asked for once and by its kind; whatever is wrong with any of them, and
// every name nobody asked for, comes back as one refusal: shell.not_such, shell.not_for_us.
#pragma once
#include "base/dates.hpp"
#include "base/names.hpp"
#include "base/result.hpp"
#include "platform/web/http.hpp"
#include <boost/json/object.hpp>
#include <set>
#include <span>

namespace mulin::web {

class Fields {
public:
    // Refusal: shell.not_json (no object, too deep, over 64 KB, not UTF-8).
    static Result<Fields> of_body(const Request&);
    static Fields of_query(const Request&);

    std::string text(std::string_view name);
    std::optional<std::int64_t> number(std::string_view name);
    int amount(std::string_view name, int usual, int most); // at least one, whatever was asked for
    std::optional<bool> flag(std::string_view name);
    std::optional<Day> day(std::string_view name);
    std::optional<TimePoint> moment(std::string_view name); // with its zone
    template <class I> std::optional<I> id(std::string_view name) {
        const auto n = id_number(name);
        return n ? std::optional(I{*n}) : std::nullopt;
    }
    template <class I> std::vector<I> ids(std::string_view name) {
        std::vector<I> all;
        for (const auto n : id_numbers(name)) all.push_back(I{n});
        return all;
    }
    template <class E> std::optional<E> one_of(std::string_view name) {
        const auto word = text(name);
        const auto value = maybe_named<E>(word);
        if (!word.empty() && !value) not_one_of(name, Names<E>::all);
        return value;
    }
    // One that has to be there; `if_none` says so when it is not.
    template <class E> E one_of(std::string_view name, Refusal if_none) {
        const auto value = one_of<E>(name);
        if (!value && wrongs_of(name) == 0) wrong(std::move(if_none));
        return value.value_or(E{});
    }
    // What else is wrong with a field; for those that come from one of the room's own sentences.
    void wrong(Refusal r) { wrongs_.push_back(std::move(r)); }

    // Everything as it should be, and nothing left over.
    Done sound() const;

private:
    const boost::json::value* take(std::string_view name); // nullptr: not sent, or null
    std::size_t wrongs_of(std::string_view field) const;
    void not_such(std::string_view name, std::string_view example);
    void not_one_of(std::string_view name, std::span<const std::string_view>);
    std::optional<std::int64_t> id_number(std::string_view name);
    std::vector<std::int64_t> id_numbers(std::string_view name);

    boost::json::object values_;
    bool query_ = false; // there everything is text
    std::set<std::string, std::less<>> asked_{};
    std::vector<Refusal> wrongs_{};
};

} // namespace mulin::web
