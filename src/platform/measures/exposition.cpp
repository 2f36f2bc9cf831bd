#include "platform/measures/exposition.hpp"
#include <cmath>
#include <fmt/format.h>

namespace mulin::measures {
namespace {

constexpr std::string_view word_of(Kind kind) {
    switch (kind) {
    case Kind::counter: return "counter";
    case Kind::gauge: return "gauge";
    case Kind::histogram: return "histogram";
    }
    return "untyped";
}

// A backslash, a line break and, within a label, a quote would end what they stand in.
void append(std::string& to, std::string_view text, bool quoted) {
    for (const char c : text) {
        if (c == '\n') to += "\\n";
        else {
            if (c == '\\' || (quoted && c == '"')) to += '\\';
            to += c;
        }
    }
}

std::string written(double value) {
    if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
    if (value == std::floor(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
    return fmt::format("{}", value);
}

} // namespace

void Exposition::family(std::string_view name, Kind kind, std::string_view help) {
    name_ = name;
    text_ += fmt::format("# HELP {} ", name);
    append(text_, help, false);
    text_ += fmt::format("\n# TYPE {} {}\n", name, word_of(kind));
}

void Exposition::sample(double value, Labels labels) { line("", labels, "", value); }

void Exposition::sample(const Histogram& h, Labels labels) {
    const auto seen = h.look();
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < seen.counts.size(); ++i) {
        below += seen.counts[i];
        line("_bucket", labels, i < Histogram::bounds.size() ? written(Histogram::bounds[i]) : "+Inf", static_cast<double>(below));
    }
    line("_sum", labels, "", seen.seconds);
    line("_count", labels, "", static_cast<double>(below));
}

void Exposition::line(std::string_view ending, Labels labels, std::string_view bound, double value) {
    text_ += name_;
    text_ += ending;
    char before = '{';
    const auto label = [&](std::string_view name, std::string_view said) {
        text_ += before;
        text_ += name;
        text_ += "=\"";
        append(text_, said, true);
        text_ += '"';
        before = ',';
    };
    for (const auto& [name, said] : labels) label(name, said);
    if (!bound.empty()) label("le", bound);
    if (before == ',') text_ += '}';
    text_ += ' ' + written(value) + '\n';
}

} // namespace mulin::measures
