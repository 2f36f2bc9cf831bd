// The data of a house opened and brought up to date: what every command starts from.
#pragma once
#include "app/config.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/database.hpp"
#include "platform/files/files.hpp"
#include "platform/room.hpp"
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace mulin {

std::vector<Room> neighbourhood(); // neighbourhood/neighbourhood.cpp

namespace app {

// Something the operator can mend; its sentence goes to stderr as it is.
struct Trouble : std::runtime_error {
    using runtime_error::runtime_error;
};

struct House {
    std::unique_ptr<Database> database;
    FileStore files;
};

Database::Clock clock_of(const Config&);
// Makes the data folder if needed and runs migrations. Trouble: the folder can't be made, the database can't be reached or is newer.
House open(const Config&);
// The folder itself, or before the bucket if there is one.
FileStore files_of(const Config&, const std::filesystem::path& folder);
// Beside a serving process: reads only, changes nothing. Trouble: there is no such house.
House look_into(const Config&);

// Whoever sits at the machine: may do what the first officer would.
Actor operator_of_house();

} // namespace app
} // namespace mulin
