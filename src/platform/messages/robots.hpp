// Robots in group chats, and programs that listen: what each wants to be sent and how each says yes. One file per robot; all pure.
// Source: handbook §7.1. The three sign with different clocks, different keys, and put the signature in different places.
#pragma once
#include "platform/messages/carrier.hpp"
#include <optional>
#include <span>

namespace mulin::messages {

enum class Robot { wecom, dingtalk, feishu, hook };

// As the vendor gave it: the address carries a key of its own, the secret is for signing and may be missing.
struct Target {
    std::string address, secret;
};

// What is sent. Never personal data: building and category only, and a link that needs signing in.
struct Post {
    std::string text;
    bool urgent = false;
    TimePoint now;
    // For programs: what happened, to what, when.
    std::string once{}, what{}, kind{}, link{};
    std::int64_t community = 0, subject = 0;
    TimePoint at{};
};

struct Adapter {
    std::size_t most_bytes; // of the text, as UTF-8
    bool bundles;           // several messages may go as one
    HttpOrder (*order)(const Target&, const Post&);
    Outcome (*judge)(const Reply&);
};
const Adapter& adapter(Robot);

extern const Adapter wecom, dingtalk, feishu, hook; // wecom.cpp, dingtalk.cpp, feishu.cpp, hook.cpp

// As many lines as fit, each whole, one under the other; the first is cut at a character when it alone is too long.
struct Bundle {
    std::string text;
    std::size_t taken = 0; // how many of the lines
};
Bundle bundle(std::span<const std::string> lines, std::size_t most_bytes);
std::string cut(std::string_view text, std::size_t most_bytes); // with … when something is missing

// Where it leads without saying the key: "https://qyapi.example/…f3a9".
std::string masked(std::string_view address);

// ── for the adapters: robots.cpp ────────────────────────────────────────────────────────────────────────────────
HttpOrder json_order(std::string url, std::string body);
Outcome judge_http(const Reply&); // did it get there, and was the status 2xx
// The number under `field` of a JSON answer, and the words under `words`; nothing when it is no such answer.
struct Answer {
    std::int64_t code;
    std::string words;
};
std::optional<Answer> answer(const Reply&, std::string_view field, std::string_view words);

} // namespace mulin::messages

template <> struct mulin::Names<mulin::messages::Robot> {
    static constexpr std::string_view all[] = {"wecom", "dingtalk", "feishu", "hook"};
};
