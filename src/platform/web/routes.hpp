// The table of contents of the whole house: every address, who it is for, what answers it. tests/http/routes.txt lists them all.
#pragma once
#include "base/result.hpp"
#include "platform/accounts/grants.hpp"
#include "platform/web/answers.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::web {

class Visit;

// Who may come in by a route. What they may do there is the use case's to say.
enum class For {
    anyone, // passers-by too
    signed_in,
    officers, // anyone who holds an office today
    probes,   // programs that ask whether the house is well: nobody is recognised, so that they hear so while the database is away
    watchers, // those of them that may read its figures: watchers.hpp
};

using Handler = Result<Answer> (*)(Visit&);

struct Route {
    std::string method, pattern;
    For whom;
    Handler handler;
    std::optional<Grant> grant{}; // what a program needs besides
};

// A part of the house that programs come to: no cookie counts there, only an access token, and refusals are said as they can read them.
// Some standards send the token as a field of the form or the query, too.
struct ForPrograms {
    std::string prefix; // "/api/"
    Answer (*refused)(const Visit&, const Refusal&);
    std::string token_field{};
};

class Routes {
public:
    // `{name}` in a pattern takes one step of the path; a name ending in "id" takes only a number.
    void get(std::string_view pattern, For whom, Handler h) { add("GET", pattern, whom, h); }
    void post(std::string_view pattern, For whom, Handler h) { add("POST", pattern, whom, h); }
    void get(std::string_view pattern, For whom, Grant g, Handler h) { add("GET", pattern, whom, h, g); }
    void post(std::string_view pattern, For whom, Grant g, Handler h) { add("POST", pattern, whom, h, g); }
    void for_programs(ForPrograms p) { for_programs_.push_back(std::move(p)); }

    struct Match {
        const Route* route;
        std::vector<std::pair<std::string, std::string>> steps;
    };
    // The route of an address; `wrong_method` tells that the address exists, but not for this method.
    std::optional<Match> match(std::string_view method, std::string_view path, bool& wrong_method) const;
    std::string methods(std::string_view path) const; // "GET, POST"
    const std::vector<Route>& all() const { return all_; }
    const ForPrograms* for_programs(std::string_view path) const; // nullptr: a page

private:
    void add(std::string_view method, std::string_view pattern, For, Handler, std::optional<Grant> = {});
    std::vector<Route> all_;
    std::vector<ForPrograms> for_programs_;
};

} // namespace mulin::web
