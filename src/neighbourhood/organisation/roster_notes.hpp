// What may stand beside a home as a note. Remarks in rosters are written for their writer's own eye; most of what they say is nobody else's
// business. Source: handbook §5.1, §5.6, §5.9 (no judgement of a person, no care or Party matters in the register) and §7.4.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace mulin::organisation::roster {

enum class Unfit {
    identity,  // numbers of papers or bank cards: not wanted at all
    judgement, // of people, their debts, quarrels or petitions
    care,      // health, poverty, living alone: kept apart, by those charged with it
    party,     // never with residents
};

// Why the words may not stay as they are; nothing: no reason was found. A help for the officer who decides, no proof.
std::optional<Unfit> unfit(std::string_view words);

// The words as a note is kept, without blanks around. Refusals: roster.note_empty, roster.note_long (80 characters), roster.note_unfit_{why}.
Result<std::string> note(std::string_view words);

// The one telephone number in the words, as digits; "" when there is none or several.
std::string number_in(std::string_view words);

} // namespace mulin::organisation::roster

template <> struct mulin::Names<mulin::organisation::roster::Unfit> {
    static constexpr std::string_view all[] = {"identity", "judgement", "care", "party"};
};
