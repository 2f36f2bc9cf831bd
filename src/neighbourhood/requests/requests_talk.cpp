// Remarks and photos.
#include "base/masking.hpp"
#include "base/text.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"
#include "platform/files/held_photos.hpp"
#include <map>

namespace mulin::requests {
namespace {

constexpr std::size_t most_photos = 24; // on one request, from everyone together

// As they want to be called, else with the middle of the name left out.
std::string called(Tx& tx, PersonId id) {
    const auto person = organisation::person(tx, id);
    if (!person) return {};
    return person->called.empty() ? masking::name(person->name, masking::Viewer::staff) : person->called;
}

} // namespace

Done say(Tx& tx, const Actor& who, RequestId id, std::string_view typed) {
    const auto r = find(tx, who, id);
    if (!r) return refusal(r);
    if (parts(tx, who, *r).empty()) return refuse(not_yours());
    const auto words = text::trim(typed);
    if (words.empty()) return refuse({.why = Why::invalid, .name = "requests.say_what", .field = "text"});

    store::say(tx, id, who.person, words);
    record(tx, who, "said", id);
    auto others = askers(tx, *r);
    others.insert(others.end(), r->workers.begin(), r->workers.end());
    tell(tx, who, others, "said", *r, words);
    return {};
}

std::vector<Remark> remarks(Tx& tx, RequestId id) {
    auto all = store::remarks(tx, id);
    std::map<PersonId, std::string> names;
    for (auto& remark : all) {
        const auto [name, first] = names.try_emplace(remark.by);
        if (first) name->second = called(tx, remark.by);
        remark.by_name = name->second;
    }
    return all;
}

Done add_photo(Tx& tx, const Actor& who, RequestId id, FileId file, Moment moment) {
    const auto r = find(tx, who, id);
    if (!r) return refusal(r);
    if (parts(tx, who, *r).empty()) return refuse(not_yours());
    if (store::photos(tx, id).size() >= most_photos)
        return refuse({.why = Why::invalid, .name = "requests.too_many_photos", .field = "photos"});
    if (store::hang(tx, id, {file, moment, false, who.person, tx.now()})) record(tx, who, "photographed", id, name(moment));
    return {};
}

Done hang_photos(Tx& tx, const Actor& who, RequestId id, Moment moment, const FileStore& files, std::string_view once) {
    if (photos::held(tx, files, who, once).empty()) return {};
    for (const auto file : photos::attach_held(tx, files, who, once, store::pictures(tx, id)))
        if (const auto hung = add_photo(tx, who, id, file, moment); !hung) return hung;
    return {};
}

Done publish_photo(Tx& tx, const Actor& who, RequestId id, FileId file, bool is_public) {
    const auto r = find(tx, who, id);
    if (!r) return refusal(r);
    if (!reaches(who, organisation::Right::handle_requests, *r)) return refuse(not_yours());
    if (!store::publish(tx, id, file, is_public)) return refuse(unknown());
    record(tx, who, is_public ? "photo_published" : "photo_withdrawn", id, std::to_string(file.value));
    return {};
}

std::vector<RequestPhoto> photos(Tx& tx, RequestId id) { return store::photos(tx, id); }

bool may_see_photo(Tx& tx, const Actor& who, FileId file) {
    const auto hanging = store::photo(tx, file);
    if (!hanging) return false;
    return hanging->is_public || find(tx, who, hanging->request).has_value();
}

} // namespace mulin::requests
