// The SQL of what hangs on a request: followers, remarks, photos, warnings given.
#pragma once
#include "neighbourhood/requests/clocks.hpp"
#include "neighbourhood/requests/requests.hpp"
#include <set>

namespace mulin::requests::store {

// Callers of what was merged into it.
std::vector<PersonId> followers(Tx&, RequestId);
std::set<RequestId> followed(Tx&, PersonId, std::span<const RequestId>); // those of them that the person follows
// People who asked in `part` follow `whole` from now on, and so do those who followed `part`; its photos move along.
void join(Tx&, RequestId part, RequestId whole, std::span<const PersonId> askers);
// What `join` brought goes back.
void part_again(Tx&, RequestId part, RequestId whole);

void say(Tx&, RequestId, PersonId by, std::string_view text);
std::vector<Remark> remarks(Tx&, RequestId); // without names

bool hang(Tx&, RequestId, const RequestPhoto&);    // false: this file hangs somewhere already
std::vector<RequestPhoto> photos(Tx&, RequestId);  // as they were taken
std::vector<std::string> pictures(Tx&, RequestId); // what hangs there, by digests
bool publish(Tx&, RequestId, FileId, bool is_public);
struct Hanging {
    RequestId request;
    bool is_public;
};
std::optional<Hanging> photo(Tx&, FileId);

std::vector<Given> given(Tx&, RequestId);
void note_given(Tx&, RequestId, Given);
void forget_given(Tx&, RequestId); // its clocks start anew

} // namespace mulin::requests::store
