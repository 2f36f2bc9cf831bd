// A refusal as the page shows it: one sentence beside each field it is about.
#pragma once
#include "base/result.hpp"
#include "platform/language/words.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace mulin::web {

class Wrongs {
public:
    struct One {
        std::string field, sentence;
    };

    Wrongs() = default;
    Wrongs(const Refusal& r, const Words& say) { add(r, say); }

    bool any() const { return !all_.empty(); }
    const std::vector<One>& all() const { return all_; }
    // The sentence of a field, "" when nothing is wrong with it.
    std::string at(std::string_view field) const {
        for (const auto& w : all_)
            if (w.field == field) return w.sentence;
        return {};
    }

private:
    void add(const Refusal& r, const Words& say) {
        all_.push_back({std::string(r.field), say(r.name, r.blanks)});
        for (const auto& more : r.also) add(more, say);
    }
    std::vector<One> all_;
};

} // namespace mulin::web
