#include "neighbourhood/requests/pages_desk_life.hpp"
#include "base/dates.hpp"
#include "base/money.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "platform/language/times.hpp"
#include "platform/messages/groups.hpp"
#include "platform/messages/told.hpp"
#include "platform/messages/ways.hpp"
#include <algorithm>
#include <boost/json.hpp>

namespace mulin::requests::desk {
namespace {

namespace json = boost::json;

// What the event is called within this room.
std::string_view happened(const events::Event& e) { return std::string_view(e.what).substr(e.what.find('.') + 1); }

// The facts of one event as a line: to whom, why, until when, and the words that were said.
class Line {
public:
    Line(const Words& say, People& people, TimePoint now) : say_(say), people_(people), now_(now) {}

    std::string of(const events::Event& e) {
        parts_.clear();
        boost::system::error_code wrong;
        const auto value = json::parse(e.detail, wrong);
        if (wrong || !value.is_object()) return {};
        const auto& o = value.as_object();
        const auto what = happened(e);
        if (const auto* w = o.if_contains("workers"); w && w->is_array()) {
            std::vector<PersonId> sent;
            for (const auto& one : w->as_array())
                if (one.is_int64()) sent.push_back({one.as_int64()});
            parts_.push_back(say_("desk.told_workers", {people_.names(sent)}));
        }
        if (const auto body = number(o, "body")) parts_.push_back(say_("desk.told_body", {people_.body({*body})}));
        const auto reason = text(o, "reason");
        if (!reason.empty() && what == "declined") parts_.push_back(say_("requests.decline." + reason));
        if (!reason.empty() && what == "suspended") parts_.push_back(say_("requests.suspend." + reason));
        if (const auto until = parse_iso8601(text(o, "until"))) parts_.push_back(say_("desk.until", {times::when(say_, *until, now_)}));
        if (const auto cost = number(o, "cost_guess")) parts_.push_back(say_("desk.told_cost", {to_text(Fen{*cost})}));
        if (const auto rating = number(o, "rating")) parts_.push_back(say_("desk.told_rating", {std::to_string(*rating)}));
        if (what == "sorted")
            parts_.push_back(say_("requests.category." + text(o, "category")) + "，" + say_("requests.urgency." + text(o, "urgency")));
        const bool of_another = what == "split" || what == "joined" || what == "parted";
        if (of_another) parts_.push_back(text(o, "number"));
        if (const auto note = text(o, "note"); !note.empty()) parts_.push_back(note);
        return joined();
    }

private:
    static std::string text(const json::object& o, std::string_view key) {
        const auto* v = o.if_contains(key);
        return v && v->is_string() ? std::string(v->as_string()) : std::string();
    }
    static std::optional<std::int64_t> number(const json::object& o, std::string_view key) {
        const auto* v = o.if_contains(key);
        return v && v->is_int64() ? std::optional(v->as_int64()) : std::nullopt;
    }
    std::string joined() const {
        std::string line;
        for (const auto& part : parts_) line.append(line.empty() ? "" : " · ").append(part);
        return line;
    }

    const Words& say_;
    People& people_;
    TimePoint now_;
    std::vector<std::string> parts_;
};

// A remark and a photo stand elsewhere on the page.
bool belongs(const events::Event& e) {
    constexpr std::string_view elsewhere[] = {"said", "photographed", "photo_published", "photo_withdrawn"};
    return !contains(elsewhere, happened(e));
}

// How one message went out of the house. Where nothing is switched on there is nothing to say.
std::string ways_of(Tx& tx, const Words& say, const messages::Message& m) {
    std::string line;
    for (const auto& d : m.sent) line.append(line.empty() ? "" : " · ").append(messages::told(say, d, tx.now()));
    if (line.empty() && !messages::switched_on(tx).empty()) return say("messages.only_inbox");
    return line;
}

} // namespace

std::vector<views::Happening> life_of(Tx& tx, const Words& say, People& people, const HelpRequest& r) {
    std::vector<views::Happening> life;
    Line line(say, people, tx.now());
    auto left = pictures_of(tx, r.id);
    for (const auto& e : events::of(tx, {"requests", r.id.value})) {
        if (!belongs(e)) continue;
        views::Happening h{.what = say("desk.past." + std::string(happened(e))),
                           .who = e.by ? people.of(e.by).name : say("desk.the_house"),
                           .text = happened(e) == "filed" ? r.words : line.of(e),
                           .at = e.at};
        std::erase_if(left, [&](const views::Picture& p) { return p.at == e.at && (h.pictures.push_back(p), true); });
        life.push_back(std::move(h));
    }
    // Those added on their own hang on the last thing that had happened before.
    for (const auto& p : left)
        for (auto h = life.rbegin(); h != life.rend(); ++h)
            if (h->at <= p.at || h + 1 == life.rend()) {
                h->pictures.push_back(p);
                break;
            }
    return life;
}

std::vector<views::Hearer> hearers_of(Tx& tx, const Words& say, People& people, const HelpRequest& r) {
    const events::About it{"requests", r.id.value};
    // Whoever did something to it has looked, whether or not the message was opened.
    std::multimap<PersonId, TimePoint> was_here;
    for (const auto& e : events::of(tx, it)) was_here.emplace(e.by, e.at);
    std::map<PersonId, messages::Message> newest;
    for (const auto& m : messages::about(tx, it)) {
        const auto [at, first] = newest.try_emplace(m.to, m);
        if (!first && m.id > at->second.id) at->second = m;
    }
    std::vector<views::Hearer> all;
    for (const auto& [person, m] : newest) {
        auto looked = m.read_at;
        for (auto [at, last] = was_here.equal_range(person); at != last && !looked; ++at)
            if (at->second >= m.at) looked = at->second;
        const auto& known = people.of(person);
        all.push_back({person == r.caller ? say("request_pages.who_asked") : known.name, known.post, m.at, looked, ways_of(tx, say, m)});
    }
    std::ranges::sort(all, {}, &views::Hearer::at);
    for (const auto& d : messages::outbox::about(tx, it))
        if (d.to_group != 0)
            if (const auto g = messages::group(tx, messages::GroupId{d.to_group}))
                all.push_back({.name = g->name, .at = d.at, .sent = messages::told(say, d, tx.now()), .many = true});
    return all;
}

} // namespace mulin::requests::desk
