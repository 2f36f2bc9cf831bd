// Photos on their way in: made small, without position or date, and put into the store before any transaction.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "platform/web/visit.hpp"

namespace mulin::requests {

inline constexpr std::size_t photos_of_a_form = 6;

// What was sent under `field`. What could be taken in is in the store; `refused` says why another could not.
struct TakenIn { std::vector<HeldPhoto> photos; std::optional<Refusal> refused{}; };
TakenIn take_in(const web::Visit&, std::string_view field, std::size_t most);

// As attachments of whoever sent them, in the transaction that hangs them somewhere.
FileId attach(Tx&, const Actor&, const HeldPhoto&);
// Their blobs, when nothing came of it.
void throw_away(const web::Visit&, std::span<const HeldPhoto>);

} // namespace mulin::requests
