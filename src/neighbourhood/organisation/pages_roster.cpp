// Rosters: upload, look, map, bring in, take back, take out.
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_remarks.hpp"
#include "neighbourhood/organisation/views_roster.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/events/events.hpp"
#include "platform/sheets/sheet_writer.hpp"
#include "platform/sheets/sheets.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"
#include <algorithm>
#include <fstream>

namespace mulin::organisation {
namespace {

using namespace web;
using roster::BatchId;
using roster::BatchState;

constexpr Refusal not_yours{Why::forbidden, "organisation.not_yours"};

std::string topic(BatchId id) { return "roster/" + std::to_string(id.value); } // as roster::go_on announces it
std::string path(BatchId id) { return "/rosters/" + std::to_string(id.value); }

std::string fingerprint(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return accounts::token_digest(std::string(std::istreambuf_iterator<char>(in), {}));
}

Result<Answer> list(Visit& v) {
    if (!may_everywhere(v.who, Right::edit_homes)) return refuse(not_yours);
    return v.read([&](Tx& tx) {
        const auto main = roster::views::list(v.say, roster::batches(tx, 50), roster::remarks_waiting(tx), v.now());
        return Page{v.say("roster_pages.title"), main, Look::work};
    });
}

Page upload_page(const Visit& v, const Wrongs& w) {
    const auto main = roster::views::upload(v.say, v.csrf, w);
    return w.any() ? v.again(v.say("roster_pages.upload"), main, Look::work) : Page{v.say("roster_pages.upload"), main, Look::work};
}

Result<Answer> show_upload(Visit& v) {
    if (!may_everywhere(v.who, Right::edit_homes)) return refuse(not_yours);
    return upload_page(v, {});
}

// Reading the file happens before any transaction, in a process of its own.
Result<Answer> upload(Visit& v) {
    if (!may_everywhere(v.who, Right::edit_homes)) return refuse(not_yours);
    if (v.request.uploads.empty()) return upload_page(v, v.wrongs({Why::invalid, "roster_pages.choose_file", "file"}));
    const auto& file = v.request.uploads.front();
    const auto table = sheets::read(file.path, file.filename);
    if (!table) return upload_page(v, v.wrongs(table.error()));
    const auto rows = sheets::filled(*table);
    const auto print = fingerprint(file.path);
    const auto id = v.write([&](Tx& tx) { return roster::take_in(tx, v.who, file.filename, print, rows); });
    if (!id) return upload_page(v, v.wrongs(id.error()));
    return Go{path(*id)};
}

Result<Answer> shown(Visit& v, const Wrongs& w) {
    const auto b = v.read([&](Tx& tx) { return roster::batch(tx, v.who, v.id<BatchId>()); });
    if (!b) return refusal(b);
    if (b->state != BatchState::read) {
        const bool at_work = b->state == BatchState::applying || b->state == BatchState::undoing;
        const roster::views::Underway u{.csrf = v.csrf,
                                        .topic = std::to_string(v.community.value) + "/" + topic(b->id),
                                        .batch = *b,
                                        .remarks = v.read([](Tx& tx) { return roster::remarks_waiting(tx); }),
                                        .now = v.now()};
        return Page{b->file_name, at_work ? roster::views::progress(v.say, u) : roster::views::done(v.say, u), Look::work};
    }
    auto preview = v.read([&](Tx& tx) { return roster::preview(tx, v.who, b->id); });
    if (!preview) return refusal(preview);
    const auto main = roster::views::read(v.say,
                                          {.csrf = v.csrf,
                                           .preview = *std::move(preview),
                                           .page = int(std::clamp<std::int64_t>(v.number("page").value_or(1), 1, 10'000)),
                                           .now = v.now()},
                                          w);
    return w.any() ? v.again(b->file_name, main, Look::work) : Page{b->file_name, main, Look::work};
}

Result<Answer> show(Visit& v) { return shown(v, {}); }

Result<Answer> map(Visit& v) {
    std::vector<std::pair<int, std::optional<roster::Field>>> choices;
    for (const auto& [name, value] : v.request.form)
        if (name.starts_with("column_")) choices.emplace_back(std::atoi(name.c_str() + 7), maybe_named<roster::Field>(value));
    const auto done = v.write([&](Tx& tx) { return roster::map(tx, v.who, v.id<BatchId>(), choices); });
    if (!done) return refusal(done);
    return Go{path(v.id<BatchId>()), "roster_pages.remapped"};
}

Result<Answer> apply(Visit& v) {
    const auto bad = v.text("bad") == "skip" ? roster::Bad::skip : roster::Bad::refuse;
    const auto done = v.write([&](Tx& tx) { return roster::apply(tx, v.who, v.id<BatchId>(), bad); });
    if (!done && done.error().why == Why::invalid) return shown(v, v.wrongs(done.error()));
    if (!done) return refusal(done);
    return Go{path(v.id<BatchId>())};
}

Result<Answer> give_up(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return roster::give_up(tx, v.who, v.id<BatchId>()); });
    if (!done) return refusal(done);
    return Go{"/rosters", "roster_pages.given_up"};
}

Result<Answer> undo(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return roster::undo(tx, v.who, v.id<BatchId>()); });
    if (!done) return refusal(done);
    return Go{path(v.id<BatchId>())};
}

Result<Answer> watch(Visit& v) { return Watch{{topic(v.id<BatchId>())}}; }

// The register holds whole names and numbers: only for those who look after it, and written down.
Result<Answer> export_as(Visit& v, sheets::Form form, std::string name, std::string type) {
    if (!may_everywhere(v.who, Right::edit_homes)) return refuse(not_yours);
    const auto file = std::filesystem::temp_directory_path() / accounts::new_token();
    std::vector<sheets::Column> columns;
    for (const auto& title : roster::column_titles()) columns.push_back({.title = title});
    sheets::SheetWriter writer(file, form, v.say("roster_pages.title"), std::move(columns));
    v.read([&](Tx& tx) { return roster::each_row(tx, [&](const auto& row) { writer.row(row); }), 0; });
    writer.finish();
    v.write([&](Tx& tx) { return events::looked(tx, v.who, "roster.export", {"roster", 0}), 0; });
    std::ifstream in(file, std::ios::binary);
    Download d{.name = std::move(name), .type = std::move(type), .bytes = std::string(std::istreambuf_iterator<char>(in), {})};
    std::filesystem::remove(file);
    return d;
}

Result<Answer> export_xlsx(Visit& v) {
    return export_as(v, sheets::Form::xlsx, "mulin-roster.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}
Result<Answer> export_csv(Visit& v) { return export_as(v, sheets::Form::csv, "mulin-roster.csv", "text/csv; charset=utf-8"); }

} // namespace

// clang-format off
void roster_pages(Routes& r) {
    r.get ("/rosters",                  For::officers, list);
    r.get ("/rosters/new",              For::officers, show_upload);
    r.post("/rosters",                  For::officers, upload);
    r.get ("/rosters/export.xlsx",      For::officers, export_xlsx);
    r.get ("/rosters/export.csv",       For::officers, export_csv);
    r.get ("/rosters/{id}",             For::officers, show);
    r.get ("/rosters/{id}/live",        For::officers, watch);
    r.post("/rosters/{id}/mapping",     For::officers, map);
    r.post("/rosters/{id}/application", For::officers, apply);
    r.post("/rosters/{id}/giving-up",   For::officers, give_up);
    r.post("/rosters/{id}/undoing",     For::officers, undo);
}
// clang-format on

} // namespace mulin::organisation
