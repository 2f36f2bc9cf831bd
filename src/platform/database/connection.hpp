// What an engine must be able to do. Two exist: sqlite.cpp and postgres.cpp; nothing above this folder knows which one runs.
#pragma once
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mulin {

enum class Engine { sqlite, postgres };

// Something went wrong that no rule foresees: caught once, at the edge.
struct DatabaseError : std::runtime_error { using runtime_error::runtime_error; };

// A unique key was already there. Use cases that expect it ask with `on conflict` instead; this is the surprise.
struct AlreadyThere : DatabaseError { using DatabaseError::DatabaseError; };

// Two transactions got in each other's way; running the whole of it again is right and Database::write does so.
struct Conflict : DatabaseError { using DatabaseError::DatabaseError; };

// One prepared text. Parameters are $1, $2 … by number, columns count from 0.
class Statement {
public:
    virtual ~Statement() = default;
    virtual void bind(int parameter, std::nullptr_t) = 0;
    virtual void bind(int parameter, std::int64_t) = 0;
    virtual void bind(int parameter, bool) = 0;
    virtual void bind(int parameter, std::string_view) = 0;
    virtual bool step() = 0;                            // true: a row is there; the first step runs the statement
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0; // booleans are 0 and 1
    virtual std::string_view text(int column) const = 0;// valid until the next step
    virtual int changed() const = 0;                    // rows written, once step() has answered false
    virtual void reset() = 0;                           // ready for the next use; keeps the preparation
};

class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    virtual Statement& prepare(std::string_view sql) = 0;  // prepared once per connection and text, then kept
    virtual void script(std::string_view sql) = 0;         // several statements, no parameters: migrations only
};

} // namespace mulin
