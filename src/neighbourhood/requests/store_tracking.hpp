// The SQL of call-back codes.
#pragma once
#include "neighbourhood/requests/requests.hpp"

namespace mulin::requests::store {

void give_code(Tx&, const HelpRequest&, std::string_view code);
std::string code(Tx&, RequestId); // "" when it has none
struct NumberedCode {
    RequestId request;
    std::string code;
};
std::vector<NumberedCode> codes(Tx&, std::string_view number); // of all years, the newest first

int wrong_codes(Tx&, std::string_view number, TimePoint since);
void note_wrong_code(Tx&, std::string_view number, TimePoint forget_before);

} // namespace mulin::requests::store
