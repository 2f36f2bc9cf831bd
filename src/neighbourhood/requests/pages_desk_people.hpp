// People and bodies as the desk names them: officers by name and post, whom one may send, residents as far as they may be seen.
#pragma once
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/accounts/actor.hpp"
#include <map>

namespace mulin::requests::desk {

// Names asked for once per page.
class People {
public:
    People(Tx& tx, const Actor& viewer, const Words& say) : tx_(tx), viewer_(viewer), say_(say) {}

    // An officer by name with the post of today; a resident by form of address or masked.
    const views::Known& of(PersonId);
    const views::Known& officer(const organisation::Person&, organisation::Role); // met already, with the role they were met in
    std::string body(BodyId);
    std::string names(const std::vector<PersonId>&);

private:
    Tx& tx_;
    const Actor& viewer_;
    const Words& say_;
    std::map<PersonId, views::Known> known_;
    std::map<BodyId, std::string> bodies_;
};

// Everyone who may be given work, those who repair first, with how much each has in hand; a count, no order of merit.
std::vector<views::Known> workers(Tx&, People&);
bool may_send(const Actor&);

std::vector<web::Option> body_options(Tx&, std::string first_word);
std::vector<web::Option> building_options(const std::vector<organisation::Building>&, const Words&, std::string first_word);
std::map<BuildingId, std::string> building_names(Tx&);

std::vector<views::Picture> pictures_of(Tx&, RequestId);

} // namespace mulin::requests::desk
