// What residents and passers-by see of help requests. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/parts_hall.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::requests::views {

// ── words and pictures of the room: views.cpp ───────────────────────────────────────────────────────────────────
web::Icon icon_of(std::string_view category);
web::Html state_pill(const Words&, State);
web::Html public_pill(const Words&, PublicState);
std::string limit(const Words&, const Limit&);                       // 15 minutes, 1 hour, 2 working days
std::string by_when(const Words&, TimePoint due, TimePoint now);     // tomorrow 14:05; of a promise that ends with a day, the day alone
std::string title(const Words&, const HelpRequest&);                 // where exactly, and what kind of thing
web::Html wrongs_above(const Words&, const web::Wrongs&);            // also of what is about no field: somebody acted meanwhile
std::string address(const HelpRequest&, std::string_view step = {}); // /requests/7/step
// The one field for photos, residents' and officers' alike; says how many have arrived with a form that came back.
struct PhotosField {
    std::string_view label, hint;
    std::size_t held = 0;
};
web::Html photos_field(const Words&, const PhotosField&, const web::Wrongs&);

// ── the form: views_form.cpp ────────────────────────────────────────────────────────────────────────────────────
// Where it is: at one's own home, at the stairwell whose code was scanned, or behind a door one writes down.
enum class Where { home, stairwell, door };
struct ReportForm {
    std::string csrf, once, draft, call; // draft: whose; call: the duty telephone
    bool signed_in = false;
    Where where = Where::door;
    std::vector<organisation::Place> homes; // one's own
    std::optional<HomeId> home{};
    std::string token{}, stairwell{}, flat{};      // of the scanned code
    std::string door{};                            // as typed
    std::vector<organisation::Place> candidates{}; // what it may mean, the likeliest first
    std::string candidate{};
    bool outside = false; // on the stairs, in the lane: not inside the home
    std::string category{}, urgency{}, words{}, phone{};
    std::size_t held = 0; // photos that have arrived
    std::vector<Category> tiles{};
    std::vector<Limits> limits{};
};
web::Html report_form(const Words&, const ReportForm&, const web::Wrongs&);
// A place as a form sends it: "h7", "s7", "b7".
std::string place_key(const organisation::Place&);

// ── one request: views_request.cpp, its line of stops in views_line.cpp ─────────────────────────────────────────
// What happened, by whom (as a post, or "you"), and what was said about it.
struct Stop {
    std::string past;
    TimePoint at;
    std::string who, note{};
    std::vector<RequestPhoto> photos{};
};
struct Asked {
    std::string csrf;
    HelpRequest request;
    TimePoint now;
    std::vector<Stop> stops{};
    std::vector<Remark> remarks{};
    PersonId me{};
    std::vector<std::size_t> may{}; // deeds
    std::string lead{}, lead_phone{}, has_it{}, watches{}, above{}, building{}, call{};
    std::string code{};
    bool passer_by = false;
    web::Html square{};
    std::string note{}, reason{}, remark{}; // as typed
    std::string once{};                     // of the form for photos
    std::size_t held = 0;                   // photos that have arrived
    int rating = 0;
};
web::Html asked(const Words&, const Asked&, const web::Wrongs&);
web::Html line(const Words&, const Asked&);
struct Withdrawal {
    std::string csrf, reason;
    HelpRequest request;
};
web::Html withdrawal(const Words&, const Withdrawal&, const web::Wrongs&);

// ── lists: views_lists.cpp ──────────────────────────────────────────────────────────────────────────────────────
struct Mine {
    std::vector<HelpRequest> yours, open, closed{};
    TimePoint now;
    std::string after{}, next{};
};
web::Html mine(const Words&, const Mine&);
struct Public {
    Day from, today;
    TimePoint now;
    std::optional<BuildingId> building{};
    std::optional<PublicState> state{};
    Figures figures;
    std::vector<organisation::Building> buildings{};
    PublicList list{};
    std::int64_t before = 0;
};
web::Html everyones(const Words&, const Public&);

// ── without an account: views_track.cpp ─────────────────────────────────────────────────────────────────────────
struct Track {
    std::string csrf, number;
};
web::Html track(const Words&, const Track&, const web::Wrongs&);
struct Post {
    std::string body, role, phone;
};
struct StairwellSign {
    std::string door, token, phone;
    std::vector<Post> posts;
};
web::Html stairwell(const Words&, const StairwellSign&);

// ── the hall's screen: views_hall.cpp ───────────────────────────────────────────────────────────────────────────
web::HallSlide hall_mended(const Words&, const std::vector<PublicLine>&, const std::vector<organisation::Building>&);
web::HallNumber hall_month(const Words&, const Figures&, TimePoint now);

} // namespace mulin::requests::views
