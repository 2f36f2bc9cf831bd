// Moving a request on: the form of one deed, and what comes of sending it.
#include "neighbourhood/requests/pages_desk_deeds.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "platform/files/attachments.hpp"
#include "platform/files/photos.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::requests::desk {
namespace {

using namespace web;

Moment moment_of(std::size_t deed) { return deed == index_of<Survey>() ? Moment::survey : Moment::after; }

// Photos that came along, made small and kept; done before the transaction, for it takes its time.
Result<std::vector<Attachment>> take_in(const Visit& v) {
    std::vector<Attachment> all;
    for (const auto& upload : v.request.uploads) {
        const auto photo = photos::take_in(upload.path, upload.path.parent_path());
        if (!photo) {
            auto wrong = photo.error();
            wrong.field = "photos";
            return refuse(std::move(wrong));
        }
        all.push_back({.id = {},
                       .large = v.reach.files.put(photo->large),
                       .small = v.reach.files.put(photo->small),
                       .width = photo->width,
                       .height = photo->height,
                       .by = {},
                       .at = {}});
        std::filesystem::remove(photo->large);
        std::filesystem::remove(photo->small);
    }
    return all;
}

void drop(const Visit& v, const std::vector<Attachment>& all) {
    for (const auto& photo : all) {
        v.reach.files.remove(photo.large);
        v.reach.files.remove(photo.small);
    }
}

Done hang(Tx& tx, const Actor& who, RequestId id, Moment moment, const std::vector<Attachment>& all) {
    for (const auto& photo : all)
        if (const auto hung = add_photo(tx, who, id, attach(tx, who, photo), moment); !hung) return hung;
    return {};
}

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
    const auto status = why.why == Why::conflict ? 409 : why.why == Why::forbidden ? 403 : 422;
    if (!shown->form) return request_page(v, shown->request, v.wrongs(why), status);
    return Page{.title = v.say("desk.act." + std::string(noun(deed))),
                .main = views::deed_page(v.say, *shown->form, v.wrongs(why)),
                .look = Look::work,
                .status = status};
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
    const auto taken = take_in(v);
    if (!taken) return again(v, *index, taken.error());

    const auto id = v.id<RequestId>();
    const auto done = v.write([&](Tx& tx) -> Result<HelpRequest> {
        if (const auto hung = hang(tx, v.who, id, moment_of(*index), *taken); !hung) return refusal(hung);
        return act(tx, v.who, id, v.number("version").value_or(-1), *deed);
    });
    if (!done) {
        drop(v, *taken);
        return again(v, *index, done.error());
    }
    return Go{views::address(id) + "?received=" + percent_encoded(v.text("once")), "desk.done." + std::string(past(*deed)), {done->number}};
}

Answered do_split(Visit& v) {
    const auto made = v.write([&](Tx& tx) { return split(tx, v.who, v.id<RequestId>(), v.text("words")); });
    if (!made) return split_page(v, v.wrongs(made.error()));
    return Go{views::address(*made), "desk.done.split"};
}

Answered do_remark(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return say(tx, v.who, v.id<RequestId>(), v.text("text")); });
    if (done) return Go{views::address(v.id<RequestId>()), "desk.done.said"};
    const auto r = v.read([&](Tx& tx) { return find(tx, v.who, v.id<RequestId>()); });
    if (!r) return refusal(r);
    return request_page(v, *r, v.wrongs(done.error()), 422);
}

Answered show_photo(Visit& v) {
    const auto photo =
        v.read([&](Tx& tx) { return may_see_photo(tx, v.who, v.id<FileId>()) ? attachment(tx, v.id<FileId>()) : std::nullopt; });
    const auto path = photo ? v.reach.files.path(v.text("size") == "small" ? photo->small : photo->large) : std::nullopt;
    if (!path) return refuse({Why::missing, "requests.unknown"});
    return Download{.name = "photo.jpg", .type = "image/jpeg", .file = *path, .attach = false};
}

} // namespace mulin::requests::desk
