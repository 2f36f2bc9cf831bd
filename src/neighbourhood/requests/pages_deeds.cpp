// What whoever asked may do: say it is mended or not, call it off, add words and photos.
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/files/held_photos.hpp"
#include "platform/web/errors.hpp"
#include "platform/web/photo_intake.hpp"

namespace mulin::requests {
namespace {

using namespace web;

Result<HelpRequest> found(const Visit& v) {
    return v.read([&](Tx& tx) { return find(tx, v.who, v.id<RequestId>()); });
}

// The page as it stands now, with the sentence of what was refused.
Answered anew(const Visit& v, const Refusal& why) {
    const auto r = found(v);
    if (!r) return refuse({Why::missing, "request_pages.not_to_be_seen"});
    auto page = asker_page(v, *r, v.wrongs(why));
    page.status = status(why.why);
    return page;
}

Answered back(const Visit& v, std::string_view said) {
    return Go{"/requests/" + std::to_string(v.id<RequestId>().value), std::string(said)};
}

Answered acted(Visit& v, const Deed& deed, std::string_view said) {
    take_key(v);
    const auto done = v.write([&](Tx& tx) { return act(tx, v.who, v.id<RequestId>(), v.number("version").value_or(-1), deed); });
    return done ? back(v, said) : anew(v, done.error());
}

Page withdrawal_page(const Visit& v, const HelpRequest& r) {
    const auto title = v.say("request_pages.withdraw");
    return {title, views::withdrawal(v.say, {.csrf = v.csrf, .reason = v.text("reason"), .request = r}, {})};
}

} // namespace

Answered confirm(Visit& v) { return acted(v, Confirm{int(v.number("rating").value_or(0)), v.text("note")}, "request_pages.confirmed"); }
Answered reopen(Visit& v) { return acted(v, Reopen{v.text("reason")}, "request_pages.reopened"); }
Answered withdraw(Visit& v) { return acted(v, Withdraw{v.text("reason")}, "request_pages.withdrawn"); }

Answered show_withdrawal(Visit& v) {
    take_key(v);
    const auto r = found(v);
    if (!r) return refuse({Why::missing, "request_pages.not_to_be_seen"});
    return withdrawal_page(v, *r);
}

Answered add_remark(Visit& v) {
    take_key(v);
    const auto done = v.write([&](Tx& tx) { return say(tx, v.who, v.id<RequestId>(), v.text("text")); });
    return done ? back(v, "request_pages.remark_added") : anew(v, done.error());
}

Answered add_photos(Visit& v) {
    take_key(v);
    if (!found(v)) return refuse({Why::missing, "request_pages.not_to_be_seen"});
    const auto once = once_of(v);
    const auto bad_photo = hold_photos(v, once);
    if (bad_photo) return anew(v, *bad_photo);
    const auto id = v.id<RequestId>();
    if (v.read([&](Tx& tx) { return photos::held(tx, v.reach.files, v.who, once).empty(); }))
        return anew(v, {.why = Why::invalid, .name = "request_pages.no_photo_chosen", .field = photo_field});
    const auto done = v.write([&](Tx& tx) { return hang_photos(tx, v.who, id, Moment::before, v.reach.files, once); });
    return done ? back(v, "request_pages.photo_added") : anew(v, done.error());
}

} // namespace mulin::requests
