// The forms around a body: what it is, its end, who holds which post.
#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::organisation::views {
namespace {

using namespace web;

Field day_field(const Words& say, const Wrongs& w, std::string name, std::string_view key, const std::string& value) {
    return {.name = name, .label = say(key), .input = Input::date, .value = value, .wrong = w.at(name), .narrow = true};
}

std::vector<Option> roles(const Words& say, BodyKind kind) {
    std::vector<Option> all;
    for (const auto role : posts_in(kind)) all.push_back({std::string(name(role)), say.of("organisation.role", role)});
    return all;
}

std::vector<Option> bodies_as_options(std::string nowhere, const std::vector<Body>& bodies, BodyId but) {
    std::vector<Option> all{{"", std::move(nowhere)}};
    for (const auto& b : bodies)
        if (b.id != but) all.push_back({std::to_string(b.id.value), b.name});
    return all;
}

Html candidate_tiles(const Words& say, const std::vector<Candidate>& found, const std::string& chosen, const Wrongs& w) {
    Tiles t{.name = "person", .legend = say("organisation_pages.who"), .tiles = {}, .wrong = w.at("person")};
    for (const auto& c : found) {
        const auto id = std::to_string(c.person.id.value);
        t.tiles.push_back({.value = id,
                           .word = c.person.name,
                           .line = c.door.empty() ? c.person.mobile : c.door,
                           .chosen = id == chosen || found.size() == 1});
    }
    return tiles(t);
}

} // namespace

Html body_form(const Words& say, const BodyForm& f, const Wrongs& w) {
    const auto& b = f.body;
    auto bonds = options<Bond>(say, "organisation.bond");
    bonds.insert(bonds.begin(), {"", say("organisation_pages.no_bond")});
    const auto fields = stack({
        field({.name = "kind",
               .label = say("organisation_pages.kind"),
               .input = Input::choice,
               .value = std::string(name(b.kind)),
               .options = options<BodyKind>(say, "organisation.kind")}),
        field({.name = "name",
               .label = say("organisation_pages.name"),
               .value = b.name,
               .hint = say("organisation_pages.name_hint"),
               .wrong = w.at("name"),
               .longest = 60,
               .needed = true}),
        field({.name = "number",
               .label = say("organisation_pages.number"),
               .input = Input::number,
               .value = f.number,
               .hint = say("organisation_pages.number_hint"),
               .narrow = true}),
        field({.name = "parent",
               .label = say("organisation_pages.parent"),
               .input = Input::choice,
               .value = b.parent ? std::to_string(b.parent->value) : "",
               .wrong = w.at("parent"),
               .options = bodies_as_options(say("organisation_pages.no_parent"), f.bodies, b.id)}),
        f.under_since.empty() ? Html()
                              : field({.name = "under_since",
                                       .label = say("organisation_pages.under_since"),
                                       .input = Input::date,
                                       .value = f.under_since,
                                       .hint = say("organisation_pages.under_since_hint"),
                                       .narrow = true}),
        field({.name = "phone",
               .label = say("organisation_pages.office_phone"),
               .input = Input::tel,
               .value = b.phone,
               .hint = say("organisation_pages.office_phone_hint"),
               .narrow = true}),
        field({.name = "bond",
               .label = say("organisation_pages.bond"),
               .input = Input::choice,
               .value = b.bond ? std::string(name(*b.bond)) : "",
               .hint = say("organisation_pages.bond_hint"),
               .options = bonds}),
        button({.word = say("shell.save")}),
    });
    const auto title = say(b.id ? "organisation_pages.edit_body" : "organisation_pages.new_body");
    std::vector<Link> way;
    if (b.id) way.push_back({path(b.id), b.name.empty() ? say("organisation_pages.this_body") : b.name});
    return stack({organisation_crumbs(say, std::move(way), title), heading({.title = title}), wrongs_above(say, w),
                  form({.action = b.id ? path(b.id) : "/organisation/bodies",
                        .body = fields,
                        .hidden = {{"csrf", f.csrf}},
                        .look = FormLook::card})});
}

Html dissolving(const Words& say, const Dissolving& d, const Wrongs& w) {
    std::vector<ListRow> will{{.body = text(say("organisation_pages.dissolve_posts", {std::to_string(d.posts)}))},
                              {.body = text(say("organisation_pages.dissolve_stairwells", {std::to_string(d.stairwells)}))},
                              {.body = text(say("organisation_pages.dissolve_history"))}};
    for (const auto& b : d.below) will.push_back({.title = b.name, .href = path(b.id), .line = say("organisation_pages.dissolve_first")});
    const auto title = say("organisation_pages.dissolve_title", {d.body.name});
    const auto act =
        form({.action = path(d.body.id) + "/dissolution",
              .body = stack({field(day_field(say, w, "from", "organisation_pages.dissolve_from", to_text(d.today))),
                             bar({button({.word = say("organisation_pages.go_back"), .href = path(d.body.id), .act = Act::second}),
                                  button({.word = say("organisation_pages.dissolve"), .act = Act::stop})})}),
              .hidden = {{"csrf", d.csrf}}});
    return stack({organisation_crumbs(say, {{path(d.body.id), d.body.name}}, say("organisation_pages.dissolve")), heading({.title = title}),
                  wrongs_above(say, w),
                  card({.id = "will", .title = say("organisation_pages.what_happens"), .body = stack({rows(will), act})})});
}

Html appointing(const Words& say, const Appointing& a, const Wrongs& w) {
    const auto at = path(a.body.id) + "/appointment";
    const auto seek =
        form({.action = at,
              .body = Html() << field({.name = "q",
                                       .label = say("organisation_pages.find_person"),
                                       .input = Input::search,
                                       .value = a.words,
                                       .hint = say("organisation_pages.find_person_hint"),
                                       .here = a.words.empty()})
                             << button({.word = say("shell.find"), .act = a.found.empty() ? Act::main : Act::second, .icon = Icon::search}),
              .look = FormLook::seek});
    Html rest;
    if (!a.words.empty() && a.found.empty())
        rest = empty({.title = say("organisation_pages.nobody_found"), .line = say("organisation_pages.nobody_found_line")});
    if (!a.found.empty())
        rest = form({.action = at,
                     .body = stack({candidate_tiles(say, a.found, a.chosen, w),
                                    field({.name = "role",
                                           .label = say("organisation_pages.post"),
                                           .input = Input::choice,
                                           .value = a.role,
                                           .options = roles(say, a.body.kind)}),
                                    field(day_field(say, w, "from", "organisation_pages.from", a.from)),
                                    field(day_field(say, w, "term_ends", "organisation_pages.term_ends", a.term_ends)),
                                    button({.word = say("organisation_pages.appoint")})}),
                     .hidden = {{"csrf", a.csrf}, {"q", a.words}},
                     .look = FormLook::card});
    const auto title = say("organisation_pages.appoint_title", {a.body.name});
    return stack({organisation_crumbs(say, {{path(a.body.id), a.body.name}}, say("organisation_pages.appoint")), heading({.title = title}),
                  wrongs_above(say, w), seek, rest});
}

Html post(const Words& say, const OnePost& p, const Wrongs& w) {
    const auto at = path(p.body.id) + "/posts/" + std::to_string(p.held.tenure.id.value);
    const std::vector<Fact> known{{say("organisation_pages.post"), text(say.of("organisation.role", p.held.tenure.role))},
                                  {say("organisation_pages.from"), num(to_text(p.held.tenure.from))},
                                  {say("organisation_pages.term_ends"), p.held.tenure.term_ends ? num(to_text(*p.held.tenure.term_ends))
                                                                                                : text(say("organisation_pages.no_term"))}};
    const auto end = form({.action = at + "/ending",
                           .body = stack({field(day_field(say, w, "until", "organisation_pages.last_day", p.until)),
                                          button({.word = say("organisation_pages.step_down"), .act = Act::stop})}),
                           .hidden = {{"csrf", p.csrf}}});
    auto there = bodies_as_options(say("organisation_pages.choose_body_word"), p.elsewhere, p.body.id);
    const auto move = form({.action = at + "/move",
                            .body = stack({field({.name = "to",
                                                  .label = say("organisation_pages.move_to"),
                                                  .input = Input::choice,
                                                  .value = p.to,
                                                  .wrong = w.at("to"),
                                                  .options = std::move(there)}),
                                           field({.name = "role",
                                                  .label = say("organisation_pages.post"),
                                                  .input = Input::choice,
                                                  .value = p.role,
                                                  .options = roles(say, p.body.kind)}),
                                           field(day_field(say, w, "from", "organisation_pages.from", p.from)),
                                           field(day_field(say, w, "term_ends", "organisation_pages.term_ends", p.term_ends)),
                                           button({.word = say("organisation_pages.move")})}),
                            .hidden = {{"csrf", p.csrf}}});
    const Html moving = p.elsewhere.empty() ? Html()
                                            : card({.id = "moving",
                                                    .title = say("organisation_pages.move_title"),
                                                    .body = stack({note(say("organisation_pages.move_line")), move})});
    return stack({organisation_crumbs(say, {{path(p.body.id), p.body.name}}, p.held.name),
                  heading({.title = p.held.name, .below = text(p.body.name)}), wrongs_above(say, w),
                  two(stack({card({.id = "known", .title = say("organisation_pages.post"), .body = facts(known)}), moving}),
                      card({.id = "ending", .title = say("organisation_pages.step_down"), .body = end}))});
}

} // namespace mulin::organisation::views
