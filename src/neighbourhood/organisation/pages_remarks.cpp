// Remarks that came with rosters: one after another, each beside its home, until all are decided.
#include "neighbourhood/organisation/organisation_remarks.hpp"
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views_remarks.hpp"

namespace mulin::organisation {

using namespace web;
using roster::RemarkId;

namespace {

std::string path(RemarkId id) { return "/rosters/remarks/" + std::to_string(id.value); }

std::vector<roster::views::Neighbour> people_of(Tx& tx, const Actor& who, HomeId home) {
    std::vector<roster::views::Neighbour> all;
    for (const auto& t : ties_at(tx, home))
        if (const auto p = t.on(local_day(tx.now())) ? person(tx, t.person) : std::nullopt) {
            const auto shown = seen(tx, who, *p);
            all.push_back({p->id, shown.name, shown.phone(), t.relation});
        }
    return all;
}

Result<Answer> remark_page(Visit& v, const roster::Decision& typed, const Wrongs& w) {
    const auto page = v.write([&](Tx& tx) -> Result<roster::views::OneRemark> {
        auto r = roster::look_at_remark(tx, v.who, v.id<RemarkId>());
        if (!r) return refusal(r);
        const auto h = home(tx, r->home);
        if (!h) return refuse(page_unknown());
        return roster::views::OneRemark{.csrf = v.csrf,
                                        .remark = *r,
                                        .place = *place(tx, h->id),
                                        .home = *h,
                                        .people = people_of(tx, v.who, h->id),
                                        .notes = roster::notes(tx, h->id),
                                        .waiting = roster::remarks_waiting(tx),
                                        .typed = typed};
    });
    if (!page) return refusal(page);
    const auto main = roster::views::remark(v.say, *page, w);
    const auto title = v.say("roster_pages.remark_title");
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

} // namespace

Answered show_remarks(Visit& v) {
    if (auto ok = may_change(v, Right::edit_homes); !ok) return refusal(ok);
    constexpr int at_first = 50;
    const auto page = v.read([&](Tx& tx) {
        roster::views::WaitingRemarks w{.count = roster::remarks_waiting(tx), .first = {}};
        for (const auto& r : roster::remarks(tx, v.who, at_first))
            if (const auto p = place(tx, r.home)) w.first.emplace_back(r.id, p->door);
        return w;
    });
    return Page{v.say("roster_pages.remarks"), roster::views::remarks(v.say, page), Look::work};
}

Answered show_remark(Visit& v) { return remark_page(v, {}, {}); }

// Decided, on to the next.
Answered decide_remark(Visit& v) {
    const auto id = v.id<RemarkId>();
    const auto fate = v.one_of<roster::Fate>("fate");
    if (!fate) return remark_page(v, {}, {});
    const roster::Decision d{.fate = *fate,
                             .words = v.text("words"),
                             .usage = v.one_of<Usage>("usage").value_or(Usage::unknown),
                             .person = v.maybe_id<PersonId>("person").value_or(PersonId{}),
                             .number = v.text("number")};
    const auto done = v.write([&](Tx& tx) { return roster::decide(tx, v.who, id, d); });
    if (!done && done.error().why == Why::invalid) return remark_page(v, d, v.wrongs(done.error()));
    if (!done) return refusal(done);
    const auto next = v.read([&](Tx& tx) { return roster::next_remark(tx, id); });
    return Go{next ? path(*next) : "/rosters/remarks",
              d.fate == roster::Fate::discarded ? "roster_pages.discarded" : "roster_pages.kept_now"};
}

Answered remove_note(Visit& v) {
    const auto home = v.write([&](Tx& tx) { return roster::remove_note(tx, v.who, v.id<roster::NoteId>("note_id")); });
    if (!home) return refusal(home);
    return Go{"/homes/" + std::to_string(home->value), "roster_pages.note_removed"};
}

} // namespace mulin::organisation
