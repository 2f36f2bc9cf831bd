// The frame of every page: skip link, header, call line, brick course, the middle, footer. Its switches are links, so that they work
// without script; where they lead, and who is signed in, is the house's to say.
#pragma once
#include "platform/language/words.hpp"
#include "platform/web/answers.hpp"
#include "platform/web/html.hpp"
#include "platform/web/parts_ways.hpp"
#include <string>
#include <vector>

namespace mulin::web {

// Where web/dist is served, with a content hash in the address.
struct Addresses {
    std::string style, paper, script, htmx, mark;
};

// Pages that are one sheet have no frame of their own; their main is the whole of it.
enum class Paper { none, sheet, poster, hall };

struct Tongue {
    std::string href, word, code;
    bool current = false;
};

struct Shell {
    Words say;
    Addresses assets;
    std::string title; // of this page, without the house's name
    std::string place; // the community
    std::string phone; // its duty telephone, as printed
    Look look = Look::resident;
    Paper paper = Paper::none;
    bool large = false, night = false;
    bool keys = false; // staff who want single keys
    bool htmx = false; // this page asks for it

    std::vector<Link> nav{};                             // header and footer
    std::vector<Link> further{};                         // footer only: mine, privacy, signing in and out
    std::string who{};                                   // who is signed in: "duty officer 03, until 14:00"
    std::vector<Link> own{};                             // staff: beside that line, one or two
    std::string large_href{}, night_href{}, keys_href{}; // the switches; an empty one is not shown
    std::vector<Tongue> tongues{};

    Html said{}, storm{}; // see said() and storm()
    std::string note{};   // a last sentence in the footer: a demo says that it is one
    std::string now{};    // the house's clock, ISO 8601, for times that count down
    Html head{}, tail{};  // a room's own, at the end of head and body
};

// The whole document.
Html page(const Shell&, const Html& main);

} // namespace mulin::web
