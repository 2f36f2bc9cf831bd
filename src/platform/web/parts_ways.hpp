// Ways on: links, buttons, the doors of home, tabs, crumbs, pages of a list.
#pragma once
#include "platform/web/icons.hpp"
#include <string>
#include <vector>

namespace mulin::web {

struct Link {
    std::string href, word;
    bool current = false;
};
Html link(const Link&); // inside a sentence
Html more(const Link&); // standing alone, as tall as a finger

// The one main act of a page is filled; `stop` is for what cannot be undone and leads to a page that says what will happen.
enum class Act { main, second, stop };
enum class Cut { normal, thin, wide };
struct Button {
    std::string word;   // verb and object, eight characters at most
    std::string href{}; // a link; without it the button sends its form
    Act act = Act::main;
    Cut cut = Cut::normal;
    Icon icon = Icon::none;
    std::string key{};           // staff: one letter, shown beside the word
    std::string about{};         // for the ear, when the same word stands in many rows: which one
    std::string name{}, value{}; // sent with the form
    std::string not_yet{};       // it cannot be pressed yet: the sentence that says when
};
Html button(const Button&);

// The ways on from home; one is filled.
struct Doorway {
    std::string href, word, line;
    Icon icon;
    bool main = false;
};
Html doors(const std::vector<Doorway>&);

struct Tab {
    std::string href, word;
    std::string count{};
    bool current = false;
};
struct Tabs {
    std::string label;
    std::vector<Tab> tabs;
};
Html tabs(const Tabs&);

// Three levels at most; the last is where one is.
struct Crumbs {
    std::string label;
    std::vector<Link> way;
    std::string here;
};
Html crumbs(const Crumbs&);

// An empty href means that there is no further page on that side.
struct Pager {
    std::string label, before_word, where, after_word;
    std::string before{}, after{};
};
Html pager(const Pager&);

} // namespace mulin::web
