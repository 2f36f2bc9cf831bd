#include "neighbourhood/requests/pages_desk_people.hpp"
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include <algorithm>

namespace mulin::requests::desk {

using organisation::Right;
using organisation::Role;

const views::Known& People::of(PersonId id) {
    const auto [at, first] = known_.try_emplace(id, views::Known{.person = id, .name = {}, .post = {}});
    if (!first) return at->second;
    const auto person = organisation::person(tx_, id);
    if (!person) return at->second;
    const Actor them{.person = id, .offices = organisation::offices_of(tx_, id, local_day(tx_.now()))};
    if (organisation::is_officer(them)) {
        at->second.name = person->name;
        for (const auto& office : them.offices)
            if (office.role != name(Role::member) && at->second.post.empty()) at->second.post = say_("organisation.role." + office.role);
    } else {
        const auto seen = organisation::seen(tx_, viewer_, *person);
        at->second.name = seen.known_as();
    }
    return at->second;
}

const views::Known& People::officer(const organisation::Person& p, Role role) {
    return known_.try_emplace(p.id, views::Known{.person = p.id, .name = p.name, .post = say_.of("organisation.role", role)}).first->second;
}

std::string People::body(BodyId id) {
    const auto [at, first] = bodies_.try_emplace(id);
    if (first)
        if (const auto body = organisation::body(tx_, id)) at->second = body->name;
    return at->second;
}

std::string People::names(const std::vector<PersonId>& all) {
    std::string line;
    for (const auto id : all) line.append(line.empty() ? "" : say_("desk.and")).append(of(id).name);
    return line;
}

std::vector<views::Known> workers(Tx& tx, People& people) {
    const auto today = local_day(tx.now());
    const auto loads = open_loads(tx);
    std::vector<views::Known> all;
    for (const auto role : {Role::repairer, Role::property_manager, Role::team_leader, Role::partner_window})
        for (const auto& [body, person] : organisation::officers(tx, role, today)) {
            if (std::ranges::find(all, person.id, &views::Known::person) != all.end()) continue;
            auto known = people.officer(person, role);
            known.repairs = role == Role::repairer || role == Role::property_manager;
            if (const auto load = loads.find(person.id); load != loads.end()) known.load = load->second;
            all.push_back(std::move(known));
        }
    return all;
}

bool may_send(const Actor& who) { return organisation::may(who, Right::handle_requests) != organisation::Scope::none; }

std::vector<web::Option> body_options(Tx& tx, std::string first_word) {
    using organisation::BodyKind;
    constexpr BodyKind that_act[] = {BodyKind::branch,   BodyKind::group,   BodyKind::community,
                                     BodyKind::property, BodyKind::partner, BodyKind::team};
    std::vector<web::Option> options{{"", std::move(first_word)}};
    for (const auto& body : organisation::bodies(tx, local_day(tx.now())))
        if (contains(that_act, body.kind)) options.push_back({std::to_string(body.id.value), body.name});
    return options;
}

std::vector<web::Option> building_options(const std::vector<organisation::Building>& buildings, const Words& say, std::string first_word) {
    std::vector<web::Option> options{{"", std::move(first_word)}};
    for (const auto& b : buildings) options.push_back({std::to_string(b.id.value), say("desk.building_name", {b.name})});
    return options;
}

std::map<BuildingId, std::string> building_names(Tx& tx) {
    std::map<BuildingId, std::string> names;
    for (auto& b : organisation::buildings(tx)) names.emplace(b.id, std::move(b.name));
    return names;
}

std::vector<views::Picture> pictures_of(Tx& tx, RequestId id) {
    std::vector<views::Picture> all;
    for (const auto& p : photos(tx, id)) all.push_back({p.file, p.moment, p.at, p.is_public});
    return all;
}

} // namespace mulin::requests::desk
