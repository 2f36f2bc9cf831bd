#include "neighbourhood/log/log.hpp"
#include "base/dates.hpp"
#include <boost/json.hpp>

namespace mulin::log {
namespace {

namespace json = boost::json;
using events::Event;
using organisation::Role;

// What an event carries as JSON; an empty object when it carries plain words.
json::object detail(const Event& e) {
    boost::system::error_code wrong;
    const auto value = json::parse(e.detail, wrong);
    return !wrong && value.is_object() ? value.get_object() : json::object();
}

std::string word(const json::object& o, std::string_view key) {
    const auto* value = o.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

class Teller {
public:
    Teller(Tx& tx, const Actor& who) : tx_(tx), who_(who) {}

    Line line(Event e) {
        Line l{.event = std::move(e)};
        if (l.event.by) {
            l.by = named(l.event.by);
            add_post(l);
        }
        add_subject(l);
        const auto o = detail(l.event);
        if (const auto* person = o.if_contains("person"); person && person->is_int64()) {
            l.whom = named({person->get_int64()});
            l.as = word(o, "role");
        }
        return l;
    }

private:
    std::string named(PersonId id) const {
        const auto p = organisation::person(tx_, id);
        return p ? organisation::seen(tx_, who_, *p).name : std::string();
    }

    void add_post(Line& l) const {
        for (const auto& office : organisation::offices_of(tx_, l.event.by, local_day(l.event.at))) {
            const auto body = office.role == name(Role::member) ? std::nullopt : organisation::body(tx_, office.body);
            if (!body) continue;
            l.body = body->name;
            l.role = office.role;
            return;
        }
    }

    void add_subject(Line& l) const {
        const auto& [kind, id] = std::pair(std::string_view(l.event.kind), l.event.subject);
        const auto door = [](const std::optional<organisation::Place>& at) { return at ? at->door : std::string(); };
        if (kind == "home") l.about = door(organisation::place(tx_, HomeId{id}));
        else if (kind == "building") l.about = door(organisation::place(tx_, BuildingId{id}));
        else if (kind == "person" || kind == "account") l.about = named({id});
        else if (kind == "requests") l.about = request_number(id);
        else if (kind == "stairwell") {
            l.about = door(organisation::place(tx_, StairwellId{id}));
            if (!l.about.empty()) l.open = "/stairwells/" + std::to_string(id);
        } else if (kind == "body") {
            if (const auto b = organisation::body(tx_, BodyId{id})) l.about = b->name;
            if (!l.about.empty()) l.open = "/organisation/bodies/" + std::to_string(id);
        } else if (kind == "service_day" && id != 0) {
            l.about = to_text(Day(std::chrono::days(id)));
            l.open = "/service-days/" + l.about;
        } else if (kind == "calendar") l.about = to_text(Day(std::chrono::days(id)));
    }

    // As it was given when the request was filed: the auditor may not open the request itself.
    std::string request_number(std::int64_t id) const {
        if (id == 0) return {};
        const auto story = events::of(tx_, {"requests", id});
        for (const auto& e : story)
            if (e.what == "requests.filed") return word(detail(e), "number");
        return {};
    }

    Tx& tx_;
    const Actor& who_;
};

} // namespace

Result<std::vector<Line>> lines(Tx& tx, const Actor& who, const Asked& asked, int limit) {
    if (!organisation::may_everywhere(who, organisation::Right::see_log)) return refuse({Why::forbidden, "organisation.not_yours"});
    const events::Filter filter{.what = {}, .kind = asked.kind, .by = asked.by, .subject = asked.subject, .looks = asked.looks};
    Teller teller(tx, who);
    std::vector<Line> all;
    for (auto& e : events::latest(tx, filter, asked.before, limit)) all.push_back(teller.line(std::move(e)));
    return all;
}

} // namespace mulin::log
