// Text messages through a gateway with approved templates (handbook §7.2): free text is impossible, a template takes variables. Pure.
#pragma once
#include "platform/messages/carrier.hpp"
#include <span>

namespace mulin::messages {

// The template of a message: its own, else that of its weight; "" when there is none.
std::string template_for(const SmsGateway&, std::string_view key, Weight);

// The variables are number, place and what, in this order; a code is {code}. Each is cut to what gateways take.
HttpOrder sms_order(const SmsGateway&, std::string_view mobile, std::string_view template_code, std::span<const std::string> blanks,
                    std::string_view once, TimePoint now);
Outcome judge_sms(const Reply&);

} // namespace mulin::messages
