#include "neighbourhood/log/views.hpp"
#include "platform/accounts/access.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::log::views {
namespace {

using namespace web;

bool is_look(const events::Event& e) { return e.what.ends_with(".seen"); }

std::string all_of(const events::Event& e) { return "/log?kind=" + percent_encoded(e.kind) + "&id=" + std::to_string(e.subject); }

Html who(const Words& say, const Line& l) {
    const auto& from = l.event.from;
    if (!l.event.by) return text(say(from == "job" ? "log.by_clock" : from == "command line" ? "log.by_operator" : "log.by_nobody"));
    const auto post = l.role.empty() ? say("log.a_resident") : l.body + " " + say("organisation.role." + l.role);
    const std::string program(accounts::program_of(from));
    return two_lines(link({"/log?by=" + std::to_string(l.event.by.value), post}),
                     program.empty() ? l.by : say("log.through", {l.by, program}));
}

// What the event carries that an auditor may read: names of bodies and files, words of our own; never what residents wrote.
std::string detail(const Words& say, const Line& l) {
    const auto& e = l.event;
    if (e.detail.empty()) return {};
    if (e.what.starts_with("requests.export")) return say("log.rows", {e.detail});
    if (is_look(e)) return say("log.why." + e.detail);
    if (!l.as.empty()) return l.whom + " " + say("organisation.role." + l.as);
    if (e.what.ends_with("tied")) return say("organisation.relation." + e.detail);
    if (e.what == "requests.limits_changed") return say("requests.urgency." + e.detail);
    if (e.what == "requests.category_changed") return say("requests.category." + e.detail);
    return e.kind == "requests" || e.detail.starts_with('{') ? std::string() : e.detail;
}

Html what(const Words& say, const Line& l) {
    const auto sentence = text(say("log." + l.event.what));
    const auto more = detail(say, l);
    return more.empty() ? sentence : two_lines(sentence, more);
}

Html about(const Words& say, const Line& l) {
    const auto kind = say("log.kind." + l.event.kind);
    if (l.event.subject == 0) return text(kind);
    const auto shown = l.about.empty() ? text(kind) : two_lines(text(l.about), kind);
    return Html() << shown
                  << bar({more({all_of(l.event), say("log.all_about_this")}), l.open.empty() ? Html() : more({l.open, say("log.open")})});
}

TableRow row(const Words& say, const Log& log, const Line& l) {
    const bool look = is_look(l.event);
    return {.cells = {text(times::when(say, l.event.at, log.now)),
                      pill(look ? Icon::eye : Icon::pencil, say(look ? "log.a_look" : "log.a_deed")), who(say, l), what(say, l),
                      about(say, l)}};
}

std::string query(const Asked& a) {
    std::string q = "/log?";
    if (a.looks) q += "looks=1&";
    if (!a.kind.empty()) q += "kind=" + percent_encoded(a.kind) + "&";
    if (a.subject) q += "id=" + std::to_string(a.subject) + "&";
    if (a.by) q += "by=" + std::to_string(a.by.value) + "&";
    return q;
}

Html filters(const Words& say, const Asked& a) {
    const bool one = a.subject || a.by;
    std::vector<Tab> all{{.href = "/log", .word = say("log.all"), .current = !a.looks && a.kind.empty() && !one},
                         {.href = "/log?looks=1", .word = say("log.looks"), .current = a.looks}};
    for (const auto* kind : {"requests", "home", "body", "person", "account"})
        all.push_back({.href = std::string("/log?kind=") + kind, .word = say(std::string("log.tab.") + kind), .current = a.kind == kind});
    return tabs({.label = say("log.filters"), .tabs = std::move(all)});
}

} // namespace

Html log(const Words& say, const Log& l) {
    Table t{.caption = say("log.title"),
            .columns = {{say("log.when")}, {say("log.what_kind")}, {say("log.who")}, {say("log.what")}, {say("log.about_what")}},
            .rows = {}};
    for (const auto& one : l.lines) t.rows.push_back(row(say, l, one));
    const Html lines = t.rows.empty() ? empty({.title = say("log.empty"), .line = say("log.empty_line")})
                                      : card({.body = table(t), .kind = CardKind::bare});
    const Html older = l.older ? more({query(l.asked) + "before=" + std::to_string(l.older), say("log.older")}) : Html();
    return stack({crumbs({.label = say("shell.here"), .way = {{"/organisation", say("organisation.door")}}, .here = say("log.title")}),
                  heading({.title = say("log.title"), .below = text(say("log.line"))}), filters(say, l.asked), lines, older});
}

} // namespace mulin::log::views
