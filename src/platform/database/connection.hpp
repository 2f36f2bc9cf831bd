// What an engine must be able to do. Two exist: sqlite.cpp and postgres.cpp; nothing above this folder knows which one runs.
#pragma once
#include "base/names.hpp"
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mulin {

enum class Engine { sqlite, postgres };
template <> struct Names<Engine> { static constexpr std::string_view all[] = {"sqlite", "postgres"}; };

// Something went wrong that no rule foresees: caught once, at the edge.
struct DatabaseError : std::runtime_error {
    using runtime_error::runtime_error;
};

// The database is out of reach just now, or has no connection to spare. It may be back in a moment; pages say so calmly.
struct Unavailable : DatabaseError {
    using DatabaseError::DatabaseError;
};

// The disk is full. Nothing of it was written; once there is room again all goes on.
struct DiskFull : Unavailable {
    using Unavailable::Unavailable;
};

// This database holds no such neighbourhood yet: `mulin user` founds one.
struct Unfounded : DatabaseError {
    using DatabaseError::DatabaseError;
};

// A unique key was already there. Use cases that expect it ask with `on conflict` instead; this is the surprise.
struct AlreadyThere : DatabaseError {
    using DatabaseError::DatabaseError;
};

// Two transactions got in each other's way; running the whole of it again is right and Database::write does so.
struct Conflict : DatabaseError {
    using DatabaseError::DatabaseError;
};

// The server went away. What was not committed is undone; a new connection may work.
struct ConnectionLost : Unavailable {
    using Unavailable::Unavailable;
};

// One prepared text. Parameters are $1, $2 … by number, all of them bound before the first step; columns count from 0.
class Statement {
public:
    virtual ~Statement() = default;
    virtual void bind(int parameter, std::nullptr_t) = 0;
    virtual void bind(int parameter, std::int64_t) = 0;
    virtual void bind(int parameter, bool) = 0;
    virtual void bind(int parameter, std::string_view) = 0; // the text must live until reset(); UTF-8 without zero bytes
    virtual bool step() = 0;                                // true: a row is there; the first step runs the statement
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;  // booleans are 0 and 1; throws when it is no whole number
    virtual std::string_view text(int column) const = 0; // valid until the next step
    virtual int changed() const = 0;                     // rows written, once step() has answered false
    virtual void reset() = 0;                            // ready for the next use; keeps the preparation
};

// A statement while it is used: ready for the next use however this one ends.
class InUse {
public:
    explicit InUse(Statement& s) : statement_(s) {}
    ~InUse() { statement_.reset(); }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;
    Statement* operator->() const { return &statement_; }
    Statement& operator*() const { return statement_; }

private:
    Statement& statement_;
};

class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    virtual Statement& prepare(std::string_view sql) = 0; // prepared once per connection and text, then kept; throws while it is in use
    virtual void script(std::string_view sql) = 0;        // several statements, no parameters: migrations only

    void run(std::string_view sql) { // one statement without parameters, for its effect
        const InUse s(prepare(sql));
        while (s->step()) {}
    }
};

} // namespace mulin
