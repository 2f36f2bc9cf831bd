// Whether this process could serve just now: it writes a row, reads it again, and puts a file away.
#pragma once
#include "platform/database/database.hpp"
#include "platform/files/files.hpp"
#include "platform/measures/lookout.hpp"
#include <optional>
#include <string>

namespace mulin::app {

class Readiness {
public:
    Readiness(Database&, const FileStore&);

    // Nothing when all is well, else the key of a sentence; within two seconds. What was tried a second ago is good enough, of files four
    // seconds ago, for a store may count each try. Any thread.
    std::optional<std::string> trouble();

private:
    measures::Lookout<bool> rows_, photos_;
};

} // namespace mulin::app
