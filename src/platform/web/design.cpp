#include "platform/web/design.hpp"
#include "platform/web/parts.hpp"
#include <string>

namespace mulin::web {
namespace {

Html swatch(std::string_view token, std::string_view name) {
    Html h;
    h << R"(<li><svg aria-hidden="true" viewBox="0 0 72 40"><rect)" << attribute("class", "sw-" + std::string(token))
      << R"( width="72" height="40" rx="4"/></svg><span>)" << two_lines(text(name), token) << "</span></li>";
    return h;
}

Html colours(const Words& say) {
    Html h = R"(<ul class="swatches">)";
    h << swatch("paper", say("design.paper")) << swatch("card", say("design.card")) << swatch("shade", say("design.shade"))
      << swatch("ink", say("design.ink")) << swatch("ink-2", say("design.ink_2")) << swatch("green", say("design.green"))
      << swatch("green-tint", say("design.green_tint")) << swatch("brick", say("design.brick"))
      << swatch("brick-tint", say("design.brick_tint")) << swatch("tea", say("design.tea")) << swatch("tea-tint", say("design.tea_tint"))
      << swatch("tile", say("design.tile")) << swatch("tile-deep", say("design.tile_deep")) << swatch("enamel", say("design.enamel"));
    return h << "</ul>";
}

Html all_icons() {
    Html h = R"(<div class="bar">)";
    for (int i = 1; i <= int(last_icon); ++i) h << icon(Icon(i));
    return h << "</div>";
}

Html pills(const Words& say) {
    return bar({pill(Pill::waiting, say("design.waiting")), pill(Pill::doing, say("design.doing")),
                pill(Pill::checking, say("design.checking")), pill(Pill::done, say("design.done")), pill(Pill::late, say("design.late")),
                pill(Pill::paused, say("design.paused")), pill(Pill::refused, say("design.refused")),
                pill(Pill::yours, say("design.yours")), pill(Icon::megaphone, say("design.unread"))});
}

Html addresses(const Words& say) {
    return bar({plate(say("design.building")), plate(say("design.stairwell")), plate(say("design.home"), PlateSize::big)});
}

Html small_words(const Words& say) {
    Html h;
    h << "<p>" << strong(say("design.strong")) << " " << quiet(say("design.quiet")) << " " << num("66,000.00") << " " << kbd("N") << " "
      << phone_link("0571-0000-8800") << "</p><p>" << time_left({.words = say("design.minutes_left"), .until = "2030-01-01T00:00:00+08:00"})
      << " " << time_left({.words = say("design.minutes_over"), .late = true}) << "</p>" << read_aloud(say("shell.read_aloud"));
    return h;
}

} // namespace

Html design_ground(const Words& say) {
    Html h;
    h << card({.id = "d-colours", .title = say("design.colours"), .body = colours(say)})
      << card({.id = "d-icons", .title = say("design.icons"), .body = all_icons()})
      << card({.id = "d-pills", .title = say("design.pills"), .body = pills(say)})
      << card({.id = "d-plates", .title = say("design.plates"), .body = addresses(say)})
      << card({.id = "d-words", .title = say("design.words"), .body = small_words(say)});
    return h;
}

Html design_storm(const Words& say) {
    Html relay, own;
    relay << "<p>" << say("design.storm_relay") << "</p><p>" << say("design.storm_source") << "</p>";
    own << "<p>" << say("design.storm_own") << "</p><p>" << say("design.storm_since") << link({"#d-tables", say("design.roster")})
        << "</p>";
    return storm({.label = say("shell.emergency"), .state = say("design.storm"), .relay = relay, .own = own});
}

Html design_page(const Words& say) {
    const Html top =
        stack({crumbs({.label = say("shell.here"), .way = {{"/", say("design.home_page")}}, .here = say("design.title")}),
               heading({.title = say("design.title"), .above = pill(Pill::done, say("design.done")), .below = text(say("design.lead"))})});
    Html h;
    h << top << design_ground(say) << halves(design_controls(say), design_blocks(say)) << design_figures(say);
    return wrap(stack({h}));
}

} // namespace mulin::web
