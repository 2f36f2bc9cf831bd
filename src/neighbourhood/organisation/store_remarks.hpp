// The SQL of remarks that wait, and of notes beside homes. Private to this room.
#pragma once
#include "neighbourhood/organisation/organisation_remarks.hpp"

namespace mulin::organisation::store {

// Unless the same words came for this home before, whatever became of them.
void insert_remark(Tx&, roster::BatchId, HomeId, std::string_view words);
void forget_remarks(Tx&, roster::BatchId); // decided ones too: what was brought in is taken back
std::int64_t remarks_waiting(Tx&);
std::vector<roster::Remark> remarks(Tx&, int limit);         // waiting, without words
std::optional<roster::Remark> remark(Tx&, roster::RemarkId); // while it waits
std::optional<roster::RemarkId> remark_after(Tx&, roster::RemarkId);
void decided(Tx&, roster::RemarkId); // its words go

void insert(Tx&, const roster::Note&);
std::vector<roster::Note> notes(Tx&, HomeId);           // oldest first
std::optional<HomeId> remove_note(Tx&, roster::NoteId); // whose home it stood beside

} // namespace mulin::organisation::store
