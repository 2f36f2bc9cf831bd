// Bringing one home of a roster into the register, and writing down what that changed. Private to this room.
#pragma once
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "neighbourhood/organisation/store_roster.hpp"
#include <map>

namespace mulin::organisation::roster {

enum class Outcome { added, changed, same };

class Apply {
public:
    Apply(Tx& tx, BatchId batch, Day today) : tx_(tx), batch_(batch), today_(today) {}
    Outcome home(const RosterRow&);

private:
    StairwellId stairwell(const Door&);
    HomeId put_home(StairwellId, const RosterRow&);
    void put_people(HomeId, const RosterRow&);
    // Those who hold one of `relations` at the home become those named; others end today. The first gets the numbers.
    void put_group(HomeId, std::span<const Relation>, const std::vector<std::string>& names, const std::vector<std::string>& phones,
                   Day from);
    Person person_at(const std::string& name, const std::vector<std::string>& phones);
    void know_who_lives_at(HomeId);

    template <class F> void changing(store::Touched, std::int64_t row, F&& change);
    void made(store::Touched, std::int64_t row);

    Tx& tx_;
    BatchId batch_;
    Day today_;
    std::map<std::pair<std::string, std::string>, StairwellId> stairwells_{}; // met before, by building and stairwell
    std::vector<std::pair<Tie, Person>> here_{};                              // who belongs, or belonged, to the home at hand
    bool added_ = false, changed_ = false;
};

} // namespace mulin::organisation::roster
