#include "platform/web/design.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/qr.hpp"

namespace mulin::web {
namespace {

Html some_rows(const Words& say) {
    return rows(
        {{.title = say("design.tea_stall"), .line = say("design.tea_where"), .when = "07:00"},
         {.title = say("design.water_off"),
          .href = "#d-rows",
          .line = say("design.water_line"),
          .end = pill(Icon::megaphone, say("design.unread"))},
         {.title = say("design.officer"), .line = say("design.officer_until"), .icon = Icon::phone, .end = phone_link("199 0000 0004")}});
}

Html some_facts(const Words& say) {
    return facts({{say("design.answerable"), text(say("design.repair_team"))},
                  {say("design.watches"), text(say("design.secretary"))},
                  {say("design.due"), num(say("design.due_when"))}});
}

Html sayings(const Words& say) {
    return stack({said({.words = text(say("design.said_done"))}), said({.words = text(say("design.said_wait")), .mood = Mood::wait}),
                  said({.words = text(say("design.said_warn")), .mood = Mood::warn})});
}

Html line_of_stops(const Words& say) {
    return bus_line(
        {.stops = {
             {.at = At::passed, .title = say("design.stop_call"), .time = "04:12", .text = text(say("design.stop_call_text"))},
             {.at = At::now, .title = say("design.stop_now"), .time = say("design.at_now"), .text = text(say("design.stop_now_text"))},
             {.at = At::next, .title = say("design.stop_next"), .time = say("design.at_next")}}});
}

Html nothing(const Words& say) {
    return empty({.title = say("design.empty"),
                  .line = say("design.empty_line"),
                  .act = button({.word = say("design.report"), .href = "#d-forms"})});
}

Html square(const Words& say) {
    return qr({.square = qr_svg("https://mulin.example/63-2", QrLevel::medium, say("design.qr_spoken")),
               .title = say("design.qr_title"),
               .sentence = say("design.qr_line"),
               .phone = "0571-0000-8800"});
}

} // namespace

Html design_blocks(const Words& say) {
    Html asked;
    asked << "<p>" << strong(say("design.your_lamp")) << "</p><p>" << say("design.your_lamp_line") << "</p><p>"
          << more({"#d-line", say("design.see_line")}) << "</p>";
    Html h;
    h << card({.id = "d-ask",
               .title = say("design.yours_card"),
               .body = asked,
               .kind = CardKind::ask,
               .beside = pill(Pill::doing, say("design.on_the_way"))})
      << card({.id = "d-rows", .title = say("design.rows"), .body = some_rows(say), .beside = link({"#d-rows", say("design.all_of_them")})})
      << card({.id = "d-facts", .title = say("design.facts"), .body = some_facts(say)})
      << card({.id = "d-line", .title = say("design.line"), .body = line_of_stops(say)})
      << card({.id = "d-said", .title = say("design.said"), .body = sayings(say)})
      << card({.id = "d-empty", .title = say("design.empties"), .body = nothing(say)})
      << card({.id = "d-qr", .title = say("design.qr"), .body = square(say)});
    return h;
}

} // namespace mulin::web
