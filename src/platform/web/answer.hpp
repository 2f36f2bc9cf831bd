// Answers as the text that goes over the wire.
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"
#include <chrono>

namespace mulin::web {

enum class After { keep_open, close };

// Status line and headers of an answer whose body has `length` bytes, up to and with the empty line.
// Throws std::invalid_argument when a header would break the line it stands on.
std::string head_text(const Response&, std::uint64_t length, After, std::chrono::sys_seconds now);

// The same for a stream of events.
std::string stream_head_text(const Response&, std::chrono::sys_seconds now);

// One event of a stream; each line of `data` on a line of its own.
std::string event_text(std::string_view topic, std::string_view data);

// What the server itself says when it turns a request away.
Response plain_answer(Fault, std::string_view request_id);

// Whether an answer of this status has a body at all.
constexpr bool has_body(int status) { return status != 204 && status != 304; }

} // namespace mulin::web
