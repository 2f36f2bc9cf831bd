// Small pieces that several views of this room share.
#pragma once
#include "base/dates.hpp"
#include "neighbourhood/organisation/bodies.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"

namespace mulin::organisation::views {

inline std::string path(BodyId id) { return "/organisation/bodies/" + std::to_string(id.value); }
inline std::string path(StairwellId id) { return "/stairwells/" + std::to_string(id.value); }
inline std::string path(HomeId id) { return "/homes/" + std::to_string(id.value); }

inline web::Html call_button(std::string_view number, web::Act act = web::Act::second) {
    return web::button(
        {.word = std::string(number), .href = std::string(web::dial(number).target()), .act = act, .icon = web::Icon::phone});
}

inline web::Html note(std::string_view words) {
    web::Html h;
    h << R"(<p class="small quiet">)" << words << "</p>";
    return h;
}

// Where there could be doors and are none: the roster brings them, for whoever may bring it in.
inline web::Html no_doors_yet(const Words& say, bool may_bring) {
    return web::empty({.title = say("organisation_pages.no_doors_yet"),
                       .line = say("organisation_pages.no_doors_yet_line"),
                       .act = may_bring
                                  ? web::button({.word = say("roster_pages.upload"), .href = "/rosters/new", .icon = web::Icon::upload})
                                  : web::Html()});
}

template <class E> std::vector<web::Option> options(const Words& say, std::string_view prefix) {
    std::vector<web::Option> all;
    for (const auto word : Names<E>::all) all.push_back({std::string(word), say(std::string(prefix).append(".").append(word))});
    return all;
}

inline web::Html organisation_crumbs(const Words& say, std::vector<web::Link> further, std::string here) {
    further.insert(further.begin(), {"/organisation", say("organisation.door")});
    return web::crumbs({.label = say("shell.here"), .way = std::move(further), .here = std::move(here)});
}

} // namespace mulin::organisation::views
