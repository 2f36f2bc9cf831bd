// What officers see of tokens, and everyone of the interface. Functions from values to Html.
#pragma once
#include "neighbourhood/machines/machines_document.hpp"
#include "platform/accounts/access.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::machines::views {

struct Line {
    accounts::Access access;
    std::string holder{}; // whose it is, when it is somebody else's
};

struct Tokens {
    std::string csrf;
    std::vector<Line> lines;
    bool all = false;                 // everyone's
    std::string made{}, made_name{};  // the new token, shown this once
    std::string name{}, lasts = "90"; // as typed
    std::vector<std::string> grants{};
    TimePoint now{};
};
web::Html tokens(const Words&, const Tokens&, const web::Wrongs&);

struct Guide {
    std::string address; // the house's own
    std::vector<Operation> operations;
    bool officer = false;
};
web::Html guide(const Words&, const Guide&);

} // namespace mulin::machines::views
