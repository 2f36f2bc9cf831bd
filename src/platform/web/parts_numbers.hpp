// Numbers never stand alone: numerator, denominator and as-of time, and a way down to the work behind them.
#pragma once
#include "platform/web/html.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mulin::web {

// Counts, fen or hundredths of a square metre: whole numbers, so that a threshold is exact.
struct Ratio {
    std::int64_t part = 0, whole = 0;
};
std::string percent(Ratio); // "91.50"; "0.00" of nothing

// Green when the aim is met or there is none, tea below it. `spoken` says the same as the bar in one short sentence.
struct Goal {
    std::string title, count; // "2,163 / 2,364 households"
    Ratio ratio;
    std::string spoken;
    std::optional<Ratio> aim{}; // two thirds is {2, 3}, not 0.6667
    Html left{}, right{};       // under the bar: what it means, as of when
};
Html goal(const Goal&);
Html goal_bar(Ratio, std::string_view spoken, std::optional<Ratio> aim = {});

// Fewer than ten answers: give the count, no share.
struct Stat {
    std::string n, unit{}, of{}, what{}, href{};
};
Html stats(const std::vector<Stat>&);

// What is counted with a thumb, standing: a large figure, a large button, a small one that takes a slip back. `shown` names the figure for the
// script that counts without a network (web/scripts/counts.ts); each button is a form of its own.
struct Counter {
    struct One {
        std::string shown, n, what;
        Html more, less{};
    };
    std::string id, title, line{};
    std::vector<One> ones;
};
Html counter(const Counter&);

enum class Tint { green, tea, tile };
struct Bar {
    std::string word, value;
    Ratio ratio;
    std::string href{};
};
struct Bars {
    std::vector<Bar> bars;
    Tint tint = Tint::green;
    bool three_abreast = false;
};
Html bars(const Bars&);

// Columns over time, the past beside the present; the figures stand in words nearby.
struct ChartColumn {
    std::string word;
    std::int64_t value;
    std::optional<std::int64_t> past{};
};
struct ChartLine {
    std::int64_t at;
    std::string word;
};
struct Chart {
    std::string spoken; // one short sentence
    std::vector<ChartColumn> columns;
    std::vector<ChartLine> grid; // the last is the top
    std::optional<ChartLine> aim{};
};
Html chart(const Chart&);

} // namespace mulin::web
