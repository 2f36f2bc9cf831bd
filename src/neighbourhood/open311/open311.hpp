// The front door of the room: requests as other cities' programs send and read them (Open311 GeoReport v2).
#pragma once
#include "neighbourhood/requests/requests.hpp"

namespace mulin::open311 {

using requests::RequestId;

// What was sent along, as it was sent; kept beside the request and given back to whoever sent it.
struct Along {
    std::string latitude{}, longitude{}, address{}, address_id{}, account{}, media{};
    std::vector<std::pair<std::string, std::string>> attributes{};
};
inline constexpr std::size_t most_attributes = 100, longest_value = 4000;

struct Sent {
    std::string service, description, first_name{}, last_name{}, phone{};
    Along along{};
};

// Files it for whoever is behind the program. Right: file_for_others. Refusals, all at once: open311.no_service, open311.bad_point (no latitude or
// no longitude), open311.no_such_address (an address_id that is no door here), open311.too_much, open311.bad_media (no web address), open311.bad_urgency;
// and those of requests::file.
Result<requests::Filed> submit(Tx&, const Actor&, std::int64_t program, const Sent&);

// A request as far as this program may see it. `whole` is not there for passers-by, and never carries the caller for anyone: writers leave it out.
struct Shown {
    RequestId id;
    std::string category;
    requests::PublicState state;
    bool open = true;
    TimePoint requested; // the day alone for passers-by
    std::string building{}, agency{};
    std::vector<FileId> photos{};
    std::optional<requests::HelpRequest> whole{};
    std::optional<Along> along{};
};

struct Query {
    std::vector<RequestId> ids{}; // when there are any, nothing else counts
    std::vector<std::string> services{};
    std::optional<bool> open{};
    TimePoint from{}, until{}; // of what is shown as its time
    int page = 1, page_size = 1000;
};
inline constexpr std::chrono::days longest_span{90};
inline constexpr int most_shown = 1000;

std::vector<Shown> look(Tx&, const Actor&, std::int64_t program, const Query&);
// When it last changed, as far as its promises and deeds tell.
TimePoint changed_at(const requests::HelpRequest&);

// "R1842": what they call it, and back.
std::string outside_id(RequestId);
std::optional<RequestId> request_of(std::string_view outside_id);

} // namespace mulin::open311
