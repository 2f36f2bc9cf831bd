// A mail as bytes (RFC 5322, 2045, 2047), and what a mail server's answer means. Pure.
#pragma once
#include "platform/messages/carrier.hpp"

namespace mulin::messages {

struct Letter {
    std::string from_name, from, to;
    std::string subject, text; // UTF-8, lines ending in \n
    std::string once;          // the same for every attempt, so that a mail program shows it once
    TimePoint now;
};
std::string written(const Letter&);

// "=?UTF-8?B?…?=" in short words, a line each, cut between characters; plain ASCII stays as it is.
std::string header_words(std::string_view);

// One address, as people have them: no comment, no quoting, nothing that could end a line.
bool is_mail_address(std::string_view);

Outcome judge_mail(const Reply&);

} // namespace mulin::messages
