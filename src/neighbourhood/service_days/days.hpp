// Service days (雷锋角, handbook §1.K): every 5th, 15th and 25th one stall per branch on the square. Pure.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mulin::service_days {

// What is agreed about all days to come. Each change is a version with its reason; days already drawn up keep theirs.
using ProgrammeId = Id<struct ProgrammeTag>;
struct Programme {
    ProgrammeId id{};
    std::vector<int> days{5, 15, 25}; // of each month
    std::string place{};              // 中心广场
    int opens = 9 * 60, closes = 11 * 60 + 30;
    std::vector<std::string> materials{}; // to be brought, one a line
    std::string reason{};                 // why it was changed
    PersonId by{};
    TimePoint at{};
};
// Refusals, all at once: service_days.which_days (none, or one no month of 28 days has, or one twice), service_days.where,
// service_days.which_hours (it closes after it opens, the same day), service_days.say_reason.
Done sound(const Programme&);
// The days of one month, the first any day of it; in order.
std::vector<Day> days_of_month(std::span<const int> days, Day any);

// A day is known by the date it was planned for, for ever: its address, its entry in calendars. Postponed it takes place on another.
enum class State { planned, postponed, cancelled, held };
enum class Cause { weather, holiday, emergency, other };
struct ServiceDay {
    Day planned{};
    std::optional<Day> moved_to{};
    State state = State::planned;
    std::optional<Cause> cause{}; // of postponing or cancelling
    std::string note{};           // in words, for everyone
    std::string place{};
    int opens = 0, closes = 0; // minutes of the day
    int changes = 0;           // what calendar programs were told so far: SEQUENCE of RFC 5545
    TimePoint changed_at{};
    Day date() const { return moved_to.value_or(planned); }
    bool takes_place() const { return state != State::cancelled; }
};

// Whether it was said why something is called off; other causes want words. Refusal: service_days.say_why.
Done said_why(std::optional<Cause>, std::string_view note);

// What is done at a stall. Some kinds need whoever is trained for it, said to be so by a partner; of these only counts are kept, never a case.
enum class Kind { appliances, haircut, law, teeth, blood_pressure, sewing, knives, bicycles, phones, advice };
bool needs_partner(Kind);

using OfferId = Id<struct OfferTag>;
struct Offer {
    OfferId id{};
    Day day{};
    BodyId branch{};
    Kind kind{};
    std::string who{};               // by what they are: 退休电工两名; never a name without consent, so none is asked for
    std::optional<BodyId> partner{}; // who says they are trained
    int minutes = 0;                 // of one appointment; 0: no booking, one comes and takes a number
    int places = 0;                  // at the same time
    bool bookable() const { return minutes > 0; }
};
// Refusals, all at once: service_days.say_who, service_days.say_partner, service_days.how_many (bookable with no place, or more than 9).
Done sound(const Offer&);
// When appointments begin, in minutes of the day; the last is over when the stall closes.
std::vector<int> slots(const Offer&, const ServiceDay&);

// One branch, one stall. Cancelled alone, or with its day.
struct Stall {
    Day day{};
    BodyId branch{};
    std::optional<BodyId> substitute{}; // the branch that stands in
    std::string why_substitute{};
    bool cancelled = false;
    std::optional<Cause> cause{};
    std::string note{};
    std::vector<Offer> offers{};
    BodyId stands() const { return substitute.value_or(branch); }
};

// Three days before, a stall with nothing on it is pointed out.
inline constexpr std::chrono::days told_before{3};
bool is_empty_too_late(const ServiceDay&, const Stall&, Day today);

// A place at an offer, for oneself or typed in for a caller. Nobody writes down who came.
enum class Booked { booked, withdrawn, called_off };
using BookingId = Id<struct BookingTag>;
struct Booking {
    BookingId id{};
    OfferId offer{};
    Day day{};
    int slot = 0; // minutes of the day
    int seat = 0; // which of the places of this slot, so that none is given twice
    std::optional<PersonId> person{};
    std::string caller{}, phone{}; // of someone without an account, until it is over
    Booked state = Booked::booked;
    bool to_ring = false; // a caller who has yet to be told of a change
    TimePoint at{};
};
// The seats of one slot that are still free, given who booked it.
std::optional<int> free_seat(const Offer&, int slot, std::span<const Booking>);

// What is counted on the square: a number handed out to whoever comes, and one more person served.
enum class Counted { came, served };
struct Count {
    std::string key{}; // made by the device that counted: the same again changes nothing
    Day day{};
    BodyId branch{};
    Kind kind{};
    Counted what = Counted::served;
    int number = 1; // less than nothing takes back a slip
};
// Refusals: service_days.bad_count (no key, or more at once than a stall can serve).
Done sound(const Count&);

struct Tally {
    BodyId branch{};
    Kind kind{};
    int came = 0, served = 0;
};
int served(std::span<const Tally>);

} // namespace mulin::service_days

template <> struct mulin::Names<mulin::service_days::State> {
    static constexpr std::string_view all[] = {"planned", "postponed", "cancelled", "held"};
};
template <> struct mulin::Names<mulin::service_days::Cause> {
    static constexpr std::string_view all[] = {"weather", "holiday", "emergency", "other"};
};
template <> struct mulin::Names<mulin::service_days::Kind> {
    static constexpr std::string_view all[] = {"appliances", "haircut", "law",      "teeth",  "blood_pressure",
                                               "sewing",     "knives",  "bicycles", "phones", "advice"};
};
template <> struct mulin::Names<mulin::service_days::Booked> {
    static constexpr std::string_view all[] = {"booked", "withdrawn", "called_off"};
};
template <> struct mulin::Names<mulin::service_days::Counted> { static constexpr std::string_view all[] = {"came", "served"}; };
