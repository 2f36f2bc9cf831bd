#include "platform/web/icons.hpp"
#include <array>
#include <string_view>

namespace mulin::web {
namespace {

struct Drawing {
    Icon name;
    std::string_view strokes;
};

constexpr Drawing drawings[] = {
    {Icon::none, ""},
    {Icon::wrench, "M14.7 6.3a4.5 4.5 0 0 1 5.6-1.2L17.5 8l2 2 2.6-2.7a4.5 4.5 0 0 1-6.2 5.4L8 20.5a2.3 2.3 0 0 1-3.3-3.2l7.8-7.9"
                   "a4.5 4.5 0 0 1 2.2-3.1z"},
    {Icon::phone, "M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"},
    {Icon::yuan, "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 7l3.5 4.5L15.5 7M12 11.5V17M9 12h6M9 14.8h6"},
    {Icon::megaphone, "M4 9.5v5h3l9 4.5V5L7 9.5zM19.5 10v4M8 15v4.5h3v-3"},
    {Icon::ballot, "M4 12h16v8H4zM8 12V4h8v8M10 8l1.5 1.5 3-3M8 16h8"},
    {Icon::cup, "M4.5 10H17v4a5 5 0 0 1-5 5H9.5a5 5 0 0 1-5-5zM17 11h1.5a2.3 2.3 0 0 1 0 4.6H17M8.5 3c-1 1.5 1 2.2 0 4"
                "M13 3c-1 1.5 1 2.2 0 4M4 21.5h14"},
    {Icon::house, "M4 11.5l8-7 8 7M6 10v10h12V10M10 20v-6h4v6"},
    {Icon::tree, "M12 21.5V11M12 17.5l2.5-2.2M8 14a4 4 0 0 1-1.5-7.7 5.6 5.6 0 0 1 11 0A4 4 0 0 1 16 14z"},
    {Icon::building, "M5 21V4h14v17M3 21h18M9 8h1M14 8h1M9 12h1M14 12h1M10.5 21v-4.5h3V21"},
    {Icon::map, "M3.5 6.5l5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13M15 6.5v13"},
    {Icon::door_key, "M8 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 13.2 20 4.2M16.5 7.7l2.5 2.5M14 10.2l1.5 1.5"},

    {Icon::drop, "M12 3c4 5 6 7.6 6 11a6 6 0 0 1-12 0c0-3.4 2-6 6-11z"},
    {Icon::bolt, "M13 2L5 13.5h6L10 22l9-12h-6.5z"},
    {Icon::drain, "M3 7h6a4 4 0 0 1 4 4v3a3 3 0 0 0 3 3h5M3 4v6M21 14v6"},
    {Icon::lamp, "M9.5 21h5M9 18h6M8.2 14.5a6 6 0 1 1 7.6 0c-.6.6-.8 1.5-.8 3.5H9c0-2-.2-2.9-.8-3.5z"},
    {Icon::wave, "M3 18c2-1.7 4-1.7 6 0s4 1.7 6 0 4-1.7 6 0M3 12.5c2-1.7 4-1.7 6 0s4 1.7 6 0 4-1.7 6 0M12 3v5"},
    {Icon::fire, "M12 3c.5 4 5.5 5.8 5.5 11a5.5 5.5 0 0 1-11 0c0-2.2 1.2-3.6 2.3-4.7.2 1.6.9 2.3 1.7 2.3"
                 "C11 8.8 10.4 6 12 3z"},
    {Icon::noise, "M4 10v4h4l5 4V6l-5 4zM16.5 9.5a4 4 0 0 1 0 5M19 7a8 8 0 0 1 0 10"},
    {Icon::falling, "M3 4h18M8 7.5h8v5H8zM12 15.5v5.5M9 18.5l3 3 3-3"},
    {Icon::lift, "M5 3h14v18H5zM12 3v18M7.5 11l1-2 1 2M14.5 10l1 2 1-2"},
    {Icon::bin, "M4 7h16M9.5 7V4h5v3M6 7l1 13.5h10L18 7M10 11v6M14 11v6"},
    {Icon::bicycle, "M6 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM18 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM6 16l4-7h5.5L18 16M10 9l3.5 7 2-7M8.5 6.5H11"
                    "M15.5 9V6H18"},
    {Icon::heart, "M12 20C6 15.5 3.5 12.5 3.5 9A4.3 4.3 0 0 1 12 7.8 4.3 4.3 0 0 1 20.5 9c0 3.5-2.5 6.5-8.5 11z"},
    {Icon::question, "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.6a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2 1-1.2 2M12 17v.01"},

    {Icon::clock, "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.3l3.5 2"},
    {Icon::walker, "M13.5 3.2a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zM9.5 21.5l2.3-6-2.3-3L11 8l3 .5 1.5 3 3 .7"
                   "M12 15.5l3 1.7 1.2 4.3M11 8l-3.5 2v3"},
    {Icon::people, "M9 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM2.8 20c0-4 2.5-5.8 6.2-5.8s6.2 1.8 6.2 5.8"
                   "M15.5 4.3a3.5 3.5 0 0 1 0 6.8M17.5 14.5c2.5.6 3.7 2.5 3.7 5.5"},
    {Icon::tick, "M5 12.5l5 5L19.5 7"},
    {Icon::ring_alert, "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V13M12 16.5v.01"},
    {Icon::pause, "M9 6v12M15 6v12"},
    {Icon::cross, "M6 6l12 12M18 6L6 18"},
    {Icon::speech, "M4 5h16v11h-8.5L7 20v-4H4z"},
    {Icon::lock, "M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2"},
    {Icon::star, "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.8l-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8z"},
    {Icon::flag, "M6 21.5V4M6 4.5c4-2 8 2 12 0v9c-4 2-8-2-12 0"},

    {Icon::camera, "M3.5 8H8l1.5-3h5L16 8h4.5v11.5h-17zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"},
    {Icon::search, "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5l5 5"},
    {Icon::download, "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15"},
    {Icon::upload, "M12 16V4.5M7.5 9L12 4.5 16.5 9M4.5 20h15"},
    {Icon::pencil, "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5"},
    {Icon::link, "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5"},
    {Icon::undo, "M8.5 4.5L4 9l4.5 4.5M4 9h10a5.5 5.5 0 0 1 0 11H9"},
    {Icon::merge, "M5 4v3c0 4 7 4 7 8v5.5M19 4v3c0 4-7 4-7 8M8.5 17l3.5 3.5 3.5-3.5"},
    {Icon::printer, "M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z"},
    {Icon::arrow, "M5 12h14M13 6l6 6-6 6"},
    {Icon::back, "M19 12H5M11 6l-6 6 6 6"},
    {Icon::plus, "M12 5v14M5 12h14"},
    {Icon::calendar, "M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"},
    {Icon::table, "M4 5h16v14.5H4zM4 10h16M4 14.8h16M10 10v9.5"},
    {Icon::filter, "M4 5h16l-6 7.5V19l-4 1.5v-8z"},
    {Icon::eye, "M2.5 12c5-8 14-8 19 0-5 8-14 8-19 0zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"},
    {Icon::out, "M13 4H5v16h8M10 12h11M17 8l4 4-4 4"},

    {Icon::person, "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3-6 7.5-6s7.5 2 7.5 6"},
    {Icon::shield, "M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5"},
    {Icon::envelope, "M3.5 6h17v13h-17zM3.5 7l8.5 6.5L20.5 7"},
    {Icon::book, "M12 6c-2-1.5-4.5-2-8-2v14.5c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4c-3.5 0-6 .5-8 2zM12 6v14.5"},
    {Icon::plug, "M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4.5"},
    {Icon::scissors, "M6 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
                     "M8.2 8.5L20 17.5M8.2 15.5L20 6.5"},
    {Icon::scales, "M12 4v16M8 20h8M5 7h14M5 7l-2.7 6.5h5.4zM19 7l-2.7 6.5h5.4z"},
    {Icon::tooth, "M8 4c2 0 2.5 1 4 1s2-1 4-1c3 0 4 3 3.2 6-.7 2.5-1 10-3.2 10-1.7 0-1.5-5-4-5s-2.3 5-4 5c-2.2 0-2.5-7.5-3.2-10"
                  "C4 7 5 4 8 4z"},
    {Icon::settings, "M4 7h9M17.5 7H20M4 17h2.5M11 17h9M15 5v4M8.7 15v4"},
};

// Every name has its drawing, at its own place.
constexpr bool complete() {
    if (std::size(drawings) != std::size_t(last_icon) + 1) return false;
    for (std::size_t i = 0; i < std::size(drawings); ++i)
        if (drawings[i].name != Icon(i) || (i > 0 && drawings[i].strokes.empty())) return false;
    return true;
}
static_assert(complete());

} // namespace

Html icon(Icon name) {
    Html svg;
    if (name == Icon::none) return svg;
    svg << R"(<svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d=")" << drawings[std::size_t(name)].strokes << R"("/></svg>)";
    return svg;
}

Html tick_on_line() {
    Html svg;
    svg << R"(<svg class="i tick" aria-hidden="true" viewBox="0 0 24 24"><path d=")" << drawings[std::size_t(Icon::tick)].strokes
        << R"("/></svg>)";
    return svg;
}

Html mark() {
    return R"(<svg class="mark" aria-hidden="true" viewBox="0 0 36 36"><rect class="wall" width="36" height="36" rx="5"/>)"
           R"(<path class="open" d="M6 28V16.5a5.5 5.5 0 0 1 11 0V28zM19 28V16.5a5.5 5.5 0 0 1 11 0V28z"/>)"
           R"(<path class="lit" d="M9 28V17a2.5 2.5 0 0 1 5 0v11zM22 28V17a2.5 2.5 0 0 1 5 0v11z"/>)"
           R"(<path class="open" d="M5 29.5h26v2H5z"/></svg>)";
}

} // namespace mulin::web
