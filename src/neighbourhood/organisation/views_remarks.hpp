// Remarks as officers see them: how many wait, one beside its home with the ways to decide, the notes beside a home.
#pragma once
#include "neighbourhood/organisation/organisation_remarks.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::organisation::roster::views {

struct WaitingRemarks {
    std::int64_t count = 0;
    std::vector<std::pair<RemarkId, std::string>> first; // with their doors
};
web::Html remarks(const Words&, const WaitingRemarks&);

struct Neighbour { // someone who belongs to the home today
    PersonId person;
    std::string name, number;
    Relation relation;
};
struct OneRemark {
    std::string csrf;
    Remark remark;
    Place place;
    Home home;
    std::vector<Neighbour> people;
    std::vector<Note> notes;
    std::int64_t waiting = 0;
    Decision typed;
};
web::Html remark(const Words&, const OneRemark&, const web::Wrongs&);

// A line on other pages while some wait; nothing when none does.
web::Html remarks_wait(const Words&, std::int64_t count);
// The notes beside a home; `edit`: they can be taken away. Nothing when there are none.
web::Html notes(const Words&, const std::vector<Note>&, std::string_view csrf, bool edit);

} // namespace mulin::organisation::roster::views
