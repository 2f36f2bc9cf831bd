// A request and its answer as values. Nothing here or above knows which library speaks HTTP; server.cpp alone does.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mulin::web {

// Names and values in the order they came; a name may come twice.
class Pairs {
public:
    void add(std::string name, std::string value) { all_.emplace_back(std::move(name), std::move(value)); }
    std::string_view get(std::string_view name) const; // the first, or ""
    bool has(std::string_view name) const;
    std::vector<std::string_view> every(std::string_view name) const;
    auto begin() const { return all_.begin(); }
    auto end() const { return all_.end(); }
    bool empty() const { return all_.empty(); }
    std::size_t size() const { return all_.size(); }

private:
    std::vector<std::pair<std::string, std::string>> all_;
};

// A file that came with a form: on disk in the server's scratch folder, from which it is gone once the handler has returned.
struct Upload {
    std::string field;
    std::string filename; // the last part of its name alone, valid UTF-8, never empty
    std::string type;     // as the caller claims: judge by the content
    std::filesystem::path path;
    std::uint64_t size = 0;
};

struct Request {
    std::string id{};                    // in the log and on the error page, so that a caller can name it
    std::string method{};                // "GET", "POST" …; HEAD arrives as GET
    std::string path{};                  // decoded, starts with '/', without ".." or doubled slashes
    std::string target{};                // as sent, with the query
    Pairs query{}, headers{}, cookies{}; // header names in lower case; their values are as sent, not always UTF-8
    Pairs form{};                        // urlencoded or multipart fields
    std::vector<Upload> uploads{};
    std::string body{};   // whole, when it is neither kind of form
    std::string remote{}; // the caller's address; X-Forwarded-For's last only when a proxy is configured
    bool secure = false;  // came by TLS, ours or the trusted proxy's
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    Pairs headers{}; // further ones: Location, Set-Cookie, Cache-Control …; Date, Connection and lengths are the server's
    std::string body{};
    std::optional<std::filesystem::path> file{}; // sent instead of `body`
    std::vector<std::string> live{}; // not empty: a text/event-stream that stays open and passes on what is published under these topics
};

} // namespace mulin::web
