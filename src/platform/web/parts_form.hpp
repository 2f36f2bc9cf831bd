// What one fills in. Nothing typed is ever lost: every part takes the value to keep and the sentence of what is wrong.
#pragma once
#include "platform/web/icons.hpp"
#include "platform/web/wrongs.hpp"
#include <optional>
#include <string>
#include <vector>

namespace mulin::web {

enum class Input { text, tel, number, money, date, time, moment, password, search, email, area, choice, file };
struct Option {
    std::string value, word;
};

// Label, hint, what is wrong, input, in this order. The id is the name unless given.
struct Field {
    std::string name, label;
    Input input = Input::text;
    std::string value{}, hint{}, wrong{}, id{};
    std::vector<Option> options{}; // for Input::choice
    std::string key{};             // staff: one letter or digit that leads here
    std::string autocomplete{}, accept{};
    std::string min{}, max{};
    int rows = 3;       // for Input::area
    int longest = 0;    // characters; 0: no limit
    bool title = false; // the label is a numbered title of the form
    bool narrow = false;
    bool needed = false;
    bool many = false; // several files
    bool here = false; // the cursor begins here; one per page
};
Html field(const Field&);

// Choices one sees at once: real radios or checkboxes under a face.
struct Tile {
    std::string value, word;
    Icon icon = Icon::none;
    std::string line{}, key{};
    bool chosen = false;
};
enum class Pick { one, many };
enum class Abreast { one, two, three, four, ballot }; // beside one another on wide screens; on phones two, or one for one and ballot
struct Tiles {
    std::string name, legend;
    std::vector<Tile> tiles;
    Pick pick = Pick::one;
    Abreast abreast = Abreast::two;
    std::string note{}, hint{}, wrong{}, id{}; // the note stands beside the legend, the hint under it
    Html before{};                             // between legend and tiles
    bool title = false;
    bool silent = false; // the legend is for the ear only: the card's title says it already
};
Html tiles(const Tiles&);

// What keeps the typed words of a form on the device. `name` says which form and whose; `photos` that chosen files have to be chosen again.
struct Draft {
    std::string name, kept, waiting, photos{};
};

enum class FormLook { plain, loose, card, seek }; // seek: one line to look something up by, sent as a GET
struct Hidden {
    std::string name, value;
};
struct Form {
    std::string action;
    Html body;
    std::vector<Hidden> hidden{}; // the guard against forgery, "once", what the page already knows
    FormLook look = FormLook::plain;
    bool files = false;
    std::string id{};
    std::optional<Draft> draft{};
};
Html form(const Form&);

// Above a form that came back. Each sentence leads to its field; `kept` promises that the rest was kept.
struct Errors {
    std::string title;
    std::vector<Wrongs::One> wrongs;
    std::string kept;
};
Html errors(const Errors&); // nothing when nothing is wrong

} // namespace mulin::web
