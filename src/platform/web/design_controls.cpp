#include "platform/web/design.hpp"
#include "platform/web/parts.hpp"

namespace mulin::web {
namespace {

Html buttons(const Words& say) {
    Html h;
    h << bar({button({.word = say("design.report"), .href = "#d-forms"}),
              button({.word = say("design.add_photo"), .href = "#d-forms", .act = Act::second, .icon = Icon::camera}),
              button({.word = say("design.no_repair"), .href = "#d-forms", .act = Act::stop})})
      << bar({button({.word = say("design.vote"), .not_yet = say("design.vote_from")})})
      << bar({button({.word = say("design.thin"), .href = "#d-forms", .act = Act::second, .cut = Cut::thin}),
              button({.word = say("design.note_call"), .href = "#d-forms", .act = Act::second, .icon = Icon::phone, .key = "N"}),
              more({"#d-forms", say("design.just_a_link")})})
      << button({.word = say("design.wide"), .href = "#d-forms", .cut = Cut::wide, .icon = Icon::tick});
    return h;
}

Html filled_in(const Words& say) {
    Html h;
    h << tiles({.name = "d-where",
                .legend = say("design.where"),
                .tiles = {{"in", say("design.indoors"), Icon::house, "", "", true}, {"out", say("design.outdoors"), Icon::tree}},
                .before = bar({plate(say("design.home"), PlateSize::big), more({"#d-forms", say("design.not_here")})}),
                .title = true})
      << tiles({.name = "d-what",
                .legend = say("design.what"),
                .tiles = {{"leak", say("design.leak"), Icon::drop, "", "L", true},
                          {"power", say("design.power"), Icon::bolt, "", "D"},
                          {"drain", say("design.drain"), Icon::drain, "", "X"}},
                .abreast = Abreast::three,
                .note = say("design.by_letter"),
                .title = true})
      << tiles({.name = "d-hurry",
                .legend = say("design.hurry"),
                .tiles = {{"now", say("design.now"), Icon::ring_alert, say("design.now_line")},
                          {"later", say("design.later"), Icon::clock, say("design.later_line")}},
                .abreast = Abreast::one,
                .wrong = say("design.hurry_wrong")})
      << tiles({.name = "d-days",
                .legend = say("design.days"),
                .tiles = {{"5", "5", Icon::calendar, "", "", true}, {"15", "15", Icon::calendar}},
                .pick = Pick::many,
                .hint = say("design.days_hint")})
      << field({.name = "d-tel",
                .label = say("design.tel"),
                .input = Input::tel,
                .value = "199 0000 006",
                .hint = say("design.tel_hint"),
                .wrong = say("design.tel_wrong"),
                .autocomplete = "tel",
                .title = true,
                .narrow = true,
                .needed = true})
      << field({.name = "d-more", .label = say("design.more"), .input = Input::area, .value = say("design.more_typed"), .longest = 500})
      << field({.name = "d-photo",
                .label = say("design.photo"),
                .input = Input::file,
                .hint = say("design.photo_hint"),
                .accept = "image/*",
                .many = true})
      << field({.name = "d-date", .label = say("design.date"), .input = Input::date, .value = "2025-12-15", .narrow = true})
      << field({.name = "d-branch",
                .label = say("design.branch"),
                .input = Input::choice,
                .value = "8",
                .options = {{"7", say("design.seventh")}, {"8", say("design.eighth")}},
                .narrow = true})
      << field({.name = "d-amount", .label = say("design.amount"), .input = Input::money, .value = "66,000.00", .narrow = true})
      << field({.name = "d-password",
                .label = say("design.password"),
                .input = Input::password,
                .autocomplete = "current-password",
                .narrow = true})
      << button({.word = say("design.report"), .cut = Cut::wide});
    return h;
}

Html whole_form(const Words& say) {
    const Html typed = filled_in(say);
    Html h;
    h << errors({.title = say("shell.wrong_many", {"2"}),
                 .wrongs = {{"d-hurry", say("design.hurry_wrong")}, {"d-tel", say("design.tel_short")}},
                 .kept = say("shell.rest_kept")})
      << form({.action = "/design",
               .body = typed,
               .hidden = {{"once", "sample"}},
               .look = FormLook::loose,
               .draft = Draft{"design", say("shell.draft_kept"), say("shell.draft_waiting")}});
    return h;
}

Html ways(const Words& say) {
    Html seek;
    seek << field({.name = "d-seek", .label = say("design.seek"), .input = Input::search})
         << button({.word = say("design.seek_word"), .act = Act::second, .icon = Icon::search});
    Html h;
    h << tabs({.label = say("design.by_progress"),
               .tabs = {{"#d-ways", say("design.waiting"), "4", true},
                        {"#d-ways", say("design.doing"), "19"},
                        {"#d-ways", say("design.done"), "9"}}})
      << form({.action = "/design", .body = seek, .look = FormLook::seek})
      << pager({.label = say("shell.pages"),
                .before_word = say("shell.before"),
                .where = say("shell.page_of", {"1", "9"}),
                .after_word = say("shell.after"),
                .after = "#d-ways"});
    return h;
}

} // namespace

Html design_controls(const Words& say) {
    Html h;
    h << card({.id = "d-buttons", .title = say("design.buttons"), .body = buttons(say)})
      << card({.id = "d-forms", .title = say("design.forms"), .body = whole_form(say)})
      << card({.id = "d-ways", .title = say("design.ways"), .body = ways(say)});
    return h;
}

} // namespace mulin::web
