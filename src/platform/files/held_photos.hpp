// Photos between a form and what it is about: sent once, they need not be sent again while the form is being completed. Files and rows
// never part: the row is written first and goes last, so a crash at any moment leaves only what sweep() finds; an attachment is made only
// of files that lie in the store. A form is known by who sends it and its "once" token.
#pragma once
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include "platform/files/files.hpp"
#include <chrono>
#include <string>
#include <vector>

namespace mulin::photos {

struct Held {
    std::string digest, large, small; // of the file as it was sent; names in the FileStore
    int width = 0, height = 0;        // pixels of the large one
};

inline constexpr std::chrono::hours held_for{24};

// Before the files are put under the names in it. `once` is not empty.
void hold(Tx&, const Actor&, std::string_view once, const Held&);
// Those whose files have arrived, each picture once.
std::vector<Held> held(Tx&, const FileStore&, const Actor&, std::string_view once);
// Nobody wants them any more; also those that have not quite arrived.
void let_go(Tx&, const Actor&, std::string_view once);
// The held ones become attachments of the same person, without the pictures in `there`; whatever is left over is let go.
std::vector<FileId> attach_held(Tx&, const FileStore&, const Actor&, std::string_view once, const std::vector<std::string>& there);

// The job of every hour: removes the files of what was let go by an earlier run or by a form, then lets go of what was held for a day. A
// file is removed only after nobody can attach it any more, so that doing it again, or not to the end, harms nothing.
void sweep(Tx&, const FileStore&);

} // namespace mulin::photos
