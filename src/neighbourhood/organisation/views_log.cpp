#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/language/times.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::organisation::views {
namespace {

using namespace web;

bool is_look(const events::Event& e) { return e.what.ends_with(".seen"); }

// Its sentence when there is one that needs nothing filled in, else the bare name.
std::string in_words(const Words& say, const events::Event& e) {
    const auto sentence = say(e.what);
    return sentence.contains('{') ? e.what : sentence;
}

Html who(const Words& say, const LogLine& l) {
    if (!l.posts.empty()) return two_lines(text(l.posts), l.by);
    if (!l.by.empty()) return two_lines(text(l.by), l.event.from);
    return text(say(l.event.from == "job" ? "organisation_pages.by_clock" : "organisation_pages.by_nobody"));
}

Html about(const LogLine& l) {
    if (l.about.empty()) return num(l.event.subject ? l.event.kind + " " + std::to_string(l.event.subject) : l.event.kind);
    return l.href.empty() ? text(l.about) : link({l.href, l.about});
}

TableRow row(const Words& say, const Log& log, const LogLine& l) {
    const bool look = is_look(l.event);
    return {.cells = {Html() << times::when(say, l.event.at, log.now),
                      pill(look ? Icon::eye : Icon::pencil, say(look ? "organisation_pages.a_look" : "organisation_pages.a_deed")), who(say, l), text(in_words(say, l.event)), about(l)}};
}

std::string query(const Log& log) {
    std::string q = "/log?";
    if (!log.what.empty()) q += "what=" + percent_encoded(log.what) + "&";
    if (!log.kind.empty()) q += "kind=" + percent_encoded(log.kind) + "&";
    return q;
}

Html filters(const Words& say, const Log& log) {
    const auto tab = [&](std::string href, std::string_view key, std::string_view what, std::string_view kind) {
        return Tab{.href = std::move(href), .word = say(key), .current = log.what == what && log.kind == kind};
    };
    return tabs({.label = say("organisation_pages.log_filters"),
                 .tabs = {tab("/log", "organisation_pages.log_all", "", ""),
                          tab("/log?what=organisation.people.seen", "organisation_pages.log_looks", "organisation.people.seen", ""),
                          tab("/log?kind=body", "organisation_pages.log_bodies", "", "body"),
                          tab("/log?kind=home", "organisation_pages.log_homes", "", "home"),
                          tab("/log?kind=person", "organisation_pages.log_people", "", "person")}});
}

} // namespace

Html log(const Words& say, const Log& l) {
    Table t{.caption = say("organisation_pages.log"),
            .columns = {{say("organisation_pages.when")}, {say("organisation_pages.what_kind")}, {say("organisation_pages.who")}, {say("organisation_pages.what")}, {say("organisation_pages.about_what")}},
            .rows = {}};
    for (const auto& one : l.lines) t.rows.push_back(row(say, l, one));
    const Html lines = t.rows.empty() ? empty({.title = say("organisation_pages.log_empty"), .line = say("organisation_pages.log_empty_line")}) : card({.body = table(t), .kind = CardKind::bare});
    const Html older = l.older.empty() ? Html() : more({query(l) + "before=" + l.older, say("organisation_pages.older")});
    return stack({organisation_crumbs(say, {}, say("organisation_pages.log")), heading({.title = say("organisation_pages.log"), .below = text(say("organisation_pages.log_line"))}),
                  filters(say, l), lines, older});
}

} // namespace mulin::organisation::views
