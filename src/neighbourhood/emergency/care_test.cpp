#include "base/dates.hpp"
#include "neighbourhood/emergency/care.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::emergency;

namespace {

const Day today = day_of(2026, 8, 10);

Cared agreed() {
    return {.person = {7}, .home = {63}, .grade = Grade::b, .reasons = {Reason::alone}, .consent = Consent::phone, .agreed_on = today};
}

std::string_view refused(const Cared& c) {
    const auto d = sound(c, today);
    return d ? "nothing" : d.error().name;
}

} // namespace

TEST_CASE("nobody is put on the list of people to look after without having agreed") {
    CHECK(refused(agreed()) == "nothing");
    auto c = agreed();
    c.consent.reset();
    CHECK(refused(c) == "emergency.care_consent");
    c = agreed();
    c.agreed_on = today + std::chrono::days(1);
    CHECK(refused(c) == "emergency.care_agreed");
    const auto nothing = sound({}, today);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().also.size() == 3);
}

TEST_CASE("whom to ring when nobody opens has a name and a number, or neither") {
    auto c = agreed();
    c.contact_name = "女儿";
    CHECK(refused(c) == "emergency.care_contact");
    c.contact_phone = "19900000631";
    CHECK(refused(c) == "nothing");
}

TEST_CASE("those who need it most are asked after first, then those high up") {
    auto a = agreed(), b = agreed();
    a.grade = Grade::a;
    CHECK(before(a, "101", b, "601"));
    CHECK_FALSE(before(b, "601", a, "101"));
    CHECK(before(b, "601", b, "301"));
    CHECK_FALSE(before(b, "301", b, "301"));
}

TEST_CASE("who was asked in vain stays open, who needs something does not") {
    Tally t{.all = 4};
    for (const auto f : {Found::called, Found::unreached, Found::needs}) t.count(f);
    CHECK(t.open() == 2);
    CHECK(t.unreached == 1);
}
