#include "platform/web/design.hpp"
#include "platform/web/parts.hpp"

namespace mulin::web {
namespace {

Html six_doors(const Words& say) {
    return doors({{"#d-doors", say("design.door_help"), say("design.door_help_line"), Icon::wrench, true},
                  {"#d-doors", say("design.door_call"), say("design.door_call_line"), Icon::phone},
                  {"#d-doors", say("design.door_fee"), say("design.door_fee_line"), Icon::yuan}});
}

Html some_numbers(const Words& say) {
    Html h;
    h << stats({{.n = percent({2163, 2364}), .unit = "%", .of = say("design.paid_of"), .what = say("design.as_of"), .href = "#d-numbers"},
                {.n = "8", .of = say("design.answers"), .what = say("design.few_answers")}})
      << goal({.title = say("design.goal_open"),
               .count = say("design.goal_open_count"),
               .ratio = {1402, 2400},
               .spoken = say("design.goal_open_spoken"),
               .aim = Ratio{2, 3},
               .left = text(say("design.goal_open_left")),
               .right = text(say("design.goal_open_mark"))})
      << goal({.title = say("design.goal_met"),
               .count = say("design.paid_of"),
               .ratio = {2163, 2364},
               .spoken = say("design.goal_met_spoken"),
               .aim = Ratio{90, 100},
               .left = text(say("design.goal_met_left")),
               .right = text(say("design.as_of"))});
    return h;
}

Html a_counter(const Words& say) {
    return counter(
        {.id = "d-counter",
         .title = say("design.counter"),
         .line = say("design.counter_line"),
         .ones = {{.shown = "",
                   .n = "12",
                   .what = say("design.counter_what"),
                   .more = button({.word = say("design.counter_more"), .href = "#d-counter", .cut = Cut::wide}),
                   .less = button({.word = say("design.counter_less"), .href = "#d-counter", .act = Act::second, .cut = Cut::thin})}}});
}

Html some_charts(const Words& say) {
    const Html left = bars({.bars = {{say("design.cleaning"), "168,000.00", {168, 200}, "#d-charts"},
                                     {say("design.guards"), "132,600.00", {1326, 2000}},
                                     {say("design.repairs"), "74,386.50", {744, 2000}}},
                            .tint = Tint::tea});
    const Html right = chart({.spoken = say("design.chart_spoken"),
                              .columns = {{"1", 12, 8}, {"3", 34, 21}, {"5", 52, 31}, {"7", 68, 41}, {"9", 82, 51}, {"11", 91, 59}},
                              .grid = {{0, "0"}, {50, "50"}, {100, "100"}},
                              .aim = ChartLine{90, say("design.chart_aim")}});
    return halves(left, right);
}

Html some_table(const Words& say) {
    const auto act = [&](std::string about) {
        return button({.word = say("design.send"), .href = "#d-tables", .act = Act::second, .cut = Cut::thin, .about = std::move(about)});
    };
    return table({.caption = say("design.tables"),
                  .columns = {{say("design.col_where")},
                              {say("design.col_what")},
                              {say("design.col_state")},
                              {say("design.col_left"), ColumnKind::amount},
                              {say("design.col_next"), ColumnKind::act}},
                  .rows = {{.cells = {plate(say("design.stairwell")), two_lines(strong(say("design.leak")), say("design.called_at")),
                                      pill(Pill::late, say("design.nobody_there")),
                                      time_left({.words = say("design.minutes_over"), .late = true}), act(say("design.leak"))},
                            .hot = true},
                           {.cells = {plate(say("design.building")), two_lines(strong(say("design.power")), say("design.called_at")),
                                      pill(Pill::doing, say("design.doing")), time_left({.words = say("design.minutes_left")}),
                                      act(say("design.power"))}}},
                  .queue = true});
}

Photo picture(std::string alt, std::string caption, bool tidy) {
    Html drawing;
    drawing << R"(<svg role="img")" << attribute("aria-label", alt)
            << R"( viewBox="0 0 240 180"><path fill="#f3ecdd" d="M0 0h240v180H0z"/>)"
            << R"(<path d="M70 24h100v120H70z" fill="#e4d9c3"/><path d="M96 52h48v92H96z" fill="#2b6a49"/>)"
            << R"(<path d="M0 180l70-36h100l70 36z" fill="#c9bda6"/>)";
    if (!tidy) drawing << R"(<path d="M14 96h52v40H14zM22 66h38v30H22zM176 110h50v40h-50z" fill="#b08a52"/>)";
    drawing << "</svg>";
    return {.alt = std::move(alt), .caption = std::move(caption), .drawing = drawing};
}

Html some_pictures(const Words& say) {
    Html h;
    h << before_after({.before = picture(say("design.before_alt"), say("design.before"), false),
                       .after = picture(say("design.after_alt"), say("design.after"), true)})
      << photos(
             {picture(say("design.after_alt"), say("design.after"), true), picture(say("design.before_alt"), say("design.before"), false)});
    return h;
}

Html compound(const Words& say) {
    std::vector<PlateLink> all;
    for (const char* address : {"1-1", "1-2", "1-3", "2-1", "2-2", "2-3", "3-1", "3-2"}) {
        const bool open_still = std::string_view(address) == "2-2";
        all.push_back({address, "#d-plan", say(open_still ? "design.not_yet" : "design.reported"), open_still});
    }
    return plates(all);
}

Html sign(const Words& say) {
    BranchLine line{say("design.branches"), {}};
    for (int i = 1; i <= 9; ++i)
        line.branches.push_back({std::to_string(i), say("design.branch_no", {std::to_string(i)}), "#d-sign", i == 7});
    return branch_line(line);
}

Html one_sum(const Words& say) {
    const auto stop = [](At at, std::string title, std::string_view line) {
        return BusStop{.at = at, .title = std::move(title), .href = "#d-trace", .text = text(line)};
    };
    return bus_line({.stops = {stop(At::passed, say("design.trace_fee"), say("design.trace_fee_line")),
                               stop(At::passed, say("design.trace_spent"), say("design.trace_spent_line")),
                               stop(At::now, say("design.trace_result"), say("design.trace_result_line"))},
                     .lie = Lie::across});
}

} // namespace

Html design_figures(const Words& say) {
    Html h;
    h << six_doors(say) << card({.id = "d-tables", .title = say("design.tables"), .body = some_table(say), .kind = CardKind::bare})
      << halves(card({.id = "d-numbers", .title = say("design.numbers"), .body = some_numbers(say)}),
                card({.id = "d-pictures", .title = say("design.pictures"), .body = some_pictures(say)}))
      << a_counter(say) << card({.id = "d-charts", .title = say("design.charts"), .body = some_charts(say)})
      << card({.id = "d-trace", .title = say("design.trace"), .body = one_sum(say)})
      << halves(card({.id = "d-plan", .title = say("design.compound"), .body = compound(say)}),
                card({.id = "d-sign", .title = say("design.branches"), .body = sign(say)}));
    return h;
}

} // namespace mulin::web
