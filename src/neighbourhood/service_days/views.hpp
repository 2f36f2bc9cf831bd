// Service days as they are shown. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/service_days/service_days_visits.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/typed.hpp"
#include "platform/web/wrongs.hpp"
#include <map>

namespace mulin::service_days::views {

// Branches and partners by name, branches also by the number of their stall.
struct Bodies {
    std::map<BodyId, std::string> names{};
    std::map<BodyId, int> numbers{};
    std::string name(BodyId id) const { return names.contains(id) ? names.at(id) : std::string(); }
    int number(BodyId id) const { return numbers.contains(id) ? numbers.at(id) : 0; }
};

// What the reader may do here; the use cases ask again.
struct May {
    bool plan = false, call_off = false, help = false, officer = false;
};

struct MyBooking {
    Booking booking{};
    ServiceDay day{};
    Kind kind{};
    BodyId branch{};
};

// views.cpp
struct Month {
    std::string csrf{};
    Day first{}, today{};
    std::vector<OneDay> days{};
    std::map<Day, std::string> holidays{};
    std::optional<Programme> programme{};
    std::vector<MyBooking> mine{};
    Bodies bodies{};
    May may{};
    std::string feed{};
};
web::Html month(const Words&, const Month&);

// views_day.cpp
struct Ring {
    Booking booking{};
    Kind kind{};
    std::string who{}, phone{}; // a resident with an account by the name officers see
};
struct DayPage {
    std::string csrf{}, phone{};
    OneDay one{};
    Bodies bodies{};
    May may{};
    std::vector<BodyId> fills{}; // stalls the reader may fill
    bool counts = false;
    std::vector<MyBooking> mine{};
    std::vector<Ring> booked{};
    std::vector<Material> materials{};
    std::vector<Tally> tallies{};
    std::string holiday{};
    Day today{};
};
web::Html day(const Words&, const DayPage&);

// views_change.cpp
struct Change {
    std::string csrf{};
    ServiceDay day{};
    int booked = 0;
    web::Typed typed{};
    Day today{};
};
web::Html change(const Words&, const Change&, const web::Wrongs&);
struct ProgrammePage {
    std::string csrf{};
    std::vector<std::pair<Programme, std::string>> versions{}; // with who agreed it
    web::Typed typed{};
    TimePoint now{};
    bool may_plan = false;
};
web::Html programme(const Words&, const ProgrammePage&, const web::Wrongs&);

// views_stall.cpp
struct StallPage {
    std::string csrf{};
    ServiceDay day{};
    Stall stall{};
    Bodies bodies{};
    std::vector<web::Option> branches{}, partners{};
    std::optional<OfferId> changing{};
    web::Typed typed{};
    Day today{};
};
web::Html stall(const Words&, const StallPage&, const web::Wrongs&);
struct BookPage {
    std::string csrf{}, phone{};
    ServiceDay day{};
    Offer offer{};
    Bodies bodies{};
    std::vector<Slot> slots{};
    bool known = false, may_help = false, has_one = false;
    web::Typed typed{};
    Day today{};
};
web::Html book(const Words&, const BookPage&, const web::Wrongs&);

// views_count.cpp
struct CountPage {
    std::string csrf{};
    OneDay one{};
    Bodies bodies{};
    std::vector<BodyId> stalls{}; // in the order they are shown: one's own first
    std::vector<Tally> tallies{};
    std::vector<std::string> keys{}; // one for each form, made by the page
    Day today{};
};
web::Html count(const Words&, const CountPage&);
struct Report {
    std::string csrf{}, place{};
    OneDay one{};
    Bodies bodies{};
    std::vector<Tally> tallies{};
    std::vector<Material> materials{};
    struct Happened {
        std::string what{}, by{}, detail{};
        TimePoint at{};
    };
    std::vector<Happened> happened{};
    bool may_close = false;
    TimePoint now{};
};
web::Html report(const Words&, const Report&);

// views_paper.cpp
struct Poster {
    std::string place{}, phone{};
    Day first{};
    std::vector<OneDay> days{};
    Bodies bodies{};
    web::Html square{};
    TimePoint now{};
};
web::Html poster(const Words&, const Poster&);
web::Html signs(const Words&, const OneDay&, const Bodies&, std::string_view place, std::string_view phone);

// ── words these pages share: views_words.cpp ───────────────────────────────────────────────────────────────────
std::string hours(const ServiceDay&);                                         // 09:00–11:30
std::string why(const Words&, std::optional<Cause>, const std::string& note); // 天气，大雨
std::string kinds(const Words&, const Stall&);                                // 修小家电、理发
std::string stall_name(const Words&, const Bodies&, const Stall&);            // 7 号摊，第七支部
std::string tally_key(BodyId, Kind, Counted);                                 // which figure of the counting page is meant
Tally tally_of(const std::vector<Tally>&, BodyId, Kind);
web::Html struck(std::string_view); // what no longer holds, still legible
web::Html state_pill(const Words&, const ServiceDay&, Day today);
web::Html state_said(const Words&, const ServiceDay&, Day today); // why and what instead; nothing while it is as planned
web::Icon icon_of(Kind);
web::Html way(const Words&, const ServiceDay&, Day today, std::string here); // crumbs below a day

} // namespace mulin::service_days::views
