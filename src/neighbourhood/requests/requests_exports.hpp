// Lists with names and numbers in them: up to 200 rows anyone takes who may see them, more need a second person (handbook §5.5).
// Everything about it is an event.
#pragma once
#include "base/result.hpp"
#include "base/values.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <optional>
#include <string>
#include <vector>

namespace mulin::requests {

using ExportId = Id<struct ExportTag>;

struct ExportAsked {
    ExportId id;
    PersonId by;
    TimePoint at;
    std::string query; // the filter: "queue=closed&building=7"
    std::int64_t lines = 0;
    std::optional<PersonId> allowed_by{};
    std::optional<TimePoint> allowed_at{}, taken_at{};
};

inline constexpr std::int64_t most_lines_alone = 200;
inline constexpr std::chrono::hours export_stands{24}; // asked for, and again once allowed

// Right: see_people everywhere, for all of these.
Result<ExportId> ask_for_export(Tx&, const Actor&, std::string_view query, std::int64_t lines);
// Those still standing, newest first.
std::vector<ExportAsked> exports_asked(Tx&, const Actor&);
// By somebody else than who asked. Refusals: requests.export_gone, requests.export_yours.
Done allow_export(Tx&, const Actor&, ExportId);
// By who asked, once. Answers what was asked for. Refusals: requests.export_gone, requests.export_not_allowed.
Result<ExportAsked> take_export(Tx&, const Actor&, ExportId);

} // namespace mulin::requests
