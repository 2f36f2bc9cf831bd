// Between the library's messages and ours.
#pragma once
#include "platform/web/answer.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/head.hpp"
#include "platform/web/server.hpp"
#include "platform/web/server/net.hpp"
#include <fstream>
#include <spdlog/spdlog.h>

namespace mulin::web {

// An answer ready to be sent: its file, if it has one, is open.
struct Outgoing {
    Response response{};
    std::ifstream file{};
    std::uint64_t length = 0; // of the file
};

template <class Message> Version version_of(const Message& message) {
    return message.version() == 11 ? Version::http_1_1 : Version::http_1_0;
}

template <class Message> Head head_of(const Message& message) {
    Head head{.method = message.method_string(), .target = message.target(), .version = version_of(message)};
    for (const auto& field : message) head.headers.add(ascii::lower(field.name_string()), field.value());
    return head;
}

inline Outgoing broken(std::string_view id, std::string_view what) {
    spdlog::error("request {}: {}", id, what);
    return {.response = plain_answer(Fault::broken, id)};
}

// Calls the handler; on a worker, where opening a file may take its time too.
inline Outgoing answer(const Server::Handler& handler, Request& request) try {
    Outgoing out{.response = handler(request)};
    if (!out.response.file) return out;
    out.file.open(*out.response.file, std::ios::binary);
    out.length = std::filesystem::file_size(*out.response.file); // throws for a folder and for what is not there
    if (!out.file) return broken(request.id, "cannot open " + out.response.file->string());
    return out;
} catch (const std::exception& thrown) {
    return broken(request.id, thrown.what());
} catch (...) {
    return broken(request.id, "something that is no std::exception was thrown");
}

// The head as text; an answer whose headers cannot be sent becomes a plain 500.
inline std::string wire_head(Outgoing& out, std::string_view id, After after) {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    try {
        if (!out.response.live.empty()) return stream_head_text(out.response, now);
        return head_text(out.response, out.file.is_open() ? out.length : out.response.body.size(), after, now);
    } catch (const std::invalid_argument& thrown) {
        out = broken(id, thrown.what());
        return head_text(out.response, out.response.body.size(), after, now);
    }
}

} // namespace mulin::web
