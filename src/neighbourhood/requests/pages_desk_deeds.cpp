// Moving a request on: the form of one deed, and what comes of sending it.
#include "neighbourhood/requests/pages_desk_deeds.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "platform/web/errors.hpp"
#include "platform/web/photo_intake.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::requests::desk {
namespace {

using namespace web;

Moment moment_of(std::size_t deed) { return deed == index_of<Survey>() ? Moment::survey : Moment::after; }

// The same form again, on the newest version, with everything typed still in it; the whole request when the deed is no longer open.
Answered again(const Visit& v, std::size_t deed, const Refusal& why) {
    struct Shown {
        HelpRequest request;
        std::optional<views::DeedForm> form;
    };
    const auto shown = v.read([&](Tx& tx) -> Result<Shown> {
        const auto r = find(tx, v.who, v.id<RequestId>());
        if (!r) return refusal(r);
        People people(tx, v.who, v.say);
        const bool open = contains(may(*r, parts(tx, v.who, *r)), deed);
        return Shown{*r, open ? std::optional(deed_form(tx, v, people, *r, deed)) : std::nullopt};
    });
    if (!shown) return refusal(shown);
    if (!shown->form) return request_page(v, shown->request, v.wrongs(why), status(why.why));
    return Page{.title = v.say("desk.act." + std::string(noun(deed))),
                .main = views::deed_page(v.say, *shown->form, v.wrongs(why)),
                .look = Look::work,
                .status = status(why.why)};
}

Refusal no_such_deed() { return {Why::missing, "shell.no_such_page"}; }

Answered split_page(const Visit& v, const Wrongs& w) {
    const auto r = v.read([&](Tx& tx) { return find(tx, v.who, v.id<RequestId>()); });
    if (!r) return refusal(r);
    return Page{.title = v.say("desk.act.split"),
                .main = views::split_page(v.say, *r, v.csrf, v.text("words"), w),
                .look = Look::work,
                .status = w.any() ? 422 : 200};
}

} // namespace

Answered show_deed(Visit& v) {
    if (v.text("noun") == "split") return split_page(v, {});
    const auto deed = deed_of(v.text("noun"));
    if (!deed) return refuse(no_such_deed());
    const auto form = v.read([&](Tx& tx) -> Result<std::optional<views::DeedForm>> {
        const auto r = find(tx, v.who, v.id<RequestId>());
        if (!r) return refusal(r);
        if (!contains(may(*r, parts(tx, v.who, *r)), *deed)) return std::optional<views::DeedForm>();
        People people(tx, v.who, v.say);
        return std::optional(deed_form(tx, v, people, *r, *deed));
    });
    if (!form) return refusal(form);
    if (!*form) return Go{views::address(v.id<RequestId>()), "desk.not_open_now"};
    return Page{.title = v.say("desk.act." + v.text("noun")), .main = views::deed_page(v.say, **form, {}), .look = Look::work};
}

Answered do_deed(Visit& v) {
    const auto index = deed_of(v.text("noun"));
    if (!index) return refuse(no_such_deed());
    Refusal wrong{};
    const auto deed = deed_from(v, *index, wrong);
    if (!deed) return again(v, *index, wrong);
    const auto once = once_of(v);
    if (const auto bad_photo = hold_photos(v, once)) return again(v, *index, *bad_photo);

    const auto id = v.id<RequestId>();
    const auto done = v.write([&](Tx& tx) -> Result<HelpRequest> {
        if (const auto hung = hang_photos(tx, v.who, id, moment_of(*index), v.reach.files, once); !hung) return refusal(hung);
        return act(tx, v.who, id, v.number("version").value_or(-1), *deed);
    });
    if (!done) return again(v, *index, done.error());
    return Go{views::address(id) + "?received=" + percent_encoded(once), "desk.done." + std::string(past(*deed)), {done->number}};
}

Answered do_split(Visit& v) {
    const auto made = v.write([&](Tx& tx) { return split(tx, v.who, v.id<RequestId>(), v.text("words")); });
    if (!made) return split_page(v, v.wrongs(made.error()));
    return Go{views::address(*made), "desk.done.split"};
}

Answered do_care(Visit& v) {
    const auto id = v.id<RequestId>();
    const bool planned = v.read([&](Tx& tx) { return care(tx, id).has_value(); });
    const auto done = v.write([&](Tx& tx) { return planned ? note_care(tx, v.who, id, v.text("care")) : ask_for_care(tx, v.who, id); });
    if (done) return Go{views::address(id), planned ? "desk.done.cared_for" : "desk.done.care_planned"};
    const auto r = v.read([&](Tx& tx) { return find(tx, v.who, id); });
    if (!r) return refusal(r);
    return request_page(v, *r, v.wrongs(done.error()), status(done.error().why));
}

Answered change_publicity(Visit& v) {
    const auto request = v.maybe_id<RequestId>("request").value_or(RequestId{});
    const bool open = v.text("public") == "yes";
    const auto done = v.write([&](Tx& tx) { return publish_photo(tx, v.who, request, v.id<FileId>(), open); });
    if (!done) return refusal(done);
    return Go{views::address(request), open ? "desk.done.photo_published" : "desk.done.photo_withdrawn"};
}

Answered do_remark(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return say(tx, v.who, v.id<RequestId>(), v.text("text")); });
    if (done) return Go{views::address(v.id<RequestId>()), "desk.done.said"};
    const auto r = v.read([&](Tx& tx) { return find(tx, v.who, v.id<RequestId>()); });
    if (!r) return refusal(r);
    return request_page(v, *r, v.wrongs(done.error()), 422);
}

} // namespace mulin::requests::desk
