// Figures as Prometheus reads them (text format 0.0.4): families with their kind and a sentence, and under each its samples.
#pragma once
#include "platform/measures/histogram.hpp"
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace mulin::measures {

enum class Kind { counter, gauge, histogram };

using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Exposition {
public:
    static constexpr std::string_view type = "text/plain; version=0.0.4; charset=utf-8";

    // A family begins; its samples follow. Each name once.
    void family(std::string_view name, Kind, std::string_view help);
    void sample(double value, Labels = {});
    void sample(const Histogram&, Labels);
    // A family of one sample.
    void one(std::string_view name, Kind kind, std::string_view help, double value) {
        family(name, kind, help);
        sample(value);
    }

    std::string text() && { return std::move(text_); }

private:
    void line(std::string_view ending, Labels, std::string_view bound, double value);

    std::string text_, name_;
};

} // namespace mulin::measures
