// What people see of the organisation: the tree, one body, doors, homes, coverage, settings, the log.
// Functions from values to Html: no query, no rule, no clock. Persons come in as the viewer may see them.
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_remarks.hpp"
#include "platform/events/events.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"
#include "platform/web/wrongs.hpp"
#include <map>

namespace mulin::organisation::views {

// ── the tree (views_tree.cpp) ───────────────────────────────────────────────────────────────────────────────────
struct Leader {
    Role role;
    std::string name;
};
struct Tree {
    std::string place;
    std::vector<Body> bodies;                              // of today, in the order of the tree
    std::map<BodyId, int> stairwells;                      // how many a group answers for
    std::map<BodyId, Leader> leaders;                      // officers only: who leads it
    int answered = 0, all = 0;                             // stairwells
    std::vector<std::pair<std::string, std::string>> ways; // path and key of the pages this visitor may open
    bool edit = false;
    TimePoint now;
};
web::Html tree(const Words&, const Tree&);

// ── one body (views_body.cpp, views_body_forms.cpp) ─────────────────────────────────────────────────────────────
struct Held {
    Tenure tenure;
    std::string name, mobile{};
};
struct Stair {
    StairwellId id;
    std::string building, door;
};
struct Stood {
    Standing standing;
    std::string parent;
};
struct OneBody {
    Body body;
    std::optional<Body> parent;
    std::vector<Stood> stood{};       // where it stood and stands, newest first
    std::vector<Body> below, line;    // line: all branches
    std::vector<Held> posts, history; // history: officers only
    std::vector<Stair> zone;
    bool officer = false, edit = false;
    Day day, today;
};
web::Html body(const Words&, const OneBody&);

struct BodyForm {
    std::string csrf;
    Body body;
    std::string number;
    std::vector<Body> bodies;
    std::string under_since; // "" when it is founded only now
};
web::Html body_form(const Words&, const BodyForm&, const web::Wrongs&);

struct Dissolving {
    std::string csrf;
    Body body;
    int posts = 0, stairwells = 0;
    std::vector<Body> below;
    Day today;
};
web::Html dissolving(const Words&, const Dissolving&, const web::Wrongs&);

struct Candidate {
    Person person;
    std::string door;
};
struct Appointing {
    std::string csrf;
    Body body;
    std::string words;
    std::vector<Candidate> found;
    std::string chosen, role, from, term_ends; // as typed
};
web::Html appointing(const Words&, const Appointing&, const web::Wrongs&);

struct OnePost {
    std::string csrf;
    Body body;
    Held held;
    std::vector<Body> elsewhere;
    std::string to, role, from, term_ends, until;
};
web::Html post(const Words&, const OnePost&, const web::Wrongs&);

// ── doors (views_doors.cpp) ─────────────────────────────────────────────────────────────────────────────────────
struct Hit {
    Place place;
    std::vector<Person> people;
};
struct Doors {
    std::string words, phone;
    std::vector<Hit> hits;
    bool no_doors = false, rosters = false; // nothing to find yet; may bring in a roster
    web::Html beside{};                     // for officers: what other rooms say beside a door
};
web::Html doors_found(const Words&, const Doors&);

struct Door {
    HomeId home;
    std::string flat;
};
struct OneStairwell {
    std::string csrf;
    Stairwell stairwell;
    std::string door, phone;
    Answering answering;
    std::vector<views::Door> homes{}; // officers within reach of see_people
    bool officer = false, edit = false;
    web::Html beside{}; // for officers: what other rooms say beside a door
};
web::Html stairwell(const Words&, const OneStairwell&);

struct DoorSheet {
    std::string door, phone, group, branch;
    web::Html square;
};
web::Html choose_sheets(const Words&, const std::vector<Building>&, bool may_bring);
web::Html sheets(const Words&, const std::vector<DoorSheet>&, std::string_view place);

// ── a home (views_home.cpp) ─────────────────────────────────────────────────────────────────────────────────────
struct Resident {
    Tie tie;
    Person person;
};
struct OneHome {
    std::string csrf;
    Home home;
    Place place;
    std::vector<Resident> people;
    std::vector<roster::Note> notes;
    bool edit = false;
    Day today;
};
web::Html home(const Words&, const OneHome&);

struct HomeForm {
    std::string csrf;
    Home home;
    Place place;
    std::string area, usable;
};
web::Html home_form(const Words&, const HomeForm&, const web::Wrongs&);

struct NewResident {
    std::string csrf;
    Place place;
    std::string words;
    std::vector<Candidate> found;
    Person typed;
    std::string chosen, relation, from;
};
web::Html new_resident(const Words&, const NewResident&, const web::Wrongs&);

struct OneResident {
    std::string csrf;
    Place place;
    Person person;
    std::vector<Tie> ties;
    std::string until;
};
web::Html resident(const Words&, const OneResident&, const web::Wrongs&);

// ── coverage (views_coverage.cpp) ───────────────────────────────────────────────────────────────────────────────
struct Covered {
    Stairwell stairwell;
    std::optional<BodyId> group;
    std::optional<Fault> fault;
};
struct CoveredBuilding {
    Building building;
    std::vector<Covered> stairwells;
};
struct CoverageMap {
    std::string csrf;
    std::vector<CoveredBuilding> buildings;
    std::vector<Body> bodies;
    std::optional<BuildingId> open{}; // the building whose form stands open
    std::string from;
    bool edit = false, rosters = false; // may change it; may bring in a roster
    TimePoint now;
};
web::Html coverage(const Words&, const CoverageMap&, const web::Wrongs&);

// ── settings and the log (views_settings.cpp, views_log.cpp) ────────────────────────────────────────────────────
struct Settings {
    std::string csrf;
    Community community;
    Beginning beginning;
};
web::Html settings(const Words&, const Settings&, const web::Wrongs&);

} // namespace mulin::organisation::views
