// The year while it is drawn up. Private to the demo.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include <functional>
#include <map>
#include <random>

namespace mulin::requests::year {

using Dice = std::mt19937;
inline int roll(Dice& dice, int sides) { return int(dice() % unsigned(sides)); }

// Everyone who acts, with today's offices.
struct Cast {
    std::vector<Actor> repairers, duty_officers, social_workers, managers;
    std::map<BodyId, Actor> secretaries; // by branch
};

// A door and someone behind it.
struct Door {
    HomeId home;
    PersonId resident;
};

// What comes when. Done in the order of time, whoever's it is; what is done may bring on more.
class Schedule {
public:
    using Deed = std::function<void(Tx&)>;
    void at(TimePoint when, Deed deed) { deeds_.emplace(when, std::move(deed)); }
    void run(Tx& tx); // each deed in its own moment
private:
    std::multimap<TimePoint, Deed> deeds_;
};

// How a request goes on after it was filed.
enum class Fate {
    mended,
    mended_in_silence,
    sent_back,
    asked_again,
    declined,
    withdrawn, // over
    reported,
    accepted,
    assigned,
    on_site,
    made_safe,
    suspended,
    resolved,
    verified, // still there today
};
void live(Schedule&, const Cast&, Fate, RequestId, TimePoint filed, Dice&);
void live_through_the_night(Schedule&, const Cast&, RequestId first, TimePoint filed);

// Does it, or says which step of the demo was refused: that is a fault of the demo.
void must(Tx&, const Actor&, RequestId, const requests::Deed&);

} // namespace mulin::requests::year
