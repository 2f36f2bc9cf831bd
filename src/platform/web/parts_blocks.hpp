// Blocks of a page: headings, cards, rows, facts, how things stand, what was said, emergencies, emptiness.
#pragma once
#include "platform/web/icons.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace mulin::web {

// The top of a page. With `end` it is a staff page's: one line, the one big act at its right.
struct Heading {
    std::string title;
    Html above{}, below{}, end{};
};
Html heading(const Heading&);

// A title with something at its right, a link or a pill. `id` lets a section be named by it.
struct SectionHead {
    std::string title;
    std::string id{};
    Html beside{};
};
Html head(const SectionHead&);

// One thing, one title. `ask`: you are awaited or concerned. `bare`: around a table, so that boxes do not nest on phones.
enum class CardKind { plain, ask, bare };
struct Card {
    std::string id{}, title{};
    Html body;
    CardKind kind = CardKind::plain;
    Html beside{};
};
Html card(const Card&);

// A row: its title opens what it is about, the whole row is the target. `body` stands after the title, `line` under it, small.
struct ListRow {
    std::string title{}, href{};
    Html body{};
    std::string line{}, when{};
    Icon icon = Icon::none;
    Html end{};
};
Html rows(const std::vector<ListRow>&);

struct Fact {
    std::string name;
    Html value;
};
Html facts(const std::vector<Fact>&);

// How something stands. The word may change, the shapes may not: icon, tint and border belong together.
enum class Pill { waiting, doing, checking, done, late, paused, refused, yours };
Html pill(Pill, std::string_view word);
Html pill(Icon, std::string_view word); // a neutral fact with a picture of its own

// What was done or is awaited, in one sentence (instead of a toast). wait: we wait for something; warn: it did not work, nothing was lost.
enum class Mood { done, wait, warn };
struct Said {
    Html words;
    Mood mood = Mood::done;
    Icon icon = Icon::none; // none: the mood's own
    bool news = false;      // it was just done: the ear is told at once
    std::string received{}; // the "once" token of the form that arrived, so that its draft can go
};
Html said(const Said&);

// Under the brick course while an emergency is on. `relay` is the weather office's own text, `own` ours and who declared it.
struct Storm {
    std::string label, state;
    Html relay, own;
};
Html storm(const Storm&);

// Nothing here yet: one kind sentence, one act.
struct Empty {
    std::string title, line;
    Html act{};
};
Html empty(const Empty&);

} // namespace mulin::web
