#include "neighbourhood/organisation/people.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace mulin::organisation {
namespace {

// A number as typed: "+86 199-0000-0063", "（0571）8800 0001". Nothing when other signs stand in it.
std::optional<std::string> number(std::string_view typed) {
    const std::string plain = text::squeeze(typed);
    if (plain.find_first_not_of("0123456789+-()") != plain.npos) return std::nullopt;
    std::string digits = text::digits(plain);
    if (digits.size() > 11 && digits.starts_with("86")) digits.erase(0, 2);
    return digits;
}

bool is_mobile(std::string_view digits) { return digits.empty() || (digits.size() == 11 && digits.front() == '1'); }
bool is_landline(std::string_view digits) { return digits.empty() || (digits.size() >= 7 && digits.size() <= 12); }

// STAND-IN until base/masking is there.
std::string first_character(std::string_view name) {
    const std::string_view whole = name;
    utf8::take(name);
    return std::string(whole.substr(0, whole.size() - name.size()));
}
std::string last_character(std::string_view name) {
    while (utf8::length(name) > 1) utf8::take(name);
    return std::string(name);
}
std::string masked_name(std::string_view name, bool staff) {
    if (name.empty()) return {};
    return first_character(name) + "*" + (staff && utf8::length(name) > 2 ? last_character(name) : "");
}
std::string masked_number(std::string_view n, std::size_t front) {
    if (n.size() < front + 4) return {};
    return std::string(n.substr(0, front)) + "****" + std::string(n.substr(n.size() - 4));
}

} // namespace

Result<Person> tidied(Person p) {
    p.name = text::tidy(p.name);
    p.called = text::tidy(p.called);
    const auto mobile = number(p.mobile), landline = number(p.landline);

    std::vector<Refusal> wrong;
    if (p.name.empty()) wrong.push_back({Why::invalid, "organisation.no_name", "name"});
    if (!mobile || !is_mobile(*mobile)) wrong.push_back({Why::invalid, "organisation.bad_phone", "mobile"});
    if (!landline || !is_landline(*landline)) wrong.push_back({Why::invalid, "organisation.bad_phone", "landline"});
    if (!wrong.empty()) return refuse_all(std::move(wrong));

    p.mobile = *mobile;
    p.landline = *landline;
    return p;
}

Person shown_to(Viewer viewer, Person p) {
    if (viewer == Viewer::whole) return p;
    const bool staff = viewer == Viewer::staff;
    return {
        .id       = p.id,
        .name     = masked_name(p.name, staff),
        .called   = {},                               // their own words, which may well be the whole name
        .mobile   = staff ? masked_number(p.mobile, 3) : "",
        .landline = staff ? masked_number(p.landline, 4) : "",
    };
}

} // namespace mulin::organisation
