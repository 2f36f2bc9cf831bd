// People and what ties them to a home. An account is something else: most residents have none.
#pragma once
#include "base/masking.hpp"
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace mulin::organisation {

enum class Relation { owner, co_owner, tenant, public_tenant, head, household }; // 产权人 共有人 承租人 公房承租人 户主 同住

struct Person {
    PersonId id{};
    std::string name;
    std::string called{};   // the form of address they chose: "王阿姨"; empty: the name is used
    std::string mobile{};   // digits
    std::string landline{}; // digits, area code first

    const std::string& known_as() const { return called.empty() ? name : called; }
    const std::string& phone() const { return mobile.empty() ? landline : mobile; } // the one to try first
};

using TieId = Id<struct TieTag>;

// A person and a home from a day on, until a day or still.
struct Tie {
    TieId id{};
    HomeId home;
    PersonId person;
    Relation relation;
    Day from;
    std::optional<Day> until{};
    bool on(Day d) const { return from <= d && (!until || d < *until); }
};

// The person as we keep them: names without blanks around, numbers as bare digits. Refusals: organisation.no_name, organisation.bad_phone
// (a mobile has 11 digits and begins with 1, a landline 7 to 12); all that is wrong at once.
Result<Person> tidied(Person);

// Someone as the viewer may see them (handbook §5.5): the assigned whole, staff 王*民 and 199****0063, anyone 王* and no number. The form of
// address is for the assigned only: it is their own words and may well be the whole name.
Person shown_to(masking::Viewer, Person);

} // namespace mulin::organisation

template <> struct mulin::Names<mulin::organisation::Relation> {
    static constexpr std::string_view all[] = {"owner", "co_owner", "tenant", "public_tenant", "head", "household"};
};
