// People and what ties them to a home. An account is something else: most residents have none.
#pragma once
#include "base/names.hpp"
#include "base/values.hpp"
#include <optional>
#include <string>

namespace mulin::organisation {

enum class Relation { owner, co_owner, tenant, public_tenant, head, household };   // 产权人 共有人 承租人 公房承租人 户主 同住

struct Person {
    PersonId id;
    std::string name;
    std::string called;      // the form of address they chose: "王阿姨"; empty: the name is used
    std::string mobile;      // digits
    std::string landline;    // digits, area code first
};

using TieId = Id<struct TieTag>;

// A person and a home from a day on, until a day or still.
struct Tie { TieId id; HomeId home; PersonId person; Relation relation; Day from; std::optional<Day> until; };

} // namespace mulin::organisation

template <> struct mulin::Names<mulin::organisation::Relation> {
    static constexpr std::string_view all[] = {"owner", "co_owner", "tenant", "public_tenant", "head", "household"};
};
