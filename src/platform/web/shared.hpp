// What is the same for everybody and asked for by many: each process makes it once in a while, and those who come meanwhile wait for it.
#pragma once
#include "base/values.hpp"
#include <map>
#include <mutex>
#include <optional>

namespace mulin::web {

template <class Key, class T> class Shared {
public:
    explicit Shared(std::chrono::microseconds keeps) : keeps_(keeps) {}

    template <class F> T get(const Key& key, TimePoint now, F&& make) {
        Kept& kept = at(key);
        const std::lock_guard lock(kept.mutex);
        if (!kept.value || now < kept.made || now - kept.made >= keeps_) {
            kept.value = make();
            kept.made = now;
        }
        return *kept.value;
    }

private:
    struct Kept {
        std::mutex mutex;
        std::optional<T> value;
        TimePoint made{};
    };
    Kept& at(const Key& key) {
        const std::lock_guard lock(mutex_);
        return all_[key];
    }

    const std::chrono::microseconds keeps_;
    std::mutex mutex_;
    std::map<Key, Kept> all_;
};

} // namespace mulin::web
