// What officers see of help requests. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "neighbourhood/requests/requests_exports.hpp"
#include "platform/events/events.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/messages.hpp"
#include "platform/web/parts.hpp"
#include <map>

namespace mulin::requests::desk::views {

// ── words that all these pages share: views_desk_words.cpp ─────────────────────────────────────────────────────
std::string address(RequestId, std::string_view below = {});
std::string title(const Words&, const HelpRequest&); // "客厅、卧室漏水"
std::string brief(std::string_view words, std::size_t characters);
web::Icon icon_of(std::string_view category);
web::Html state_pill(const Words&, const HelpRequest&, TimePoint now);
std::string spaced(std::string_view phone); // 199 0000 0063
web::Html urgency_pill(const Words&, Urgency);
web::Html urgency_pill(const Words&, const HelpRequest&); // and that an emergency brought it
web::Html time_left(const Words&, const HelpRequest&, TimePoint now);
std::string limit(const Words&, const Limit&); // "15 分", "2 个工作日"
std::vector<web::Option> category_options(const Words&, const std::vector<Category>&, std::string_view first_word);
// The deed most likely to be next, of those open to someone; nothing when they can only look.
std::optional<std::size_t> likely_next(const HelpRequest&, const std::vector<std::size_t>& open);
web::Html wrongs_above(const Words&, const web::Wrongs&);

// Someone as officers know each other: "维修师傅01", and what they are.
struct Known {
    PersonId person{};
    std::string name{}, post{};
    bool repairs = false;
    std::int64_t load = 0;
};

// ── the workbench ───────────────────────────────────────────────────────────────────────────────────────────────
struct QueueLine {
    HelpRequest request{};
    std::string who{};
    std::optional<std::size_t> next{};
};
struct Pane {
    std::string building{};
    BuildingId id{};
    std::int64_t open{}, late{};
};
struct Desk {
    std::string csrf{}, topic{};
    Filter filter{};
    std::string from{}, until{}, query{}; // as typed; the filter as an address's query, without queue and page
    Counts counts{};
    std::vector<QueueLine> lines{};
    std::string first{}, next{}; // addresses of pages; empty when there is none
    std::vector<web::Option> bodies{}, buildings{}, categories{};
    std::vector<Known> workers{}; // whom a handler may send; empty for everyone else
    std::vector<messages::Message> news{};
    std::vector<Pane> panes{};
    std::vector<std::pair<HelpRequest, Care>> care{};
    bool files_for_others = false, sees_people = false;
    TimePoint now{};
};
web::Html desk(const Words&, const Desk&, const web::Wrongs&);
web::Html worker_tiles(const Words&, const std::vector<Known>&, const std::vector<std::string>& chosen, std::string_view wrong);

// ── the call page ───────────────────────────────────────────────────────────────────────────────────────────────
struct Neighbour {
    std::string name{}, phone{};
    bool calls = false;
}; // as far as may be seen; `calls`: this is who is on the line
struct Told {
    std::string name{}, post{}, phone{};
};
struct Finding {                // what is known while the form is being filled in
    std::string door{}, body{}; // the plate and who answers there
    std::vector<Neighbour> people{};
    std::vector<HelpRequest> open{}, like{}; // theirs that are open; what may be the same
    std::string category{};                  // chosen, or guessed from the words
    bool guessed = false;
    Urgency urgency = Urgency::ordinary;
    std::vector<Told> told{};
    std::string called{}; // how to address whoever is on the line
    std::optional<Limit> contact{}, on_site{};
    TimePoint now{};
};
struct CallForm {
    std::string csrf{}, once{}, draft{};
    std::string phone{}, place{}, category{}, urgency{}, words{}, called_at{};
    std::vector<Category> categories{};
    std::optional<Finding> finding{};
};
web::Html call(const Words&, const CallForm&, const web::Wrongs&);
web::Html finding(const Words&, const std::optional<Finding>&);

// ── one request ─────────────────────────────────────────────────────────────────────────────────────────────────
struct Picture {
    FileId file{};
    Moment moment{};
    TimePoint at{};
    bool is_public = false;
};
struct Happening {
    std::string what{}, who{}, text{};
    TimePoint at{};
    std::vector<Picture> pictures{};
};
struct Hearer {
    std::string name{}, what{};
    TimePoint at{};
    std::optional<TimePoint> looked{};
    std::string sent{}; // how far it came on the ways out of the house
    bool many = false;  // a chat of many: nobody can say who looked
};
struct Candidate {
    HelpRequest request{};
    std::vector<Picture> pictures{};
};
struct DeedForm {
    std::size_t deed{};
    std::string csrf{};
    HelpRequest request{};
    std::map<std::string, std::string> kept{}; // what was typed
    std::vector<std::string> chosen{};         // workers
    std::vector<Known> workers{};
    std::vector<web::Option> bodies{};
    std::vector<Category> categories{};
    std::vector<Picture> pictures{};
    std::vector<Candidate> candidates{};
    std::size_t held{}; // photos that have arrived
    TimePoint now{};
};
struct OneRequest {
    HelpRequest request{};
    std::string lead{}, handed_to{}, typed_by{}, caller{}, phone{}, place{}, worker_names{}, rule{}, fallbacks{}, told{};
    bool whole = false; // caller and number are whole
    std::vector<Happening> life{};
    std::vector<Remark> remarks{};
    std::vector<Hearer> hearers{};
    std::vector<HelpRequest> merged{}, repairs{}, same{};
    std::optional<HelpRequest> parent{}, into{};
    std::optional<Care> care{};
    std::vector<std::size_t> open{}; // deeds
    std::vector<Picture> photos{};   // for whoever may let everyone see them
    bool may_care = false, may_split = false, may_talk = false;
    std::optional<DeedForm> next{};
    std::string csrf{};
    TimePoint now{};
};
web::Html request(const Words&, const OneRequest&, const web::Wrongs&);
web::Html deed_form(const Words&, const DeedForm&, const web::Wrongs&);
web::Html deed_page(const Words&, const DeedForm&, const web::Wrongs&);
web::Html split_page(const Words&, const HelpRequest&, std::string_view csrf, std::string_view words, const web::Wrongs&);
web::Html pictures(const Words&, const std::vector<Picture>&, TimePoint now);

// ── rules, limits, the try-out ──────────────────────────────────────────────────────────────────────────────────
struct TryOut {
    std::string door{}, category{}, urgency{}, plate{}, lead{}, rule{};
    Urgency as = Urgency::ordinary;
    std::vector<Told> told{};
    std::vector<std::string> fallbacks{};
    Due due{};
    bool tried = false;
    TimePoint now{};
};
struct Rules {
    std::string csrf{};
    std::vector<RoutingRule> rules{};
    std::map<BuildingId, std::string> buildings{};
    std::vector<Limits> limits{};
    std::vector<Category> categories{};
    TryOut attempt{};
    std::string unannounced{}; // the year whose holidays are not known yet; empty when they are
};
web::Html rules(const Words&, const Rules&, const web::Wrongs&);
struct RuleForm {
    std::string csrf{};
    RoutingRule rule{};
    std::vector<Category> categories{};
    std::vector<std::pair<BuildingId, std::string>> buildings{};
};
web::Html rule(const Words&, const RuleForm&, const web::Wrongs&);
struct LimitForm {
    std::string csrf{};
    Urgency urgency{};
    std::map<std::string, std::string> amounts{}, units{};
};
web::Html limits(const Words&, const LimitForm&, const web::Wrongs&);

// ── long lists with people in them: views_desk_exports.cpp ─────────────────────────────────────────────────────
struct LongList {
    std::string csrf{}, query{};
    std::int64_t lines{};
};
web::Html long_list(const Words&, const LongList&);
struct Exports {
    struct One {
        ExportAsked asked{};
        std::string by{};
    };
    std::string csrf{};
    PersonId me{};
    std::vector<One> asked{};
    TimePoint now{};
};
web::Html exports(const Words&, const Exports&);

// ── figures ─────────────────────────────────────────────────────────────────────────────────────────────────────
struct FigurePage {
    std::string from{}, until{}, list{}; // days as typed; the address of the requests behind, without its queue
    std::string body{};
    std::vector<web::Option> bodies{};
    Figures figures{};
    std::vector<CategoryCount> by_category{};
    TimePoint now{};
};
web::Html figures(const Words&, const FigurePage&);

} // namespace mulin::requests::desk::views
