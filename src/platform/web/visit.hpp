// One person's visit: who they are, what they sent, and the two ways to the data.
#pragma once
#include "platform/accounts/actor.hpp"
#include "platform/database/database.hpp"
#include "platform/files/files.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/channels.hpp"
#include "platform/web/answers.hpp"
#include "platform/web/http.hpp"
#include "platform/web/typed.hpp"
#include "platform/web/wrongs.hpp"
#include <charconv>
#include <functional>
#include <optional>

namespace mulin::web {

class Visit;
struct InHall;

// What programs that watch over the process are told.
struct Watching {
    std::function<std::optional<std::string>()> trouble{}; // the key of a sentence why the house can't serve just now
    std::function<std::string()> figures{};                // as measures::Exposition writes them
};

// What rooms have to say on pages that are not theirs (platform/room.hpp).
struct RoomsSay {
    std::vector<Html (*)(const Visit&)> beside_doors{};
    std::vector<void (*)(Tx&, const Words&, InHall&)> in_hall{};
};

// What every visit may reach of the house; made once by the app.
struct Reach {
    Database& database;
    FileStore& files;
    std::string public_address; // "https://…", for QR codes and links on paper
    std::string secret;         // what seal.hpp is keyed by
    messages::Offered ways{};   // the ways out of the house that the operator opened
    RoomsSay say{};
    Watching watching{};
};

class Visit {
public:
    Visit(const Reach& house, Request& sent, Actor visitor, CommunityId where, Words words)
        : who(std::move(visitor)), community(where), say(words), request(sent), reach(house), moment_(house.database, where) {}

    Actor who;
    CommunityId community;
    Words say;
    Request& request;
    const Reach& reach;
    std::string csrf;                                         // for forms: parts::csrf(v.csrf)
    std::string session;                                      // of the signed-in: its token's hash, to tell "this device" from others
    std::int64_t program = 0;                                 // the access token by which a program came; 0: nobody's
    std::vector<std::pair<std::string, std::string>> steps{}; // the named steps of the path
    std::vector<std::string> set_cookies{};                   // sent with the answer, whatever it is

    // A snapshot, or a write transaction that is on disk when this returns; a refusal undoes it. See database.hpp. A visit that only
    // looks sees one moment, until it writes; any other gives its connection back after each read, for what it does may take long.
    template <class F> auto read(F&& f) const {
        return request.method == "GET" ? moment_.read(std::forward<F>(f)) : reach.database.read(community, std::forward<F>(f));
    }
    template <class F> auto write(F&& f) const {
        moment_.end();
        return reach.database.write(community, std::forward<F>(f));
    }
    TimePoint now() const { return reach.database.now(); }

    // What was sent under a name: a step of the path, a field of the form, or the query; blanks around it gone, "" when nothing was.
    std::string text(std::string_view field) const;
    std::vector<std::string> texts(std::string_view field) const;      // of a name that may come many times
    Typed typed(std::initializer_list<std::string_view> fields) const; // those of them that are not empty
    bool flag(std::string_view field) const { return !text(field).empty(); }
    std::optional<std::int64_t> number(std::string_view field) const;
    template <class T> std::optional<T> maybe_id(std::string_view field) const {
        const auto n = number(field);
        return n && *n > 0 ? std::optional(T{*n}) : std::nullopt;
    }
    // A step of the path whose pattern promises a number.
    template <class T> T id(std::string_view step = "id") const { return maybe_id<T>(step).value_or(T{}); }
    template <class E> std::optional<E> one_of(std::string_view field) const { return maybe_named<E>(text(field)); }

    // Asked for by a script that will place the part itself.
    bool wants_part() const { return request.headers.has("hx-request"); }
    // A refused form again: 422, with its sentences beside the fields.
    Page again(std::string title, Html form, Look look = Look::resident) const { return {std::move(title), std::move(form), look, 422}; }
    Wrongs wrongs(const Refusal& r) const { return Wrongs(r, say); }

private:
    mutable Snapshot moment_;
};

} // namespace mulin::web
