// The roster from the command line: the same use cases as the page, to the end.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "neighbourhood/organisation/views_roster.hpp"
#include "platform/language/words.hpp"
#include "platform/sheets/sheet_writer.hpp"
#include "platform/sheets/sheets.hpp"
#include <iostream>

namespace mulin::app {
namespace {

using namespace organisation;

CommunityId chosen(Database& db, std::int64_t wanted) {
    if (wanted > 0) return {wanted};
    const auto all = db.read({}, [](Tx& tx) { return communities(tx); });
    if (all.empty()) throw Trouble("There is no neighbourhood here yet. `mulin user NAME --role committee_secretary` makes one.");
    if (all.size() > 1) throw Trouble("There are several neighbourhoods here; say which with --community NUMBER.");
    return all.front().id;
}

template <class T> const T& done(const Words& say, const Result<T>& r) {
    if (!r) throw Trouble(say(r.error().name, r.error().blanks));
    return *r;
}

} // namespace

int import_roster(const Config& config, const ImportOrder& order) {
    House house = open(config);
    const Catalogue catalogue;
    const Words say(catalogue, Language::en);
    const auto community = chosen(*house.database, order.community);
    const auto who = operator_of_house();
    const auto table = sheets::read(order.file, order.file.filename().string());
    const auto rows = sheets::filled(done(say, table));
    const auto id = done(
        say, house.database->write(community, [&](Tx& tx) { return roster::take_in(tx, who, order.file.filename().string(), "", rows); }));
    const auto preview = done(say, house.database->read(community, [&](Tx& tx) { return roster::preview(tx, who, id); }));
    for (const auto& p : preview.roster.problems)
        std::cerr << (p.severity == roster::Severity::error ? "row " : "look at row ") << p.row << ": " << roster::views::in_words(say, p)
                  << "\n";

    const auto bad = order.skip_bad_rows ? roster::Bad::skip : roster::Bad::refuse;
    const auto begun = house.database->write(community, [&](Tx& tx) { return roster::apply(tx, who, id, bad); });
    if (!begun) {
        house.database->write(community, [&](Tx& tx) { return roster::give_up(tx, who, id); });
        throw Trouble(say(begun.error().name, begun.error().blanks));
    }
    for (;;) {
        house.database->write(community, [](Tx& tx) { return roster::go_on(tx), 0; });
        const auto b = done(say, house.database->read(community, [&](Tx& tx) { return roster::batch(tx, who, id); }));
        std::cout << "\r" << b.done << " / " << b.homes << std::flush;
        if (b.state == roster::BatchState::applying) continue;
        std::cout << ": " << b.added << " new, " << b.changed << " changed, " << b.same << " the same, " << b.left_out << " left out\n";
        return 0;
    }
}

int export_roster(const Config& config, const std::filesystem::path& to, std::int64_t wanted) {
    const House house = look_into(config);
    const auto form = to.extension() == ".csv" ? sheets::Form::csv : sheets::Form::xlsx;
    std::vector<sheets::Column> columns;
    for (const auto& title : roster::column_titles()) columns.push_back({.title = title});
    sheets::SheetWriter writer(to, form, "Mulin", std::move(columns));
    house.database->read(chosen(*house.database, wanted),
                         [&](Tx& tx) { return roster::each_row(tx, [&](const auto& row) { writer.row(row); }), 0; });
    writer.finish();
    std::cout << "Written to " << to.string() << ".\n";
    return 0;
}

} // namespace mulin::app
