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

    // Nothing when all is well, else the key of a sentence; within two seconds. A trial of the last second is good enough. Any thread.
    std::optional<std::string> trouble();

private:
    measures::Lookout<std::string> trial_;
};

} // namespace mulin::app
