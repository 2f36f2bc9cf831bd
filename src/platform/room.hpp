// What a room tells the house about itself. The order of rooms in neighbourhood.cpp is the order they may lean on each other.
#pragma once
#include "base/values.hpp"
#include <chrono>
#include <functional>
#include <string_view>
#include <vector>

namespace mulin {

class Tx;
class Words;
namespace web {
class Html;
class Routes;
class Visit;
struct InHall;
} // namespace web

// Work done on time, in every community that has some, by one process at a time.
struct Job {
    std::string_view name; // "requests.escalate"
    std::chrono::seconds every;
    std::function<void(Tx&)> run;
    // Those that had something to do at that time: one question for all communities. Without it, each is visited every time.
    std::vector<CommunityId> (*waiting)(Tx&, TimePoint) = nullptr;
};

// A way into the room from every page's navigation.
struct Door {
    std::string_view path, word; // "/requests", "requests.door"
    enum class For { anyone, residents, officers } whom;
};

struct Room {
    std::string_view name; // also its folder and its schema/
    void (*pages)(web::Routes&) = nullptr;
    void (*api)(web::Routes&) = nullptr;
    std::vector<Job> jobs{};
    std::vector<Door> doors{};
    web::Html (*beside_doors)(const web::Visit&) = nullptr;     // what the room says beside any door an officer looks up: who is there now
    void (*in_hall)(Tx&, const Words&, web::InHall&) = nullptr; // what it adds to the hall's screen
    void (*demo)(Tx&) = nullptr;                                // furnishes its part of the demo neighbourhood
};

} // namespace mulin
