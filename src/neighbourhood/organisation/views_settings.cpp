#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::organisation::views {
namespace {

using namespace web;

// What to do first, one after another; nothing once all of it is done.
Html good_start(const Words& say, const Beginning& b) {
    if (b.steps_left() == 0) return {};
    std::vector<ListRow> all;
    const auto step = [&](bool done, std::string_view word, std::string_view href) {
        const auto key = "organisation_pages.start_" + std::string(word);
        all.push_back(
            {.title = done ? std::string() : say(key),
             .href = done ? std::string() : std::string(href),
             .body = done ? text(say(key + "_done")) : Html(),
             .end = done ? pill(Pill::done, say("organisation_pages.is_there")) : pill(Pill::yours, say("organisation_pages.to_do"))});
    };
    step(b.named, "name", "#name");
    step(b.housed, "doors", "/rosters/new");
    step(b.grouped, "bodies", "/organisation");
    step(b.covered, "coverage", "/coverage");
    step(b.led, "people", "/organisation");
    return card({.id = "start",
                 .title = say("organisation_pages.start"),
                 .body = stack({rows(all), note(say("organisation_pages.nothing_needs_them"))})});
}

Html screen_in_hall(const Words& say) {
    return card({.id = "hall",
                 .title = say("organisation_pages.hall"),
                 .body = stack({sentence(say("organisation_pages.hall_line")), more({"/hall", say("organisation_pages.hall_open")})})});
}

} // namespace

Html settings(const Words& say, const Settings& s, const Wrongs& w) {
    const auto& c = s.community;
    const auto fields = stack({
        field({.name = "name",
               .label = say("organisation_pages.place_name"),
               .value = c.name,
               .wrong = w.at("name"),
               .longest = 40,
               .needed = true}),
        field({.name = "phone",
               .label = say("organisation_pages.place_phone"),
               .input = Input::tel,
               .value = c.phone,
               .hint = say("organisation_pages.place_phone_hint"),
               .wrong = w.at("phone"),
               .needed = true}),
        field({.name = "host",
               .label = say("organisation_pages.place_host"),
               .value = c.host,
               .hint = say("organisation_pages.place_host_hint"),
               .wrong = w.at("host")}),
        tiles({.name = "open_filing",
               .legend = say("organisation_pages.open_filing"),
               .tiles = {{.value = "yes",
                          .word = say("organisation_pages.open_filing_yes"),
                          .line = say("organisation_pages.open_filing_yes_line"),
                          .chosen = c.open_filing},
                         {.value = "no",
                          .word = say("organisation_pages.open_filing_no"),
                          .line = say("organisation_pages.open_filing_no_line"),
                          .chosen = !c.open_filing}}}),
        button({.word = say("shell.save")}),
    });
    return stack({organisation_crumbs(say, {}, say("organisation_pages.settings")), heading({.title = say("organisation_pages.settings")}),
                  wrongs_above(say, w),
                  two(form({.action = "/settings", .body = fields, .hidden = {{"csrf", s.csrf}}, .look = FormLook::card}),
                      stack({good_start(say, s.beginning), screen_in_hall(say)}))});
}

} // namespace mulin::organisation::views
