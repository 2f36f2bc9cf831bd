// Remarks that came with a roster wait here, seen by nobody, until an officer has looked at each and decided. Part of the room's front door.
// Right: edit_homes. Each look at one is written down; what was decided too, but never the words. Source: handbook §7.4.
// Refusals common to all: organisation.not_yours, organisation.unknown (also when it was decided meanwhile).
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_roster.hpp"

namespace mulin::organisation::roster {

using RemarkId = Id<struct RemarkTag>;
struct Remark {
    RemarkId id;
    BatchId batch;
    HomeId home;
    std::string words;
};

std::int64_t remarks_waiting(Tx&);
// Their ids and homes without words, the oldest first.
std::vector<Remark> remarks(Tx&, const Actor&, int limit);
std::optional<RemarkId> next_remark(Tx&, RemarkId after); // round to the first again
Result<Remark> look_at_remark(Tx&, const Actor&, RemarkId);

// What becomes of a remark. Its own words are gone afterwards, whatever it is.
enum class Fate {
    kept,      // as a note beside the home, in neutral words. Refusals: those of note()
    usage,     // it said how the home is used
    number,    // it said how to reach someone who lives there. Refusals: roster.no_such_person, organisation.bad_phone
    discarded, // nobody's business
};
struct Decision {
    Fate fate;
    std::string words{};          // kept
    Usage usage = Usage::unknown; // usage
    PersonId person{};            // number
    std::string number{};
};
Done decide(Tx&, const Actor&, RemarkId, const Decision&);

using NoteId = Id<struct NoteTag>;
struct Note {
    NoteId id;
    HomeId home;
    std::string words;
    PersonId by;
    TimePoint at;
};
std::vector<Note> notes(Tx&, HomeId); // pages show them to those within the reach of see_people
Result<HomeId> remove_note(Tx&, const Actor&, NoteId);

} // namespace mulin::organisation::roster

template <> struct mulin::Names<mulin::organisation::roster::Fate> {
    static constexpr std::string_view all[] = {"kept", "usage", "number", "discarded"};
};
