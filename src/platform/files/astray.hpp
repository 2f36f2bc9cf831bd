// Photos and rows that have lost each other.
#pragma once
#include "platform/database/database.hpp"
#include "platform/files/files.hpp"
#include <string>
#include <vector>

namespace mulin::photos {

// A line for those that rows name and that are not there, and one for those that lie there for a day and no row names; empty when every photo
// has its row and every row its photo. What is held for a form may still be on its way.
std::vector<std::string> astray(Database&, const std::vector<CommunityId>&, const FileStore&);

} // namespace mulin::photos
