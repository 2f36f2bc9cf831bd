// The SQL of call-back codes and of photos held for a form.
#pragma once
#include "neighbourhood/requests/requests.hpp"

namespace mulin::requests::store {

void give_code(Tx&, const HelpRequest&, std::string_view code);
std::string code(Tx&, RequestId);                      // "" when it has none
struct NumberedCode { RequestId request; std::string code; };
std::vector<NumberedCode> codes(Tx&, std::string_view number);          // of all years, the newest first

int wrong_codes(Tx&, std::string_view number, TimePoint since);
void note_wrong_code(Tx&, std::string_view number, TimePoint forget_before);

void hold(Tx&, std::string_view once, const HeldPhoto&);
std::vector<HeldPhoto> held(Tx&, std::string_view once);
void let_go(Tx&, std::string_view once);
std::vector<HeldPhoto> let_go_before(Tx&, TimePoint);

} // namespace mulin::requests::store
