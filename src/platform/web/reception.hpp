// Receives everyone: which neighbourhood, who is it, may they come in, which handler answers, and how the answer becomes bytes.
#pragma once
#include "platform/accounts/accounts.hpp"
#include "platform/web/assets.hpp"
#include "platform/web/limits.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/traffic.hpp"
#include "platform/web/visit.hpp"
#include <functional>
#include <string>

namespace mulin::web {

// What the platform cannot know and the app tells it.
struct Hooks {
    std::function<CommunityId(std::string_view host)> community;
    std::function<std::vector<Office>(Tx&, PersonId, Day)> offices;
    std::function<bool(const Actor&)> is_officer;
    // The document around a page's middle. `said`: the sentence it begins with after something was done, or "".
    std::function<Html(Visit&, const Page&, const std::string& said)> shell;
    std::function<bool(const Request&)> may_watch{};
};

Language language_of_program(const Request&); // as its Accept-Language says; programs keep no cookie

class Reception {
public:
    // `secret` keys the tokens of forms and the like; the same in every process that serves these people. The routes are complete.
    Reception(Reach, const Routes&, const Catalogue&, const Assets&, Hooks, std::string secret);

    Response operator()(Request&);
    const Traffic& traffic() const { return traffic_; }

private:
    bool not_too_often(const Request&);
    Response calm(const Request&, int status, std::string_view what) const;
    Response instead(const Request&) const;
    Response welcome(Request&, const Route*& taken);
    Response receive(Request&, const Route*& taken);
    Response probe(Request&, const Route&);
    Result<Answer> attend(Visit&, const Route&);
    void recognise(Visit&);
    Done recognise_program(Visit&, const ForPrograms&);
    Words words_for(const Request&) const;
    void note_refused(const Visit&, const Route&, const Refusal&);
    std::string keyed(std::string_view message) const;
    std::string csrf_of(const Visit&) const;
    Response bytes(Visit&, Answer);
    Response page(Visit&, const Page&);
    Response refused(Visit&, const Refusal&);
    Response refused_program(Visit&, const ForPrograms&, const Refusal&);
    std::string take_said(Visit&) const;
    std::string said_cookie(const Go&) const;

    Reach reach_;
    const Routes& routes_;
    const Catalogue& catalogue_;
    const Assets& assets_;
    Hooks hooks_;
    std::string secret_;
    Limits limits_;
    Traffic traffic_;
};

} // namespace mulin::web
