// The first page: where am I, how do my things stand, whom can I call. Functions from values to Html.
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/requests/requests.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"

namespace mulin::home::views {

struct Home {
    organisation::Community community;
    std::string called; // "" for a passer-by
    std::optional<organisation::Place> door;
    std::optional<organisation::Answering> answering;
    std::vector<requests::HelpRequest> mine; // open ones
    requests::Figures month;
    int unread = 0;
    bool officer = false;
    requests::Counts desk{}; // officers only
    int steps_left = 0;      // of beginning, for those who can take them
    TimePoint now;
};
web::Html home(const Words&, const Home&);

} // namespace mulin::home::views
