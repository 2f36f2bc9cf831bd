// The photos that rooms hang on their things: which blobs of the store they are, by whom, since when. Who may look is the room's to say.
#pragma once
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <optional>
#include <string>

namespace mulin {

struct Attachment {
    FileId id;
    std::string large, small;  // names in the FileStore
    int width = 0, height = 0; // pixels of the large one
    PersonId by;
    TimePoint at;
    std::string digest{}; // SHA-256 of the file as it was sent; "" of old ones
};

FileId attach(Tx&, const Actor&, const Attachment&); // id, by and at are filled in
std::optional<Attachment> attachment(Tx&, FileId);

} // namespace mulin
