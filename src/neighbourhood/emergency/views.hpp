// The emergency as it is shown. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/emergency/care.hpp"
#include "neighbourhood/emergency/emergency.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/parts_hall.hpp"
#include "platform/web/typed.hpp"
#include "platform/web/wrongs.hpp"
#include <map>

namespace mulin::emergency::views {

using web::Typed;

// On every page while it is on.
web::Html band(const Words&, const Emergency&, TimePoint now);

// And on the hall's screen: the official words first, then what to do.
web::HallSlide hall_slide(const Words&, const Emergency&, TimePoint now);

// Someone of the roster, with the number to tap.
struct OnDuty {
    duty::Post post{};
    std::string name{}, phone{}, deputy{};
};
// What officers see besides; the names of everyone it mentions.
struct Behind {
    std::vector<OnDuty> on{};
    std::vector<Tick> ticks{};
    std::vector<Entry> entries{};
    std::map<PersonId, std::string> names{};
    std::string name(PersonId p) const {
        const auto at = names.find(p);
        return at == names.end() ? std::string() : at->second;
    }
};
struct Now {
    std::string csrf{};
    std::string phone{}; // the duty telephone
    std::optional<Emergency> on{};
    std::optional<Behind> behind{}; // for officers
    bool may_declare = false, may_help = false, may_see_care = false;
    Typed typed{};
    TimePoint now{};
};
web::Html now(const Words&, const Now&, const web::Wrongs&);

// Forms of those who declare.
struct QuoteForm {
    std::string csrf{};
    bool further = false; // an emergency is on: a further warning
    Typed typed{};
};
web::Html quote_form(const Words&, const QuoteForm&, const web::Wrongs&);
web::Html end_form(const Words&, const std::string& csrf, const Typed&, const web::Wrongs&);

struct Report {
    std::string place{};
    Emergency emergency{};
    Behind behind{};
    std::vector<std::pair<TimePoint, std::optional<Level>>> levels{}; // as they were changed
    int filed = 0;
    Tally checked{}; // of those who were asked after
    TimePoint now{};
};
web::Html report(const Words&, const Report&);
struct Past {
    std::vector<Emergency> all{};
    EmergencyId older{}; // before which the next page begins; 0: there is none
    TimePoint now{};
};
web::Html past(const Words&, const Past&);

// ── parts these pages share: views.cpp ──────────────────────────────────────────────────────────────────────────
std::string title(const Words&, const Warning&);                 // 台风橙色预警
std::string issued(const Words&, const Warning&, TimePoint now); // 市气象台 今天 03:00 发布，来源：市气象台网站
web::Html warnings(const Words&, const Emergency&, TimePoint now);
web::Html checklist(const Words&, const Emergency&, const Behind&, const std::string& csrf, TimePoint now); // without csrf: only to read
web::Html entries(const Words&, const Behind&, TimePoint now);

} // namespace mulin::emergency::views
