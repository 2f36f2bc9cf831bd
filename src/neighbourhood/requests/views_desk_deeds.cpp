// The form of each deed: as few fields as the deed needs, large enough for a repairer on somebody's doorstep.
#include "base/dates.hpp"
#include "neighbourhood/requests/views.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::requests::desk::views {
namespace {

using namespace web;

// One form being laid out: the typed value of a field, its label, what is wrong with it.
struct Sheet {
    const Words& say;
    const DeedForm& f;
    const Wrongs& w;

    std::string kept(const std::string& field) const {
        const auto at = f.kept.find(field);
        return at == f.kept.end() ? std::string() : at->second;
    }
    Html area(const std::string& name, std::string_view label, std::string_view hint = {}) const {
        return field({.name = name,
                      .label = say(label),
                      .input = Input::area,
                      .value = kept(name),
                      .hint = hint.empty() ? "" : say(hint),
                      .wrong = w.at(name),
                      .longest = 2000});
    }
    Html photos() const {
        return requests::views::photos_field(say, {.label = "desk.photos", .hint = "desk.photos_hint", .held = f.held}, w);
    }
    Html rating() const {
        std::vector<Option> options{{"", say("desk.no_rating")}};
        for (int n = 5; n >= 1; --n) options.push_back({std::to_string(n), say("desk.rating_" + std::to_string(n))});
        return field({.name = "rating",
                      .label = say("desk.rating"),
                      .input = Input::choice,
                      .value = kept("rating"),
                      .wrong = w.at("rating"),
                      .options = options,
                      .narrow = true});
    }
    template <class E>
    Html choose(const std::string& field, std::string_view legend, std::string_view family, Abreast abreast = Abreast::two) const {
        Tiles t{.name = field, .legend = say(legend), .tiles = {}, .abreast = abreast, .wrong = w.at(field)};
        for (const auto word : Names<E>::all)
            t.tiles.push_back(
                {.value = std::string(word), .word = say(std::string(family) + "." + std::string(word)), .chosen = kept(field) == word});
        return tiles(t);
    }
};

Html verify(const Sheet& s) {
    const auto kept = s.kept("good");
    return stack({tiles({.name = "good",
                         .legend = s.say("desk.verify_good"),
                         .tiles = {{.value = "yes", .word = s.say("desk.good"), .icon = Icon::tick, .chosen = kept == "yes"},
                                   {.value = "no",
                                    .word = s.say("desk.not_good"),
                                    .icon = Icon::undo,
                                    .line = s.say("desk.not_good_line"),
                                    .chosen = kept == "no"}},
                         .wrong = s.w.at("good")}),
                  s.area("note", "desk.verify_note", "desk.verify_note_hint")});
}

Html suspend(const Sheet& s) {
    const auto until = field({.name = "until",
                              .label = s.say("desk.suspend_until"),
                              .input = Input::moment,
                              .value = s.kept("until"),
                              .hint = s.say("desk.suspend_until_hint"),
                              .wrong = s.w.at("until"),
                              .narrow = true});
    return stack({s.choose<SuspendReason>("reason", "desk.suspend_reason", "requests.suspend", Abreast::three), until,
                  s.area("text", "desk.more_words")});
}

Html transfer(const Sheet& s) {
    return stack({field({.name = "to",
                         .label = s.say("desk.transfer_to"),
                         .input = Input::choice,
                         .value = s.kept("to"),
                         .hint = s.say("desk.transfer_hint"),
                         .wrong = s.w.at("to"),
                         .options = s.f.bodies}),
                  s.area("reason", "desk.why_so")});
}

Html survey(const Sheet& s) {
    return stack({s.area("findings", "desk.findings", "desk.findings_hint"),
                  field({.name = "cost_guess",
                         .label = s.say("desk.cost_guess"),
                         .input = Input::money,
                         .value = s.kept("cost_guess"),
                         .hint = s.say("desk.cost_guess_hint"),
                         .wrong = s.w.at("cost_guess"),
                         .narrow = true}),
                  s.photos()});
}

Html side_by_side(const Words& say, const HelpRequest& r, const std::vector<Picture>& shown, TimePoint now) {
    Html h = R"(<div class="stack-s">)";
    h << bar({plate(r.place), num(r.number)}) << "<p>" << strong(title(say, r)) << "<br>" << r.words << "</p>"
      << quiet(say("desk.came", {times::when(say, r.filed_at, now), say.of("desk.by", r.channel), say.of("requests.state", r.state)}));
    if (!shown.empty()) h << pictures(say, shown, now);
    return h << "</div>";
}

// Two reports of the same thing are compared with all there is of both before anyone joins them.
Html merge(const Sheet& s) {
    if (s.f.candidates.empty()) return text(s.say("desk.nothing_alike"));
    Tiles t{.name = "into", .legend = s.say("desk.merge_into"), .tiles = {}, .abreast = Abreast::one, .wrong = s.w.at("into")};
    Html others;
    for (const auto& c : s.f.candidates) {
        const auto id = std::to_string(c.request.id.value);
        t.tiles.push_back({.value = id,
                           .word = c.request.number + " " + c.request.place,
                           .line = brief(c.request.words, 40),
                           .chosen = s.kept("into") == id});
        others << side_by_side(s.say, c.request, c.pictures, s.f.now);
    }
    Html that = R"(<div class="stack">)";
    that << "<h2 class=\"h3\">" << s.say("desk.the_others") << "</h2>" << others << "</div>";
    Html here = R"(<div class="stack">)";
    here << "<h2 class=\"h3\">" << s.say("desk.this_report") << "</h2>" << side_by_side(s.say, s.f.request, s.f.pictures, s.f.now)
         << "</div>";
    return stack({halves(here, that), tiles(t), quiet(s.say("desk.merge_line"))});
}

Html sort(const Sheet& s) {
    const auto category = s.kept("category").empty() ? s.f.request.category : s.kept("category");
    const auto urgency = maybe_named<Urgency>(s.kept("urgency")).value_or(s.f.request.urgency);
    Tiles t{.name = "urgency", .legend = s.say("desk.call_urgency"), .tiles = {}, .abreast = Abreast::three, .wrong = s.w.at("urgency")};
    for (std::size_t i = 0; i < std::size(Names<Urgency>::all); ++i)
        t.tiles.push_back({.value = std::string(Names<Urgency>::all[i]),
                           .word = s.say.of("requests.urgency", Urgency(i)),
                           .chosen = Urgency(i) == urgency});
    auto options = category_options(s.say, s.f.categories, "");
    options.erase(options.begin());
    return stack({field({.name = "category",
                         .label = s.say("desk.category"),
                         .input = Input::choice,
                         .value = category,
                         .wrong = s.w.at("category"),
                         .options = options}),
                  tiles(t)});
}

using Fields = Html (*)(const Sheet&);
struct Look {
    std::size_t deed;
    Fields fields;
    bool photos = false;
};
constexpr Look looks[] = {
    {index_of<Accept>(), [](const Sheet& s) { return text(s.say("desk.accept_line")); }},
    {index_of<Decline>(),
     [](const Sheet& s) {
         return stack({s.choose<DeclineReason>("reason", "desk.decline_reason", "requests.decline"),
                       s.area("text", "desk.decline_text", "desk.decline_hint")});
     }},
    {index_of<Transfer>(), transfer},
    {index_of<Assign>(), [](const Sheet& s) { return worker_tiles(s.say, s.f.workers, s.f.chosen, s.w.at("workers")); }},
    {index_of<Contact>(), [](const Sheet& s) { return s.area("note", "desk.contact_note", "desk.contact_hint"); }},
    {index_of<Survey>(), survey, true},
    {index_of<Start>(), [](const Sheet& s) { return s.area("plan", "desk.plan", "desk.plan_hint"); }},
    {index_of<Temporary>(),
     [](const Sheet& s) {
         return stack({s.area("what", "desk.temporary_what", "desk.temporary_hint"), s.photos()});
     },
     true},
    {index_of<Suspend>(), suspend},
    {index_of<Resume>(), [](const Sheet& s) { return text(s.say("desk.resume_line")); }},
    {index_of<Resolve>(),
     [](const Sheet& s) {
         return stack({s.area("work_done", "desk.work_done", "desk.work_done_hint"), s.photos()});
     },
     true},
    {index_of<Verify>(), verify},
    {index_of<CallBack>(),
     [](const Sheet& s) {
         return stack({s.choose<CallOutcome>("outcome", "desk.outcome", "desk.outcome", Abreast::three), s.rating(),
                       s.area("note", "desk.call_back_note")});
     }},
    {index_of<Close>(), [](const Sheet& s) { return s.area("note", "desk.why_so", "desk.close_hint"); }},
    {index_of<Reopen>(), [](const Sheet& s) { return s.area("reason", "desk.reopen_reason"); }},
    {index_of<Merge>(), merge},
    {index_of<Unmerge>(), [](const Sheet& s) { return text(s.say("desk.unmerge_line")); }},
    {index_of<Confirm>(),
     [](const Sheet& s) {
         return stack({s.rating(), s.area("note", "desk.more_words")});
     }},
    {index_of<Withdraw>(), [](const Sheet& s) { return s.area("reason", "desk.why_so"); }},
    {index_of<Sort>(), sort},
    {index_of<GiveBack>(), [](const Sheet& s) { return s.area("reason", "desk.why_so", "desk.give_back_hint"); }},
};

const Look& look(std::size_t deed) { return *std::ranges::find(looks, deed, &Look::deed); }

// The token names the form and the version it was first made for: once the house has it, the draft of exactly this form goes. A form that
// comes back keeps it, and with it the photos that have arrived.
std::vector<Hidden> known(const DeedForm& f) {
    const auto version = std::to_string(f.request.version);
    const auto sent = f.kept.find("once");
    const auto fresh = std::string(noun(f.deed)) + "-" + std::to_string(f.request.id.value) + "-" + version;
    return {{"csrf", f.csrf}, {"version", version}, {"once", sent == f.kept.end() || sent->second.empty() ? fresh : sent->second}};
}

} // namespace

Html deed_form(const Words& say, const DeedForm& f, const Wrongs& w) {
    const auto word = std::string(noun(f.deed));
    const auto& l = look(f.deed);
    const bool nothing_to_send = f.deed == index_of<Merge>() && f.candidates.empty();
    const bool stop = f.deed == index_of<Decline>() || f.deed == index_of<Close>();
    const Html send =
        nothing_to_send ? Html() : button({.word = say("desk.act." + word), .act = stop ? Act::stop : Act::main, .cut = Cut::wide});
    return form({.action = address(f.request.id, word),
                 .body = stack({l.fields({say, f, w}), send}),
                 .hidden = known(f),
                 .files = l.photos,
                 .draft = Draft{"deed-" + std::to_string(f.request.id.value) + "-" + word, say("shell.draft_kept"),
                                say("shell.draft_waiting"), l.photos ? say("shell.draft_photos") : ""}});
}

Html deed_page(const Words& say, const DeedForm& f, const Wrongs& w) {
    const auto& r = f.request;
    const auto word = say("desk.act." + std::string(noun(f.deed)));
    Html above;
    above << plate(r.place) << state_pill(say, r, f.now);
    const Html back = button({.word = say("desk.not_now"), .href = address(r.id), .act = Act::second});
    return stack({crumbs({.label = say("shell.here"), .way = {{"/desk", say("desk.door")}, {address(r.id), r.number}}, .here = word}),
                  heading({.title = word, .above = above, .below = text(title(say, r) + say("desk.comma") + brief(r.words, 40))}),
                  wrongs_above(say, w), card({.body = deed_form(say, f, w)}), back});
}

Html split_page(const Words& say, const HelpRequest& r, std::string_view csrf, std::string_view words, const Wrongs& w) {
    const auto body = stack({field({.name = "words",
                                    .label = say("desk.split_words"),
                                    .input = Input::area,
                                    .value = std::string(words),
                                    .hint = say("desk.split_hint"),
                                    .wrong = w.at("words"),
                                    .longest = 2000}),
                             button({.word = say("desk.act.split"), .cut = Cut::wide})});
    return stack(
        {crumbs(
             {.label = say("shell.here"), .way = {{"/desk", say("desk.door")}, {address(r.id), r.number}}, .here = say("desk.act.split")}),
         heading({.title = say("desk.act.split"), .above = plate(r.place), .below = text(say("desk.split_line"))}), wrongs_above(say, w),
         card({.body = form({.action = address(r.id, "split"), .body = body, .hidden = {{"csrf", std::string(csrf)}}})})});
}

} // namespace mulin::requests::desk::views
