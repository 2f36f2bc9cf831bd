#include "base/dates.hpp"
#include "base/masking.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mulin;
using masking::Viewer;

TEST_CASE("a passer-by sees a neighbour's surname, staff both ends of the name, the worker on the case all of it") {
    struct Row {
        std::string_view full, anyone, staff;
    };
    constexpr Row rows[] = {
        {"张小明", "张*", "张*明"},
        {"张明", "张*", "张*"},
        {"张　明", "张*", "张*"},
        {" 张小明 ", "张*", "张*明"},
        {"张", "张*", "张*"},
        {"欧阳小明", "欧阳*", "欧阳*明"},
        {"欧阳明", "欧阳*", "欧阳*"},
        {"东方", "东*", "东*"},
        {"䶮𬱖明", "䶮*", "䶮*明"},
        {"阿依古丽·买买提", "阿*", "阿*提"},
        {"John Smith", "J*", "J* S*"},
        {"john", "j*", "j*"},
        {"Łukasz", "Ł*", "Ł*"},
        {"", "", ""},
        {"  ", "", ""},
    };
    for (const auto& [full, anyone, staff] : rows) {
        CHECK(masking::name(full, Viewer::anyone) == anyone);
        CHECK(masking::name(full, Viewer::staff) == staff);
        CHECK(masking::name(full, Viewer::assigned) == full);
    }
}

TEST_CASE("numbers that ring in a home are not public") {
    struct Row {
        std::string_view full, staff;
    };
    constexpr Row rows[] = {
        {"13812341234", "138****1234"},
        {"138 1234 1234", "138****1234"},
        {"+86 138-1234-1234", "138****1234"},
        {"8613812341234", "138****1234"},
        {"0571-88081234", "0571-****1234"},
        {"057188081234", "0571-****1234"},
        {"(0571)8808 1234", "0571-****1234"},
        {"0571-88081234-801", "0571-****1234"},
        {"0571-88081234转801", "0571-****1234"},
        {"010-62341234", "010-****1234"},
        {"0870-2121234", "0870-****1234"},
        {"88081234", "****1234"},
        {"4008001234", "****1234"},
        {"12345", "****"},
        {"", ""},
        {"no phone", "****"},
    };
    for (const auto& [full, staff] : rows) {
        CHECK(masking::phone(full, Viewer::anyone).empty());
        CHECK(masking::phone(full, Viewer::staff) == staff);
        CHECK(masking::phone(full, Viewer::assigned) == full);
    }
}

TEST_CASE("a car in the way can be named without naming its owner") {
    for (std::string_view full : {"浙A12334", "浙A·12334", "浙A D12334", "浙A-12334"})
        for (Viewer viewer : {Viewer::anyone, Viewer::staff}) CHECK(masking::plate(full, viewer) == "浙A·**34");
    CHECK(masking::plate("AB12 CDE", Viewer::staff) == "**DE");
    CHECK(masking::plate("浙A1", Viewer::staff) == "**");
    CHECK(masking::plate("", Viewer::staff).empty());
    CHECK(masking::plate("浙A·12334", Viewer::assigned) == "浙A·12334");
}

TEST_CASE("an address ends at the building for the public and at the stairwell for staff") {
    const masking::Address home{"63幢", "2单元", "501室"};
    CHECK(masking::address(home, Viewer::anyone) == "63幢");
    CHECK(masking::address(home, Viewer::staff) == "63幢2单元");
    CHECK(masking::address(home, Viewer::assigned) == "63幢2单元501室");
}

TEST_CASE("identity card and bank account show four digits at most") {
    CHECK(masking::id_number("33010519580810123X", Viewer::anyone).empty());
    CHECK(masking::id_number("33010519580810123X", Viewer::staff).empty());
    CHECK(masking::id_number("33010519580810123X", Viewer::assigned) == "123X");
    CHECK(masking::bank_account("6222 0212 0200 1234 567", Viewer::anyone).empty());
    CHECK(masking::bank_account("6222 0212 0200 1234 567", Viewer::staff) == "4567");
    CHECK(masking::bank_account("6222 0212 0200 1234 567", Viewer::assigned) == "4567");
    CHECK(masking::bank_account("1234", Viewer::staff).empty());
}

TEST_CASE("staff know an elder's decade, the assigned the year of birth") {
    const Day born = day_of(1956, 8, 10);
    CHECK(masking::birth(born, day_of(2026, 8, 9), Viewer::staff) == "60–69");
    CHECK(masking::birth(born, day_of(2026, 8, 10), Viewer::staff) == "70–79");
    CHECK(masking::birth(born, day_of(2026, 8, 10), Viewer::anyone).empty());
    CHECK(masking::birth(born, day_of(2026, 8, 10), Viewer::assigned) == "1956");
    CHECK(masking::birth(day_of(2020, 1, 1), day_of(2026, 1, 1), Viewer::staff) == "0–9");
}

TEST_CASE("illness and arrears are seen by whoever is charged with them, and nobody else") {
    CHECK(masking::confidential("高血压", Viewer::anyone).empty());
    CHECK(masking::confidential("高血压", Viewer::staff).empty());
    CHECK(masking::confidential("高血压", Viewer::assigned) == "高血压");
}

TEST_CASE("masking survives whatever was typed") {
    rc::prop("and hides the middle of every phone number", [](const std::string& junk) {
        masking::name(junk, Viewer::staff);
        masking::plate(junk, Viewer::staff);
        const std::string shown = masking::phone(junk, Viewer::staff);
        RC_ASSERT(shown.empty() == junk.empty());
        RC_ASSERT(junk.empty() || shown.find("****") != shown.npos);
    });
}
