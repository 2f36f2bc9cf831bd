// The neighbourhood itself, and what is still missing for a good start: the first page of a new neighbourhood's first officer.
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"

namespace mulin::organisation {
namespace {

using namespace web;

Page settings_page(const Visit& v, const std::optional<Community>& typed, const Wrongs& w) {
    const auto page = v.read(
        [&](Tx& tx) { return views::Settings{.csrf = v.csrf, .community = typed ? *typed : community(tx), .beginning = beginning(tx)}; });
    const auto title = v.say("organisation_pages.settings");
    const auto main = views::settings(v.say, page, w);
    return w.any() ? v.again(title, main, Look::work) : Page{title, main, Look::work};
}

} // namespace

Answered show_settings(Visit& v) {
    if (auto ok = may_change(v, Right::edit_rules); !ok) return refusal(ok);
    return settings_page(v, {}, {});
}

Answered change_settings(Visit& v) {
    const Community typed{.id = v.community,
                          .name = v.text("name"),
                          .host = v.text("host"),
                          .phone = v.text("phone"),
                          .open_filing = v.text("open_filing") == "yes"};
    const auto done = v.write([&](Tx& tx) { return change(tx, v.who, typed); });
    if (!done && done.error().why == Why::forbidden) return refusal(done);
    if (!done) return settings_page(v, typed, v.wrongs(done.error()));
    return Go{"/settings", "shell.saved"};
}

} // namespace mulin::organisation
