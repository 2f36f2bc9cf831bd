// What a handler gives back; turned into bytes in one place (house.cpp).
#pragma once
#include "platform/web/html.hpp"
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace mulin::web {

// Whose page it is: residents read larger, officers see more at once.
enum class Look { resident, work };

// How the middle stands in the page: within its width, from edge to edge, or as the whole of it: a sheet of paper, a poster, the hall's screen.
enum class Stand { within, edge_to_edge, sheet, poster, hall };
// A whole page: its title and its middle. The shell around it, margins included, is the house's.
struct Page {
    std::string title;
    Html main;
    Look look = Look::resident;
    int status = 200;
    Stand stand = Stand::within;
};
// A part of a page, for a script that asked for it.
struct Fragment {
    Html html;
};
// Elsewhere, after something was done: 303. `said` is the key of the sentence the next page begins with, `blanks` what fills it.
struct Go {
    std::string to;
    std::string said{};
    std::vector<std::string> blanks{};
};
// A file to keep or to show; `file` is sent from disk when set, else `bytes`.
struct Download {
    std::string name, type;
    std::string bytes{};
    std::filesystem::path file{};
    bool attach = true; // false: shown in the page (a photo)
};
// For programs, already written out: JSON unless `type` says otherwise.
struct Data {
    std::string text;
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string at{}; // where what was made can be found: the Location
};
// A stream that stays open and tells when something of these topics changed.
struct Watch {
    std::vector<std::string> topics;
};

using Answer = std::variant<Page, Fragment, Go, Download, Data, Watch>;

} // namespace mulin::web
