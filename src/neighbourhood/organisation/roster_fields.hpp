// What a column of a roster can be about, and the headings people give it. Rosters are made by hand; every property office has its own.
#pragma once
#include "base/names.hpp"
#include <optional>
#include <string_view>

namespace mulin::organisation::roster {

enum class Field {
    building,
    stairwell,
    flat,
    door, // all in one: 63-2-301
    head,
    owner,
    co_owner,
    phone,
    tenant,
    tenant_phone,
    emergency, // whom to call, as written
    certificate,
    registered_area,
    surveyed_area,
    contract_area,
    area,        // by source, the best first; area: nobody says from where
    usable_area, // never taken for a building area
    kind,
    usage,
    people,
    over_60,
    over_80,
    since,
    remark,    // free text full of private facts: kept apart until someone has looked
    serial,    // 序号: the row's number, of no meaning here
    elsewhere, // fees, parking, chat groups, ballots: other imports
    party,
    care,     // only by those charged with it, in imports of their own
    identity, // identity numbers, birth dates: not wanted at all
};

// What becomes of a column's cells.
enum class Handling { taken, quarantined, skipped, refused };
Handling handling(Field);

// Whether several columns may be about it (联系电话1–3).
bool repeats(Field);

// What a heading says, and how sure that is: 100 the very word, 80 it holds the word, 60 a word of several meanings (姓名).
// Blanks, brackets with what is in them, and signs like * are looked past.
struct Guess {
    Field field;
    int confidence;
};
std::optional<Guess> field_of(std::string_view heading);

} // namespace mulin::organisation::roster

template <> struct mulin::Names<mulin::organisation::roster::Field> {
    static constexpr std::string_view all[] = {
        "building",        "stairwell",     "flat",          "door",         "head",        "owner",
        "co_owner",        "phone",         "tenant",        "tenant_phone", "emergency",   "certificate",
        "registered_area", "surveyed_area", "contract_area", "area",         "usable_area", "kind",
        "usage",           "people",        "over_60",       "over_80",      "since",       "remark",
        "serial",          "elsewhere",     "party",         "care",         "identity"};
};
