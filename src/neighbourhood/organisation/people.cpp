#include "neighbourhood/organisation/people.hpp"
#include "base/text.hpp"

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

} // namespace

Result<Person> tidied(Person p) {
    p.name = text::trim(p.name);
    p.called = text::trim(p.called);
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

Person shown_to(masking::Viewer viewer, Person p) {
    p.name = masking::name(p.name, viewer);
    p.mobile = masking::phone(p.mobile, viewer);
    p.landline = masking::phone(p.landline, viewer);
    if (viewer != masking::Viewer::assigned) p.called.clear();
    return p;
}

} // namespace mulin::organisation
