// The figures of a serving process, gathered from its parts: never of one person, home or thing, only how many.
#pragma once
#include "platform/database/database.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/measures/lookout.hpp"
#include "platform/messages/outbox.hpp"
#include "platform/web/server.hpp"
#include "platform/web/traffic.hpp"
#include <array>

namespace mulin::app {

class Figures {
public:
    struct Parts {
        Database& database;
        const web::Traffic& traffic;
        const web::Server& server;
        const std::vector<Job>& jobs;
    };
    explicit Figures(Parts);

    std::string text(); // within two seconds; any thread

private:
    // What lies in the database, of all neighbourhoods together.
    struct Stock {
        bool reached = false;
        std::array<messages::outbox::Backlog, 3> outbox{};
        int jobs_late = 0;
    };
    Stock look() const;

    Parts parts_;
    measures::Lookout<Stock> stock_;
};

} // namespace mulin::app
