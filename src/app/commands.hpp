// One function per command of the command line. Each returns the exit status; Trouble is caught in app.cpp.
#pragma once
#include "app/config.hpp"
#include <cstdint>
#include <string>

namespace mulin::app {

int serve(const Config&);
int demo(const Config&); // furnishes an empty house with the demo neighbourhood

struct UserOrder {
    std::string name, login, role;
    std::int64_t community = 0;
};
int add_user(const Config&, const UserOrder&); // prints an invitation, so that no password passes over a screen

struct ImportOrder {
    std::filesystem::path file;
    bool skip_bad_rows = false;
    std::int64_t community = 0;
};
int import_roster(const Config&, const ImportOrder&);
int export_roster(const Config&, const std::filesystem::path& to, std::int64_t community);

int migrate(const Config&);
int backup(const Config&, const std::filesystem::path& to);
int restore(const Config&, const std::filesystem::path& from);
int check(const Config&); // 0: sound; 1: says what is not

} // namespace mulin::app
