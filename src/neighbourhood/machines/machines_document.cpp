#include "neighbourhood/machines/machines_document.hpp"
#include "platform/embedded.hpp"
#include <algorithm>
#include <boost/json.hpp>

namespace mulin::machines {
namespace {

namespace json = boost::json;

constexpr std::string_view folder = "src/neighbourhood/", file = "/api.json";

// "src/neighbourhood/requests/api.json" → "requests"; "" for anything else.
std::string_view room_of(std::string_view path) {
    if (!path.starts_with(folder) || !path.ends_with(file)) return {};
    return path.substr(folder.size(), path.size() - folder.size() - file.size());
}

// Everything of `more` into `whole`; what is an object in both is joined.
void join(json::object& whole, const json::object& more) {
    for (const auto& [name, value] : more) {
        auto* there = whole.if_contains(name);
        if (there && there->is_object() && value.is_object()) join(there->get_object(), value.get_object());
        else whole[name] = value;
    }
}

struct Piece {
    std::string_view room;
    json::object text;
};

// This room's own first: it says what the document is.
std::vector<Piece> pieces() {
    std::vector<Piece> all;
    for (const auto& [path, bytes] : embedded())
        if (const auto room = room_of(path); !room.empty()) all.push_back({room, json::parse({bytes.data(), bytes.size()}).as_object()});
    std::ranges::stable_partition(all, [](const Piece& p) { return p.room == "machines"; });
    return all;
}

// Calls `f(path, method, operation)` for each.
void each_operation(json::object& piece, auto&& f) {
    for (auto& [path, methods] : piece["paths"].as_object())
        for (auto& [method, operation] : methods.as_object()) f(path, method, operation.as_object());
}

std::string text_of(const json::object& o, std::string_view name) { return std::string(std::string_view(o.at(name).as_string())); }

// Whether it wants a token, and granted what.
std::pair<bool, std::string> needs(const json::object& operation) {
    const auto& security = operation.at("security").as_array();
    if (security.empty()) return {false, {}};
    const auto& scopes = security.front().as_object().at("token").as_array();
    return {true, scopes.empty() ? std::string() : std::string(std::string_view(scopes.front().as_string()))};
}

} // namespace

json::object document(const Words& say, std::string_view address) {
    json::object whole;
    for (auto& piece : pieces()) {
        each_operation(piece.text, [&](std::string_view, std::string_view, json::object& o) {
            o["summary"] = say("machines.op." + text_of(o, "operationId"));
            o["tags"] = json::array{piece.room};
        });
        join(whole, piece.text);
    }
    whole["servers"] = json::array{json::object{{"url", address}}};
    return whole;
}

std::vector<Operation> operations() {
    std::vector<Operation> all;
    for (auto& piece : pieces())
        each_operation(piece.text, [&](std::string_view path, std::string_view method, json::object& o) {
            std::string upper(method);
            std::ranges::transform(upper, upper.begin(), [](char c) { return char(c - 'a' + 'A'); });
            auto [token, scope] = needs(o);
            all.push_back({std::string(piece.room), upper, std::string(path), text_of(o, "operationId"), token, std::move(scope)});
        });
    return all;
}

} // namespace mulin::machines
