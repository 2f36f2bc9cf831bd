// Rules as sentences, limits as a table, and the question "what would happen to …?".
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::desk::views {
namespace {

using namespace web;
using organisation::Role;

// Roles that can be told something about a request.
constexpr Role told_roles[] = {Role::duty_officer,        Role::grid_worker,     Role::group_leader,     Role::stairwell_head,
                               Role::branch_secretary,    Role::branch_deputy,   Role::property_manager, Role::repairer,
                               Role::committee_secretary, Role::family_committee};

template <class All, class Word> std::string listed(const Words& say, const All& all, std::string_view none_key, Word&& word) {
    if (all.empty()) return say(none_key);
    std::string line;
    for (const auto& one : all) line.append(line.empty() ? "" : say("desk.and")).append(word(one));
    return line;
}

// "碰上漏水、停电，特急、紧急，不论哪一幢：由支部负责，告诉支部书记、值班员。"
std::string sentence(const Words& say, const RoutingRule& r, const std::map<BuildingId, std::string>& buildings) {
    const auto what = listed(say, r.categories, "desk.any_what", [&](const std::string& c) { return say("requests.category." + c); });
    const auto how = listed(say, r.urgencies, "desk.any_urgency", [&](Urgency u) { return say.of("requests.urgency", u); });
    const auto where = listed(say, r.buildings, "desk.any_where", [&](BuildingId b) {
        const auto at = buildings.find(b);
        return say("desk.building_name", {at == buildings.end() ? "?" : at->second});
    });
    const auto tell = listed(say, r.tell, "desk.nobody", [&](Role role) { return say.of("organisation.role", role); });
    return say("desk.rule_sentence", {what, how, where, say.of("desk.lead", r.lead), tell});
}

Html move(const Words& say, const Rules& all, const RoutingRule& r, std::string_view way) {
    return form(
        {.action = "/desk/rules/" + std::to_string(r.id.value) + "/place",
         .body = button({.word = say("desk.move_" + std::string(way)), .act = Act::second, .cut = Cut::thin, .about = " " + r.note}),
         .hidden = {{"csrf", all.csrf}, {"way", std::string(way)}}});
}

Html list(const Words& say, const Rules& all) {
    std::vector<ListRow> lines;
    for (std::size_t i = 0; i < all.rules.size(); ++i) {
        const auto& r = all.rules[i];
        const auto at = "/desk/rules/" + std::to_string(r.id.value);
        Html words;
        words << link({at, r.note}) << (r.enabled ? Html() : pill(Pill::paused, say("desk.rule_off"))) << "<br>"
              << quiet(sentence(say, r, all.buildings));
        const Html up = i > 0 ? move(say, all, r, "up") : Html(), down = i + 1 < all.rules.size() ? move(say, all, r, "down") : Html();
        lines.push_back({.body = words, .when = std::to_string(i + 1), .end = bar({up, down})});
    }
    return card({.id = "rules",
                 .title = say("desk.rules_title"),
                 .body = stack({quiet(say("desk.rules_line")), rows(lines)}),
                 .beside = link({"/desk/rules/new", say("desk.new_rule")})});
}

Html limits_card(const Words& say, const Rules& all) {
    Table t{.caption = say("desk.limits"), .columns = {{say("desk.urgency")}}, .rows = {}};
    for (const auto clock : Names<Clock>::all) t.columns.push_back({say("desk.clock." + std::string(clock))});
    t.columns.push_back({say("desk.change"), ColumnKind::act});
    const auto cell = [&](const std::optional<Limit>& l) { return l ? text(limit(say, *l)) : quiet(say("desk.not_promised")); };
    for (const auto& l : all.limits)
        t.rows.push_back(
            {.cells = {strong(say.of("requests.urgency", l.urgency)), cell(l.contact), cell(l.on_site), cell(l.temporary), cell(l.final),
                       button({.word = say("desk.change"),
                               .href = "/desk/limits/" + std::string(name(l.urgency)),
                               .act = Act::second,
                               .cut = Cut::thin,
                               .about = " " + say.of("requests.urgency", l.urgency)})}});
    const Html calendar = all.unannounced.empty()
                              ? quiet(say("desk.limits_line"))
                              : said({.words = text(say("desk.calendar_unknown", {all.unannounced})), .mood = Mood::wait});
    return stack({card({.id = "limits",
                        .title = say("desk.limits"),
                        .body = stack({calendar, table(t)}),
                        .kind = CardKind::bare,
                        .beside = link({"/calendar", say("desk.calendar")})})});
}

Html outcome(const Words& say, const TryOut& t) {
    if (!t.tried) return quiet(say("desk.try_line"));
    std::vector<Fact> facts_of{{say("desk.lead_now"), text(t.lead)},
                               {say("desk.rule"), text(t.rule.empty() ? say("desk.no_rule") : t.rule)}};
    std::string told;
    for (const auto& one : t.told) told.append(told.empty() ? "" : say("desk.and")).append(one.name);
    facts_of.push_back({say("desk.rule_tell"), text(told.empty() ? say("desk.nobody") : told)});
    if (!t.fallbacks.empty()) {
        const auto empty = listed(say, t.fallbacks, "desk.nobody", [&](const std::string& f) {
            return say((maybe_named<Lead>(f) ? "desk.lead." : "organisation.role.") + f);
        });
        facts_of.push_back({say("desk.vacant"), text(empty)});
    }
    const std::pair<Clock, std::optional<TimePoint>> dues[] = {
        {Clock::contact, t.due.contact}, {Clock::on_site, t.due.on_site}, {Clock::temporary, t.due.temporary}, {Clock::final, t.due.final}};
    for (const auto& [clock, due] : dues)
        if (due) facts_of.push_back({say.of("desk.clock", clock), text(say("desk.by_time", {times::when(say, *due, t.now)}))});
    return stack({bar({plate(t.plate), urgency_pill(say, t.as)}), facts(facts_of)});
}

Html try_card(const Words& say, const Rules& all) {
    const auto& t = all.attempt;
    std::vector<Option> urgencies{{"", say("desk.as_category")}};
    for (const auto word : Names<Urgency>::all) urgencies.push_back({std::string(word), say("requests.urgency." + std::string(word))});
    const auto ask = form(
        {.action = "/desk/rules",
         .body = stack(
             {field({.name = "door", .label = say("desk.place"), .value = t.door, .hint = say("desk.call_place_hint")}),
              field({.name = "category",
                     .label = say("desk.category"),
                     .input = Input::choice,
                     .value = t.category,
                     .options = category_options(say, all.categories, say("desk.choose_one_short"))}),
              field({.name = "urgency", .label = say("desk.urgency"), .input = Input::choice, .value = t.urgency, .options = urgencies}),
              button({.word = say("desk.try"), .act = Act::second})}),
         .look = FormLook::seek});
    return card({.id = "try", .title = say("desk.try_title"), .body = stack({ask, outcome(say, t)})});
}

Tiles role_tiles(const Words& say, const RoutingRule& r, const Wrongs& w) {
    Tiles t{.name = "tell",
            .legend = say("desk.rule_tell"),
            .tiles = {},
            .pick = Pick::many,
            .abreast = Abreast::four,
            .hint = say("desk.rule_tell_hint"),
            .wrong = w.at("tell")};
    for (const auto role : told_roles)
        t.tiles.push_back({.value = std::string(name(role)), .word = say.of("organisation.role", role), .chosen = contains(r.tell, role)});
    return t;
}

Html fold(const Words& say, std::string_view title_key, bool open, const Html& body) {
    Html h = R"(<details class="further")";
    return h << when(open, " open") << "><summary>" << say(title_key) << "</summary>" << body << "</details>";
}

Html remove_form(const Words& say, const RuleForm& f) {
    if (!f.rule.id) return {};
    return form({.action = "/desk/rules/" + std::to_string(f.rule.id.value) + "/removal",
                 .body = bar({button({.word = say("desk.rule_remove"), .act = Act::stop}), quiet(say("desk.rule_remove_line"))}),
                 .hidden = {{"csrf", f.csrf}}});
}

Html back_to_rules(const Words& say, std::string_view here) {
    return crumbs(
        {.label = say("shell.here"), .way = {{"/desk", say("desk.door")}, {"/desk/rules", say("desk.rules")}}, .here = std::string(here)});
}

} // namespace

Html rules(const Words& say, const Rules& all, const Wrongs& w) {
    return stack({crumbs({.label = say("shell.here"), .way = {{"/desk", say("desk.door")}}, .here = say("desk.rules")}),
                  heading({.title = say("desk.rules"), .below = text(say("desk.rules_below"))}), wrongs_above(say, w),
                  two(stack({list(say, all), limits_card(say, all)}), try_card(say, all))});
}

Html rule(const Words& say, const RuleForm& f, const Wrongs& w) {
    const auto& r = f.rule;
    Tiles urgencies{.name = "urgencies",
                    .legend = say("desk.rule_urgencies"),
                    .tiles = {},
                    .pick = Pick::many,
                    .abreast = Abreast::three,
                    .hint = say("desk.rule_any_hint")};
    for (std::size_t i = 0; i < std::size(Names<Urgency>::all); ++i)
        urgencies.tiles.push_back({.value = std::string(Names<Urgency>::all[i]),
                                   .word = say.of("requests.urgency", Urgency(i)),
                                   .chosen = contains(r.urgencies, Urgency(i))});
    Tiles categories{.name = "categories",
                     .legend = say("desk.rule_categories"),
                     .tiles = {},
                     .pick = Pick::many,
                     .abreast = Abreast::four,
                     .hint = say("desk.rule_any_hint")};
    for (const auto& c : f.categories)
        categories.tiles.push_back({.value = c.code, .word = say("requests.category." + c.code), .chosen = contains(r.categories, c.code)});
    Tiles buildings{.name = "buildings",
                    .legend = say("desk.rule_buildings"),
                    .tiles = {},
                    .pick = Pick::many,
                    .abreast = Abreast::four,
                    .hint = say("desk.rule_any_hint")};
    for (const auto& [id, name] : f.buildings)
        buildings.tiles.push_back(
            {.value = std::to_string(id.value), .word = say("desk.building_name", {name}), .chosen = contains(r.buildings, id)});
    Tiles lead{.name = "lead", .legend = say("desk.rule_lead"), .tiles = {}, .abreast = Abreast::four};
    for (std::size_t i = 0; i < std::size(Names<Lead>::all); ++i)
        lead.tiles.push_back(
            {.value = std::string(Names<Lead>::all[i]), .word = say.of("desk.lead", Lead(i)), .chosen = Lead(i) == r.lead});
    const Tiles enabled{.name = "enabled",
                        .legend = say("desk.rule_holds"),
                        .tiles = {{.value = "yes", .word = say("desk.rule_on"), .chosen = r.enabled}},
                        .pick = Pick::many};

    const auto here = say(r.id ? "desk.rule" : "desk.new_rule");
    const auto note = field({.name = "note",
                             .label = say("desk.rule_note"),
                             .value = r.note,
                             .hint = say("desk.rule_note_hint"),
                             .wrong = w.at("note"),
                             .longest = 120,
                             .needed = true});
    const auto body = stack({note, tiles(lead), tiles(role_tiles(say, r, w)), tiles(urgencies),
                             fold(say, "desk.rule_categories", !r.categories.empty(), tiles(categories)),
                             fold(say, "desk.rule_buildings", !r.buildings.empty(), tiles(buildings)), tiles(enabled),
                             button({.word = say("shell.save"), .cut = Cut::wide})});
    return stack({back_to_rules(say, here), heading({.title = here, .below = text(say("desk.rule_below"))}), wrongs_above(say, w),
                  form({.action = "/desk/rules",
                        .body = body,
                        .hidden = {{"csrf", f.csrf}, {"id", std::to_string(r.id.value)}},
                        .look = FormLook::card}),
                  remove_form(say, f)});
}

Html limits(const Words& say, const LimitForm& f, const Wrongs& w) {
    const auto word = std::string(name(f.urgency));
    Html lines = R"(<div class="stack-l">)";
    for (const auto clock : Names<Clock>::all) {
        const std::string field_name(clock);
        std::vector<Option> units;
        for (const auto unit : Names<Unit>::all) units.push_back({std::string(unit), say("desk.unit." + std::string(unit))});
        lines << halves(field({.name = field_name,
                               .label = say("desk.clock." + field_name),
                               .input = Input::number,
                               .value = f.amounts.at(field_name),
                               .hint = say(field_name == "final" ? "desk.limit_needed" : "desk.limit_empty"),
                               .wrong = w.at(field_name),
                               .narrow = true}),
                        field({.name = field_name + "_unit",
                               .label = say("desk.unit_of", {say("desk.clock." + field_name)}),
                               .input = Input::choice,
                               .value = f.units.at(field_name),
                               .hint = say("desk.unit_hint"),
                               .options = units,
                               .narrow = true}));
    }
    lines << button({.word = say("shell.save"), .cut = Cut::wide}) << "</div>";
    const auto here = say("desk.limits_of", {say("requests.urgency." + word)});
    return stack({back_to_rules(say, here), heading({.title = here, .below = text(say("desk.limits_below"))}), wrongs_above(say, w),
                  form({.action = "/desk/limits/" + word, .body = lines, .hidden = {{"csrf", f.csrf}}, .look = FormLook::card})});
}

} // namespace mulin::requests::desk::views
