#include "neighbourhood/machines/views.hpp"
#include "base/dates.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::machines::views {
namespace {

using namespace web;
using accounts::Access;

// On a line of its own, to be copied.
Html copied(std::string_view what) {
    Html line = "<p>";
    return line << code(what) << "</p>";
}

std::string granted(const Words& say, Grants grants) {
    std::string line;
    for (const auto word : Names<Grant>::all)
        if (grants.has(named<Grant>(word)))
            line.append(line.empty() ? "" : say("machines.and")).append(say("machines.grant." + std::string(word)));
    return line;
}

Html state(const Words& say, const Access& a, TimePoint now) {
    if (a.withdrawn_at) return pill(Pill::refused, say("machines.is_withdrawn"));
    if (!a.good(now)) return pill(Pill::paused, say("machines.is_over"));
    return pill(Pill::done, say("machines.is_good"));
}

Html withdrawal(const Words& say, const Tokens& t, const Access& a) {
    if (!a.good(t.now)) return {};
    return form({.action = "/tokens/" + std::to_string(a.id.value) + "/withdrawal",
                 .body = button({.word = say("machines.withdraw"), .act = Act::stop, .cut = Cut::thin, .about = a.name}),
                 .hidden = {{"csrf", t.csrf}}});
}

Html list(const Words& say, const Tokens& t) {
    if (t.lines.empty()) return empty({.title = say("machines.none"), .line = say("machines.none_line")});
    std::vector<ListRow> lines;
    for (const auto& [a, holder] : t.lines) {
        const auto used = a.used_at ? say("machines.used", {times::when(say, *a.used_at, t.now)}) : say("machines.never_used");
        const auto name = holder.empty() ? a.name : say("machines.of", {a.name, holder});
        lines.push_back({.body = strong(name),
                         .line = say("machines.line", {granted(say, a.grants), used, to_text(local_day(a.until))}),
                         .end = bar({state(say, a, t.now), withdrawal(say, t, a)})});
    }
    return rows(lines);
}

Html made(const Words& say, const Tokens& t) {
    if (t.made.empty()) return {};
    return card({.id = "made",
                 .title = say("machines.made", {t.made_name}),
                 .body = stack({copied(t.made), sentence(say("machines.made_line"))}),
                 .kind = CardKind::ask});
}

Html new_one(const Words& say, const Tokens& t, const Wrongs& w) {
    std::vector<Tile> all;
    for (const auto word : Names<Grant>::all)
        all.push_back({.value = std::string(word),
                       .word = say("machines.grant." + std::string(word)),
                       .chosen = std::ranges::find(t.grants, word) != t.grants.end()});
    std::vector<Option> lasts;
    for (const auto* days : {"7", "30", "90", "365"}) lasts.push_back({days, say("machines.days", {days})});
    const auto body = stack({
        field({.name = "name",
               .label = say("machines.name"),
               .value = t.name,
               .hint = say("machines.name_hint"),
               .wrong = w.at("name"),
               .autocomplete = "off",
               .longest = 40,
               .needed = true}),
        tiles({.name = "grants", .legend = say("machines.grants"), .tiles = all, .pick = Pick::many, .wrong = w.at("grants")}),
        field({.name = "lasts",
               .label = say("machines.lasts"),
               .input = Input::choice,
               .value = t.lasts,
               .wrong = w.at("lasts"),
               .options = lasts}),
        button({.word = say("machines.make")}),
    });
    return card(
        {.id = "new", .title = say("machines.new"), .body = form({.action = "/tokens", .body = body, .hidden = {{"csrf", t.csrf}}})});
}

Html operations_table(const Words& say, const std::vector<Operation>& all) {
    Table t{.caption = say("machines.operations"),
            .columns = {{say("machines.what")}, {say("machines.where")}, {say("machines.needs")}},
            .rows = {}};
    for (const auto& o : all) {
        const auto needs = !o.token ? "machines.needs_nothing" : o.scope.empty() ? "machines.needs_any" : "";
        t.rows.push_back({.cells = {text(say("machines.op." + o.id)), code(o.method + " " + o.path),
                                    *needs ? quiet(say(needs)) : text(say("machines.grant." + o.scope))}});
    }
    return card({.body = table(t), .kind = CardKind::bare});
}

} // namespace

Html tokens(const Words& say, const Tokens& t, const Wrongs& w) {
    const auto line = say(t.all ? "machines.tokens_all_line" : "machines.tokens_line");
    return stack(
        {heading({.title = say("machines.tokens"), .below = text(line)}), wrongs_above(say, w), made(say, t),
         two(stack({card({.id = "tokens", .title = say("machines.there"), .body = list(say, t)}), more({"/api", say("machines.door")})}),
             new_one(say, t, w))});
}

Html guide(const Words& say, const Guide& g) {
    const auto token = card({.id = "token",
                             .title = say("machines.by_token"),
                             .body = stack({sentence(say("machines.by_token_line")), copied("Authorization: Bearer mulin_…"),
                                            g.officer ? more({"/tokens", say("machines.tokens")}) : Html()})});
    const auto document = card({.id = "document",
                                .title = say("machines.document"),
                                .body = stack({sentence(say("machines.document_line")), copied(g.address + "/api/v1/openapi.json"),
                                               more({"/api/v1/openapi.json", say("machines.document_open")})})});
    const auto open311 = card({.id = "open311",
                               .title = "Open311 GeoReport v2",
                               .body = stack({sentence(say("machines.open311_line")), copied(g.address + "/open311/v2/"),
                                              more({"/open311/v2/services.json", say("machines.open311_open")})})});
    return stack({heading({.title = say("machines.door"), .below = text(say("machines.line_below"))}),
                  halves(stack({token, document}), open311), head({.title = say("machines.operations"), .id = "operations"}),
                  operations_table(say, g.operations), sentence(say("machines.errors_line"))});
}

} // namespace mulin::machines::views
