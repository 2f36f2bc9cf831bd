// The description of /api/v1 for programs and people, put together from the pieces that stand beside each room's api.cpp.
#pragma once
#include "platform/language/words.hpp"
#include <boost/json/object.hpp>
#include <string>
#include <vector>

namespace mulin::machines {

// OpenAPI 3.1, each operation with its sentence in the language of `say`. `address`: the house's own, "https://…".
boost::json::object document(const Words& say, std::string_view address);

// One operation as people read it.
struct Operation {
    std::string room, method, path, id;
    bool token = false;  // whether a token is needed at all
    std::string scope{}; // and what it must have been granted; empty: any will do
};
std::vector<Operation> operations();

} // namespace mulin::machines
