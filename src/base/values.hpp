// The plain values every floor speaks in.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>

namespace mulin {

// Microseconds since 1970, UTC; bigint in the database.
using TimePoint = std::chrono::sys_time<std::chrono::microseconds>;

// A day of the calendar, without a time or a zone; bigint days since 1970 in the database.
using Day = std::chrono::sys_days;

// An identifier that cannot be mistaken for another table's. Made by the program, ascending in time.
template <class Of> struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

using CommunityId = Id<struct CommunityTag>;
using PersonId = Id<struct PersonTag>;
using HomeId = Id<struct HomeTag>;
using StairwellId = Id<struct StairwellTag>;
using BuildingId = Id<struct BuildingTag>;
using BodyId = Id<struct BodyTag>;
using FileId = Id<struct FileTag>;

} // namespace mulin

template <class Of> struct std::hash<mulin::Id<Of>> {
    std::size_t operator()(mulin::Id<Of> id) const { return std::hash<std::int64_t>()(id.value); }
};
