// The document around every page of this house: who is here, which neighbourhood, the ways on.
#pragma once
#include "platform/room.hpp"
#include "platform/web/assets.hpp"
#include "platform/web/visit.hpp"
#include <vector>

namespace mulin::app {

class Frame {
public:
    Frame(const std::vector<Room>&, const web::Assets&);
    // `said`: the sentence the page begins with after something was done, or "".
    web::Html operator()(web::Visit&, const web::Page&, const std::string& said) const;

private:
    std::vector<Door> doors_;
    const web::Assets& assets_;
};

} // namespace mulin::app
