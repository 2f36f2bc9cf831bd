// The people to look after and how they are found, as they are shown.
#pragma once
#include "neighbourhood/emergency/emergency_care.hpp"
#include "neighbourhood/emergency/views.hpp"

namespace mulin::emergency::views {

struct Known {
    Cared cared{};
    std::string door{}, name{}, phone{};
    std::optional<Check> check{};
};
struct CareList {
    std::string csrf{};
    std::vector<Known> all{};
    TimePoint now{};
};
web::Html care_list(const Words&, const CareList&);

// First the door, then who of it.
struct CareForm {
    std::string csrf{}, asked{}; // the door as it was typed
    std::string door{};          // the home it is; empty: none was found
    std::vector<web::Option> people{};
    std::vector<std::string> reasons{};
    Typed typed{};
};
web::Html care_form(const Words&, const CareForm&, const web::Wrongs&);

struct StairwellTally {
    StairwellId id{};
    std::string door{};
    Tally tally{};
};
struct Checks {
    std::vector<StairwellTally> stairwells{};
    Tally all{};
    bool may_see_care = false;
    TimePoint now{};
};
web::Html checks(const Words&, const Checks&);

struct StairwellChecks {
    std::string csrf{}, door{};
    StairwellId id{};
    CaredId asked{};        // whose form came back
    bool opened = false;    // else the glass is still whole
    bool may_break = false; // on duty
    bool by_glass = false;  // seen by having broken it
    std::vector<Known> all{};
    TimePoint now{};
};
web::Html stairwell_checks(const Words&, const StairwellChecks&, const web::Wrongs&);

// Of the whole neighbourhood, those that are wanted.
struct People {
    Which which{};
    std::vector<Known> all{};
    TimePoint now{};
};
web::Html people(const Words&, const People&);

struct CallSheet {
    std::string place{}, of{}, phone{}, by{};
    std::vector<Known> all{};
    TimePoint now{};
};
web::Html call_sheet(const Words&, const CallSheet&);

} // namespace mulin::emergency::views
