// The statements a connection has prepared, by their text.
#pragma once
#include "platform/database/connection.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mulin {

// S is the engine's statement; `running()` tells that it has begun and was not reset. Texts are literals of the program, so none is ever dropped.
template <class S> class StatementCache {
public:
    // The statement of `sql`, made by `make()` the first time. One text cannot run inside itself: its rows would be those of the inner run.
    template <class Make> S& find(std::string_view sql, Make&& make) {
        auto found = statements_.find(sql);
        if (found == statements_.end()) found = statements_.emplace(sql, make()).first;
        if (found->second->running()) throw DatabaseError("this statement runs already: " + found->first);
        return *found->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::unique_ptr<S>, Hash, std::equal_to<>> statements_;
};

} // namespace mulin
