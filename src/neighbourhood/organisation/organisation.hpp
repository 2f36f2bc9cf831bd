// The front door of the room: places, people, bodies, who answers for which door.
// Every use case runs in the caller's transaction. Refusals common to all: organisation.not_yours (the role matrix says no),
// organisation.unknown (no such thing in this neighbourhood).
#pragma once
#include "base/result.hpp"
#include "neighbourhood/organisation/bodies.hpp"
#include "neighbourhood/organisation/people.hpp"
#include "neighbourhood/organisation/places.hpp"
#include "neighbourhood/organisation/roles.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <string_view>

namespace mulin::organisation {

// ── the neighbourhood itself ────────────────────────────────────────────────────────────────────────────────────
Community community(Tx&);
std::vector<Community> communities(Tx&); // of the whole database
void found(Tx&, const Community&);       // setting up; no actor yet
// Right: edit_rules. Refusals: organisation.no_name, organisation.bad_phone.
Done change(Tx&, const Actor&, const Community&);

// Stands on every page until the neighbourhood has written its own number: the government's service line, answered in every town.
constexpr std::string_view any_towns_phone = "12345";

// How far a new neighbourhood has come, in the order of the steps.
struct Beginning {
    bool named = false;   // its own number is written
    bool housed = false;  // there are doors
    bool grouped = false; // there is a group under a branch
    bool covered = false; // no door without someone to answer for it
    bool led = false;     // someone leads a branch or a group
    int steps_left() const { return !named + !housed + !grouped + !covered + !led; }
};
Beginning beginning(Tx&);

// ── places ──────────────────────────────────────────────────────────────────────────────────────────────────────
// Idempotent: the building, stairwell or home of this name ("63", "063幢" …) is found or made. Right: edit_homes.
// Refusals: organisation.no_name, organisation.odd_name (not a part of an address).
Result<BuildingId> building(Tx&, const Actor&, std::string_view name);
Result<StairwellId> stairwell(Tx&, const Actor&, BuildingId, std::string_view name);
// The home as it is to stand. With id 0 it is the one of this stairwell and flat, made when there is none: put twice it is one.
// Refusals: those above, organisation.flat_taken (another home bears this number).
Result<HomeId> put(Tx&, const Actor&, const Home&);
// A new word for the QR code at the stairwell's door; sheets with the old one stop leading here. Right: edit_homes.
Result<std::string> new_token(Tx&, const Actor&, StairwellId);
// Where the building stands on the plan's grid. Right: edit_homes.
Done place_on_plan(Tx&, const Actor&, BuildingId, int row, int column);

std::vector<Building> buildings(Tx&);
std::vector<Stairwell> stairwells(Tx&, std::optional<BuildingId> = {});
std::optional<Stairwell> stairwell(Tx&, StairwellId);
std::vector<Home> homes(Tx&, StairwellId);
std::optional<Home> home(Tx&, HomeId);
std::optional<Place> place(Tx&, HomeId);
std::optional<Place> place(Tx&, StairwellId);
std::optional<Place> place(Tx&, BuildingId);
std::optional<StairwellId> stairwell_of_token(Tx&, std::string_view token);
// What someone types or says ("63-2-301", "63幢2单元", "63") as places that exist here, the likeliest first, at most `limit`.
std::vector<Place> places(Tx&, std::string_view words, int limit);

// ── people ──────────────────────────────────────────────────────────────────────────────────────────────────────
// Right: edit_homes; one's own number and form of address may always be changed. Refusals: organisation.no_name, organisation.bad_phone.
Result<PersonId> put(Tx&, const Actor&, const Person&); // id 0: new
// Right: edit_homes. The same tie again, while it lasts, changes nothing. Refusal: organisation.until_before_from.
Result<TieId> tie(Tx&, const Actor&, const Tie&);
Done untie(Tx&, const Actor&, TieId, Day until);
std::optional<Person> person(Tx&, PersonId); // for rooms; pages show it through `seen`
std::vector<Tie> ties_of(Tx&, PersonId);
std::vector<Tie> ties_at(Tx&, HomeId);
std::vector<HomeId> homes_of(Tx&, PersonId, Day); // those one lives in before those one only owns
// A person as the actor may see them: whole within the reach of see_people and for oneself, else masked (handbook §5.5): officers who
// take calls for others (file_for_others) get the staff's form, everyone else the public's.
Person seen(Tx&, const Actor&, const Person&);

// A line of the search box: a door, and the people behind it as far as the actor may see them.
struct DoorHit {
    Place place;
    std::vector<Person> people;
};
// By door, name or the last digits of a number (four at least); people only within the reach of see_people. When an officer is given people,
// that they looked is written to the log, so this needs a write.
std::vector<DoorHit> look_up(Tx&, const Actor&, std::string_view words, int limit);

// Persons by the beginning of their name or their whole number, whole, for those who look after accounts: nobody unless manage_accounts.
std::vector<Person> people_named(Tx&, const Actor&, std::string_view words, int limit);

// ── bodies, posts, terms ────────────────────────────────────────────────────────────────────────────────────────
std::vector<Body> bodies(Tx&, Day);    // those that exist on the day, in the order of the tree
std::optional<Body> body(Tx&, BodyId); // as it stands today
std::optional<Body> body(Tx&, BodyId, Day);
std::vector<Standing> parents(Tx&, BodyId); // where it stood and stands, newest first
// A new parent counts from `under_since`, today when it is not said; where it stood before is kept. Right: edit_bodies.
// Refusals: those of fits().
Result<BodyId> put(Tx&, const Actor&, const Body&, std::optional<Day> under_since = {}); // id 0: new
Done dissolve(Tx&, const Actor&, BodyId, Day from); // ends its tenures and coverage too. Refusal: organisation.has_children
// Right: edit_bodies. Refusals: organisation.until_before_from, organisation.already_holds (this person, this post, in those days already).
Result<TenureId> appoint(Tx&, const Actor&, const Tenure&);
Done step_down(Tx&, const Actor&, TenureId, Day until);
std::vector<Tenure> tenures(Tx&, BodyId); // all, the present first, then back in time
std::vector<Tenure> tenures_of(Tx&, PersonId);
std::vector<Tenure> holders(Tx&, Role, Day);        // of a role, in any body; the longest in office first
std::vector<Officer> officers(Tx&, Role, Day);      // the same, whole, for rooms; pages show them through `seen`
std::vector<Office> offices_of(Tx&, PersonId, Day); // what Actor carries

// ── coverage ────────────────────────────────────────────────────────────────────────────────────────────────────
// From `from` on, `body` alone answers for the stairwell. Right: edit_bodies. Refusal: organisation.not_a_group.
Done cover(Tx&, const Actor&, StairwellId, BodyId, Day from);
std::vector<Coverage> coverage(Tx&, Day);
std::vector<CoverageFault> faults(Tx&, Day);
// The stairwells that one of the bodies, or a body below it, answers for on the day; by id, each once.
std::vector<StairwellId> zone(Tx&, std::span<const BodyId>, Day);
// Does the right reach this stairwell today: by the whole neighbourhood or by a zone. What is one's own is not asked here.
bool reaches(Tx&, const Actor&, Right, StairwellId);

// Who answers for a stairwell on a day. Any part may be missing; then the next above answers.
struct Post {
    Body body;
    Role role;
    std::optional<Person> holder{}; // whole: pages choose what to show
};
struct Answering {
    std::optional<Body> group, branch, community;
    // The nearest first: group leader, stairwell head (who lives in this stairwell, else all of the group), branch secretary, deputy; a
    // vacant post stands there without holder. Last the community office, as an office: its own phone, nobody in particular.
    std::vector<Post> posts;
    std::optional<BodyId> nearest() const;
};
Answering answering(Tx&, StairwellId, Day);

} // namespace mulin::organisation
