// A reading as bytes, for the way from one process to another.
#pragma once
#include "platform/sheets/trouble.hpp"

namespace mulin::sheets {

std::string packed(const Reading&);

// `unreadable` when the bytes are not what packed() makes within the limits: their sender may have been taken over by what it read.
Reading unpacked(std::string_view bytes, const Limits&);

} // namespace mulin::sheets
