// A call taken down for someone: in under half a minute, by keyboard alone. While it is typed the desk says who lives there, what is open,
// who will be told and what may be the same thing.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>

namespace mulin::requests::desk {
namespace {

using namespace web;
using organisation::Person;
using organisation::Place;

// The door as typed; without one, the only home that this number belongs to.
std::optional<Place> place_of(Tx& tx, const Visit& v) {
    if (const auto typed = v.text("place"); !typed.empty()) {
        const auto found = organisation::places(tx, typed, 1);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }
    const auto digits = text::digits(v.text("caller_phone"));
    if (digits.size() < 7) return std::nullopt;
    const auto hits = organisation::look_up(tx, v.who, digits, 2);
    return hits.size() == 1 ? std::optional(hits.front().place) : std::nullopt;
}

std::vector<Person> people_at(Tx& tx, const std::optional<Place>& place) {
    std::vector<Person> all;
    if (!place || !place->home) return all;
    for (const auto& tie : organisation::ties_at(tx, *place->home))
        if (tie.on(local_day(tx.now())) && std::ranges::find(all, tie.person, &Person::id) == all.end())
            if (auto person = organisation::person(tx, tie.person)) all.push_back(*std::move(person));
    return all;
}

// Who of them is on the line: the one whose number it is.
const Person* caller_among(const std::vector<Person>& people, std::string_view phone) {
    const auto digits = text::digits(phone);
    const auto rings = [&](const Person& p) { return !digits.empty() && (p.mobile == digits || p.landline == digits); };
    const auto at = std::ranges::find_if(people, rings);
    return at == people.end() ? nullptr : &*at;
}

// The clock on the wall as typed, today; what would lie ahead was yesterday.
std::optional<TimePoint> called_at(const Visit& v) {
    const auto minute = parse_clock(v.text("called_at"));
    if (!minute) return std::nullopt;
    const auto today = moment(local_day(v.now()), *minute);
    return today > v.now() ? today - std::chrono::days(1) : today;
}

std::string chosen_category(const Visit& v) { return v.flag("other_category") ? v.text("other_category") : v.text("category"); }

NewRequest asked(const Visit& v, const std::optional<Place>& place, const Person* caller) {
    NewRequest n{.words = v.text("words"),
                 .category = chosen_category(v),
                 .urgency = v.one_of<Urgency>("urgency"),
                 .caller_phone = v.text("caller_phone"),
                 .channel = Channel::phone,
                 .called_at = called_at(v),
                 .once = v.text("once")};
    if (caller) {
        n.caller = caller->id;
        n.caller_name = caller->known_as();
    }
    if (!place) n.place_words = v.text("place");
    else if (place->home) n.home = place->home;
    else if (place->stairwell) n.stairwell = place->stairwell;
    else n.building = place->building;
    return n;
}

std::vector<views::Told> told(Tx& tx, const Visit& v, People& people, const std::vector<PersonId>& all) {
    std::vector<views::Told> lines;
    for (const auto id : all) {
        const auto person = organisation::person(tx, id);
        if (!person) continue;
        const auto phone = organisation::seen(tx, v.who, *person).mobile;
        lines.push_back({people.of(id).name, people.of(id).post, phone.find('*') == phone.npos ? phone : std::string()});
    }
    return lines;
}

std::vector<views::Neighbour> neighbours(Tx& tx, const Visit& v, const std::vector<Person>& people, const Person* caller) {
    std::vector<views::Neighbour> all;
    bool whole = false;
    for (const auto& p : people) {
        const auto seen = organisation::seen(tx, v.who, p);
        whole = whole || seen.name == p.name;
        all.push_back({seen.known_as(), seen.phone(), &p == caller});
    }
    if (whole) events::looked(tx, v.who, "requests.callers", {"person", people.front().id.value}, "call");
    return all;
}

// Theirs that are still open, and what else may be the same.
void add_others(Tx& tx, const Visit& v, const NewRequest& n, const std::optional<Place>& place, views::Finding& f) {
    if (!place) return;
    for (auto& r : list(tx, v.who, {.building = place->building}, "", 50).rows)
        if (place->home && r.home == place->home && is_open(r.state) && f.open.size() < 3) f.open.push_back(std::move(r));
    for (auto& r : possible_duplicates(tx, n, 4))
        if (std::ranges::find(f.open, r.id, &HelpRequest::id) == f.open.end()) f.like.push_back(std::move(r));
}

std::optional<views::Finding> find_out(Tx& tx, const Visit& v) {
    const auto place = place_of(tx, v);
    const auto people_there = people_at(tx, place);
    const auto* caller = caller_among(people_there, v.text("caller_phone"));
    const auto n = asked(v, place, caller);
    if (!place && n.place_words.empty() && n.words.empty() && n.category.empty()) return std::nullopt;

    views::Finding f{.door = place ? place->door : std::string(), .now = tx.now()};
    People people(tx, v.who, v.say);
    const auto all = categories(tx);
    const auto guesses = guess(all, n.words);
    f.guessed = n.category.empty() && !guesses.empty();
    f.category = f.guessed ? guesses.front().category : n.category;
    const auto* category = find(all, f.category);
    f.urgency = n.urgency.value_or(category ? category->urgency : Urgency::ordinary);
    f.people = neighbours(tx, v, people_there, caller);
    for (const auto& one : f.people)
        if (one.calls) f.called = one.name;
    if (const auto routed = route(tx, n)) {
        f.body = people.body(routed->lead);
        f.told = told(tx, v, people, routed->told);
    }
    for (const auto& l : limits(tx))
        if (l.urgency == f.urgency) {
            f.contact = l.contact;
            f.on_site = l.on_site;
        }
    add_others(tx, v, n, place, f);
    return f;
}

Page call_page(const Visit& v, const Wrongs& w, std::optional<views::Finding> found) {
    views::CallForm f{.csrf = v.csrf,
                      .once = v.flag("once") ? v.text("once") : accounts::new_token(),
                      .draft = "call-" + std::to_string(v.who.person.value),
                      .phone = v.text("caller_phone"),
                      .place = v.text("place"),
                      .category = chosen_category(v),
                      .urgency = v.text("urgency"),
                      .words = v.text("words"),
                      .called_at = v.text("called_at"),
                      .categories = v.read([](Tx& tx) { return categories(tx); }),
                      .finding = std::move(found)};
    if (f.called_at.empty()) f.called_at = clock_text(local(v.now()).minute_of_day);
    return {.title = v.say("desk.call"), .main = views::call(v.say, f, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

} // namespace

Answered show_call(Visit& v) { return call_page(v, {}, {}); }

Answered look_up_call(Visit& v) {
    const auto found = v.write([&](Tx& tx) { return find_out(tx, v); });
    if (v.wants_part()) return Fragment{views::finding(v.say, found)};
    return call_page(v, {}, found);
}

Answered take_call(Visit& v) {
    if (v.flag("look")) return call_page(v, {}, v.write([&](Tx& tx) { return find_out(tx, v); }));
    const auto filed = v.write([&](Tx& tx) {
        const auto place = place_of(tx, v);
        const auto people = people_at(tx, place);
        return file(tx, v.who, asked(v, place, caller_among(people, v.text("caller_phone"))));
    });
    if (!filed) return call_page(v, v.wrongs(filed.error()), v.write([&](Tx& tx) { return find_out(tx, v); }));
    const auto to = views::address(filed->id) + "?received=" + percent_encoded(v.text("once"));
    if (filed->again) return Go{to, "desk.call_saved_before", {filed->number}};
    return Go{to, "desk.call_saved", {filed->number, std::to_string(filed->told.size())}};
}

} // namespace mulin::requests::desk
