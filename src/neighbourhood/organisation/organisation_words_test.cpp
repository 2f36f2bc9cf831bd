#include "neighbourhood/organisation/organisation.hpp"
#include "platform/language/words.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation;

namespace {

template <class E> void every_value_has_its_word(std::string prefix) {
    static const Catalogue catalogue;
    prefix.insert(0, "organisation.").append(".");
    for (const auto value : Names<E>::all)
        for (const auto language : {Language::zh, Language::en}) {
            INFO(prefix << value);
            CHECK(catalogue.find(language, std::string(prefix).append(value)));
        }
}

} // namespace

TEST_CASE("whatever the room can say, it can say in Chinese and in English") {
    every_value_has_its_word<BodyKind>("kind");
    every_value_has_its_word<Bond>("bond");
    every_value_has_its_word<Fault>("fault");
    every_value_has_its_word<Role>("role");
    every_value_has_its_word<Right>("right");
    every_value_has_its_word<Scope>("scope");
    every_value_has_its_word<Relation>("relation");
    every_value_has_its_word<AreaSource>("area_source");
    every_value_has_its_word<PropertyKind>("property");
    every_value_has_its_word<Usage>("usage");
}
