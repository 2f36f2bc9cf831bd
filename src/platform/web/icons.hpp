// Pictures drawn by us: strokes on a grid of 24, in the colour of the words they stand beside. They never stand without words,
// so they are silent to the ear.
#pragma once
#include "platform/web/html.hpp"
#include <string>
#include <vector>

namespace mulin::web {

enum class Icon {
    none,
    // ways on
    wrench,
    phone,
    yuan,
    megaphone,
    ballot,
    cup,
    house,
    tree,
    building,
    map,
    door_key,
    // what can be the matter
    drop,
    bolt,
    drain,
    lamp,
    wave,
    fire,
    noise,
    falling,
    lift,
    bin,
    bicycle,
    heart,
    question,
    // how it stands
    clock,
    walker,
    people,
    tick,
    ring_alert,
    pause,
    cross,
    speech,
    lock,
    star,
    flag,
    // what one can do
    camera,
    search,
    download,
    upload,
    pencil,
    link,
    undo,
    merge,
    printer,
    arrow,
    back,
    plus,
    calendar,
    table,
    filter,
    eye,
    out,
    // who and what else
    person,
    shield,
    envelope,
    book,
    plug,
    scissors,
    scales,
    tooth,
    settings,
};
inline constexpr Icon last_icon = Icon::settings;

Html icon(Icon);     // nothing for Icon::none
Html tick_on_line(); // the tick inside a passed stop of a bus line

Html mark(); // two lit doors in a brick wall: the house's own sign

// The lane of home. `plates` are addresses for the doors, in order from the left; none leaves the houses unnumbered.
Html scene(const std::vector<std::string>& plates = {});
Html bench(); // a bench under a tree, for empty places

} // namespace mulin::web
