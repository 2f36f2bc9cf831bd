#include "neighbourhood/requests/pages_story.hpp"
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "platform/events/events.hpp"
#include "platform/language/times.hpp"
#include <boost/json.hpp>

namespace mulin::requests {
namespace {

namespace json = boost::json;

// What happened that an asker wants to know; the rest (sorting, remarks, warnings) is no stop of the line.
constexpr std::string_view stops[] = {"filed",
                                      "accepted",
                                      "declined",
                                      "transferred",
                                      "assigned",
                                      "contacted",
                                      "surveyed",
                                      "started",
                                      "made_safe",
                                      "suspended",
                                      "resumed",
                                      "resolved",
                                      "verified",
                                      "sent_back",
                                      "confirmed",
                                      "called_back",
                                      "called_back_unhappy",
                                      "not_reached",
                                      "closed",
                                      "reopened",
                                      "merged",
                                      "unmerged",
                                      "given_back",
                                      "withdrawn"};

class Teller {
public:
    Teller(Tx& tx, const Words& say, const Actor& who, const HelpRequest& r) : tx_(tx), say_(say), who_(who), request_(r) {}

    views::Stop stop(const events::Event& e, std::string_view past) {
        const auto parsed = json::parse(e.detail.empty() ? "{}" : e.detail);
        const auto& detail = parsed.as_object();
        return {.past = std::string(past),
                .at = e.at,
                .who = e.from == "job" ? std::string() : called(e.by),
                .note = note(past, detail),
                .photos = {}};
    }

private:
    static std::string word(const json::object& o, std::string_view key) {
        const auto* value = o.if_contains(key);
        return value && value->is_string() ? std::string(value->as_string()) : std::string();
    }

    std::string note(std::string_view past, const json::object& o) {
        const auto said = word(o, "note");
        if (past == "filed") return request_.words;
        if (past == "assigned") return workers(o);
        if (past == "transferred") {
            const auto* id = o.if_contains("body");
            const auto body = id ? organisation::body(tx_, BodyId{id->to_number<std::int64_t>()}) : std::nullopt;
            return joined(body ? body->name : "", said);
        }
        if (past == "suspended") return joined(say_("requests.suspend." + word(o, "reason")), said);
        if (past == "declined") return joined(say_("requests.decline." + word(o, "reason")), said);
        if (const auto* rating = o.if_contains("rating"))
            return joined(say_("request_pages.rating_" + std::to_string(rating->to_number<int>())), said);
        return said;
    }

    std::string workers(const json::object& o) {
        std::string all;
        if (const auto* people = o.if_contains("workers"))
            for (const auto& p : people->as_array()) {
                const auto post = called({p.to_number<std::int64_t>()});
                if (all.find(post) == all.npos) all = all.empty() ? post : say_("request_pages.both", {all, post});
            }
        return all;
    }

    std::string joined(const std::string& first, const std::string& second) const {
        return first.empty() ? second : second.empty() ? first : say_("request_pages.joined", {first, second});
    }

    // The first post that is more than belonging somewhere.
    std::string post_of(PersonId person) const {
        if (!person) return {};
        for (const auto& office : organisation::offices_of(tx_, person, local_day(tx_.now()))) {
            const auto body = office.role == name(organisation::Role::member) ? std::nullopt : organisation::body(tx_, office.body);
            if (body) return say_("request_pages.post", {body->name, say_("organisation.role." + office.role)});
        }
        return {};
    }

    // "You", or a post; names are not asked for.
    std::string called(PersonId person) const {
        const bool me = person ? person == who_.person : !request_.typed_by && who_.key_to == request_.id.value;
        if (me) return say_("request_pages.you");
        if (const auto post = post_of(person); !post.empty()) return post;
        return say_(person == request_.caller || person == request_.typed_by ? "request_pages.who_asked" : "request_pages.someone");
    }

    Tx& tx_;
    const Words& say_;
    const Actor& who_;
    const HelpRequest& request_;
};

// Each on the last stop before it was taken.
void hang(std::vector<views::Stop>& line, const std::vector<RequestPhoto>& photos) {
    for (const auto& p : photos) {
        auto* last = &line.front();
        for (auto& stop : line)
            if (stop.at <= p.at) last = &stop;
        last->photos.push_back(p);
    }
}

} // namespace

std::vector<views::Stop> story(Tx& tx, const Words& say, const Actor& who, const HelpRequest& r) {
    Teller teller(tx, say, who, r);
    std::vector<views::Stop> line;
    constexpr std::string_view room = "requests.";
    for (const auto& e : events::of(tx, {"requests", r.id.value})) {
        const auto past = e.what.starts_with(room) ? std::string_view(e.what).substr(room.size()) : std::string_view(e.what);
        if (contains(stops, past)) line.push_back(teller.stop(e, past));
    }
    if (line.empty()) line.push_back({.past = "filed", .at = r.filed_at, .who = {}, .note = r.words});
    hang(line, photos(tx, r.id));
    return line;
}

} // namespace mulin::requests
