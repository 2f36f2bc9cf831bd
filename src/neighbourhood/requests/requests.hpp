// The front door of the room: what residents, officers and other rooms can ask of help requests. Each runs in the caller's transaction.
// Common refusals: requests.unknown, requests.not_yours, requests.moved_meanwhile (somebody acted first: look again, nothing was overwritten).
#pragma once
#include "neighbourhood/requests/categories.hpp"
#include "neighbourhood/requests/deadlines.hpp"
#include "neighbourhood/requests/figures.hpp"
#include "neighbourhood/requests/help_request.hpp"
#include "neighbourhood/requests/routing.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include "platform/files/files.hpp"
#include <map>

namespace mulin::requests {

struct NewRequest {
    std::optional<HomeId> home{};
    std::optional<StairwellId> stairwell{};
    std::optional<BuildingId> building{};
    std::string place_words{}; // when the place is not one of ours, or more exactly where: "长廊边"
    std::string spot{}, words{};
    std::string category{};           // empty: guessed from the words, else "other"
    std::optional<Urgency> urgency{}; // empty: the category's
    std::optional<PersonId> caller{}; // empty, on the web: whoever is signed in
    std::string caller_name{}, caller_phone{};
    Channel channel = Channel::web;
    std::optional<TimePoint> called_at{}; // when the call came; not in the future, not over 3 days ago
    std::string once{};                   // a token of the form: sent twice, filed once
};

// again: the same form was filed before.
struct Filed {
    RequestId id;
    std::string number;
    bool again = false;
    std::vector<PersonId> told{};
};

// Files a request and routes it. Anyone where the neighbourhood allows it; on behalf of a caller with file_for_others.
// Refusals, all at once: requests.where, requests.what (neither words nor category), requests.how_to_reach (no number and not signed in),
// requests.bad_phone, requests.called_at, requests.unknown_category; and alone requests.sign_in_first.
Result<Filed> file(Tx&, const Actor&, const NewRequest&);

// ── a passer-by's way back ──────────────────────────────────────────────────────────────────────────────────────
// Six digits that every request has: with its number they open this one request to whoever asked or was told them, without an account.
// "" for whoever is not the asker.
std::string call_back_code(Tx&, const Actor&, const HelpRequest&);
// Whom the code lets in, as an Actor with key_to; a wrong try is written down, so it is no refusal that would undo it. Refusals in it:
// request_pages.wrong_code (never which of the two), request_pages.too_many_tries (ten in an hour on one number).
struct Tracked {
    std::optional<RequestId> request{};
    std::optional<Refusal> refused{};
};
Tracked track(Tx&, std::string_view number, std::string_view code);

// What would happen to such a request, without filing it: the officer's try-out and the call page's "who will be told".
Result<Routing> route(Tx&, const NewRequest&);
// How it was decided when it was filed; nothing for what was split off another one.
std::optional<Routing> routing(Tx&, const HelpRequest&);

// Does `deed` to the request as the actor saw it (`version`). Refusals: those of after(), requests.moved_meanwhile, and
// requests.not_a_worker (only people with an office are sent), requests.no_such_body, requests.into_gone (that one is no longer there to be
// merged into), requests.unknown_category.
Result<HelpRequest> act(Tx&, const Actor&, RequestId, std::int64_t version, const Deed&);
// Makes the lasting repair a request of its own, linked to this one. Right: handle_requests.
Result<RequestId> split(Tx&, const Actor&, RequestId, std::string_view words);
// Whether the actor is out of date is not asked: a bulk assignment acts on the newest. One refusal per request that could not be.
std::vector<Result<HelpRequest>> assign_all(Tx&, const Actor&, std::span<const RequestId>, std::span<const PersonId> workers);

Result<HelpRequest> find(Tx&, const Actor&, RequestId);
std::vector<Part> parts(Tx&, const Actor&, const HelpRequest&);
std::vector<std::vector<Part>> parts(Tx&, const Actor&, std::span<const HelpRequest>); // to each of many
// Who needs help and by which number, whole for whoever was sent there or handles it here, else masked (handbook §5.5). Whoever shows a
// number notes the look (note_look in pages.hpp).
struct Caller {
    std::string name, phone;
    bool whole = false;
};
Caller caller_of(Tx&, const Actor&, const HelpRequest&);
// What was merged into it, and the lasting repairs that were split off it.
std::vector<HelpRequest> merged_here(Tx&, RequestId);
std::vector<HelpRequest> lasting_repairs(Tx&, RequestId);
// Requests in the same building within three days with the same category or like words, open first, newest first. For those who may see
// requests there: it only warns, and residents are shown no more than the public state.
std::vector<HelpRequest> possible_duplicates(Tx&, const NewRequest&, int limit);

// ── lists ───────────────────────────────────────────────────────────────────────────────────────────────────────
// Of the open ones: urgent; nobody sent yet; under way; done, so that someone has to look or to ask; past a promise; given to me.
enum class Queue { urgent, waiting, working, to_verify, late, mine, closed, all };
struct Filter {
    Queue queue = Queue::all;
    std::optional<BodyId> body{}; // lead or branch
    std::optional<BuildingId> building{};
    std::string category{}, words{};    // words: full text
    std::optional<Day> from{}, until{}; // filed from this day on, and before that one
    std::optional<PersonId> asker{};    // "my requests"
};
// Keyset: `after` is the last row's key of the page before ("" first). Only what the actor may see; newest first, except `late` and `urgent`: by what is due first.
struct Listing {
    std::vector<HelpRequest> rows;
    std::string next;
};
Listing list(Tx&, const Actor&, const Filter&, std::string_view after, int limit);
struct Counts {
    std::int64_t urgent = 0, waiting = 0, working = 0, to_verify = 0, late = 0, mine = 0;
};
// How many open ones each person has been given; whoever has none is left out.
std::map<PersonId, std::int64_t> open_loads(Tx&);
Counts counts(Tx&, const Actor&); // open ones only: stays cheap however many are closed
struct BuildingCount {
    BuildingId building;
    std::int64_t open = 0, urgent = 0, late = 0;
};
std::vector<BuildingCount> by_building(Tx&, const Actor&);

// ── talk and photos ─────────────────────────────────────────────────────────────────────────────────────────────
struct Remark {
    PersonId by;
    std::string by_name, text;
    TimePoint at;
};
Done say(Tx&, const Actor&, RequestId, std::string_view text); // asker, worker, handler. Refusal: requests.say_what
std::vector<Remark> remarks(Tx&, RequestId);
enum class Moment { before, survey, after };
struct RequestPhoto {
    FileId file;
    Moment moment;
    bool is_public;
    PersonId by;
    TimePoint at;
};
Done add_photo(Tx&, const Actor&, RequestId, FileId, Moment);             // Refusal: requests.too_many_photos
Done publish_photo(Tx&, const Actor&, RequestId, FileId, bool is_public); // Right: handle_requests
std::vector<RequestPhoto> photos(Tx&, RequestId);
// Hangs what came with a form and was held under its token (platform/files/held_photos.hpp); a picture that hangs there is not hung again.
// Whoever may speak about it. Refusal: requests.too_many_photos
Done hang_photos(Tx&, const Actor&, RequestId, Moment, const FileStore&, std::string_view once);
// May the actor look at this photo: by the request it hangs on, or because it is public.
bool may_see_photo(Tx&, const Actor&, FileId);

// ── the call the day after (care.hpp) ───────────────────────────────────────────────────────────────────────────
// Planned by itself when something urgent is filed in words that sound of someone old, alone or frail.
struct Care {
    RequestId request;
    TimePoint due;
    std::optional<TimePoint> done_at{};
    std::string note{};
};
std::optional<Care> care(Tx&, RequestId);
Done ask_for_care(Tx&, const Actor&, RequestId);                        // Right: handle_requests
Done note_care(Tx&, const Actor&, RequestId, std::string_view how);     // Right: handle_requests. Refusal: requests.say_how_they_are
std::vector<std::pair<HelpRequest, Care>> open_care(Tx&, const Actor&); // those whom the actor handles, what is due first
void remind_of_care(Tx&); // part of the job of every minute: tells once whoever stands where the lead is that one is overdue

// ── what everyone may know ──────────────────────────────────────────────────────────────────────────────────────
// Of a request a stranger learns the building, what kind of thing it is, how it stands, the day and released photos; nothing else (handbook §5.7).
struct PublicLine {
    RequestId id;
    std::optional<BuildingId> building;
    std::string category;
    PublicState state;
    Day filed;
    bool open = true;             // the asker's word, or something else, is still wanted
    std::vector<FileId> photos{}; // those someone let everyone see
};
struct PublicFilter {
    Day from, until;
    std::optional<BuildingId> building{};
    std::optional<PublicState> state{};
    std::optional<bool> open{};
    std::vector<std::string> categories{}; // any of them; none: all
};
// Filed from `from` on and before `until`, newest first, without merged and withdrawn ones. `before`: the last id of the page before, 0 first.
struct PublicList {
    std::vector<PublicLine> lines;
    std::int64_t next = 0;
};
PublicList public_list(Tx&, const PublicFilter&, std::int64_t before, int limit);
std::optional<PublicLine> public_line(Tx&, RequestId);

// ── rules, figures, clocks ──────────────────────────────────────────────────────────────────────────────────────
std::vector<Category> categories(Tx&);
// Urgency, mapping, cues and tile of one there is; its place in the tree stays. Right: edit_rules. Refusal: requests.unknown_category.
Done set_category(Tx&, const Actor&, const Category&);
std::vector<Limits> limits(Tx&);
Done set_limits(Tx&, const Actor&, const Limits&); // Right: edit_rules. Refusal: requests.limit (above nothing)
// By position. Removing the last one brings back those we start with.
std::vector<RoutingRule> rules(Tx&);
Result<RuleId> put(Tx&, const Actor&, const RoutingRule&); // id 0: new. Right: edit_rules. Refusals: those of sound()
Done remove(Tx&, const Actor&, RuleId);
// Of the requests filed from the day `from` until before `until`, led by the body or lying in its zone. Right: none, it is counts only.
Figures figures(Tx&, Day from, Day until, std::optional<BodyId> body);
// Of the same requests, by category, the most first. Right: none.
std::vector<CategoryCount> by_category(Tx&, Day from, Day until, std::optional<BodyId> body);
// The job of every minute: warns before a clock runs out, tells the next above when it did (each once), closes what was verified and unanswered for 7 days.
void watch_clocks(Tx&);
std::vector<CommunityId> clocks_waiting(Tx&, TimePoint); // the neighbourhoods where one had run out by then

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Queue> {
    static constexpr std::string_view all[] = {"urgent", "waiting", "working", "to_verify", "late", "mine", "closed", "all"};
};
template <> struct mulin::Names<mulin::requests::Moment> { static constexpr std::string_view all[] = {"before", "survey", "after"}; };
