// What a person lets a program do in their name.
#pragma once
#include "base/names.hpp"
#include <initializer_list>
#include <string>
#include <string_view>

namespace mulin {

enum class Grant { read_requests, file_requests, act_on_requests, read_organisation };

// A few of them. Written as their words, apart by blanks, as OAuth writes scopes.
class Grants {
public:
    Grants() = default;
    Grants(std::initializer_list<Grant> all) {
        for (const auto g : all) add(g);
    }
    void add(Grant g) { bits_ |= 1u << unsigned(g); }
    bool has(Grant g) const { return (bits_ >> unsigned(g) & 1u) != 0; }
    bool empty() const { return bits_ == 0; }
    bool operator==(const Grants&) const = default;

private:
    unsigned bits_ = 0;
};

std::string written(Grants);
Grants grants_from(std::string_view written); // words it does not know are passed over

} // namespace mulin

template <> struct mulin::Names<mulin::Grant> {
    static constexpr std::string_view all[] = {"read_requests", "file_requests", "act_on_requests", "read_organisation"};
};
