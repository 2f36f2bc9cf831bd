// The filtered list as a workbook. Without people in it unless that is asked for and may be seen; who took it and when stands in its last row.
// A long one with people waits for a second person.
#include "base/dates.hpp"
#include "base/masking.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"
#include "platform/files/files.hpp"
#include "platform/language/times.hpp"
#include "platform/sheets/sheet_writer.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>
#include <fstream>

namespace mulin::requests::desk {
namespace {

using namespace web;
using organisation::Right;

constexpr std::size_t most_rows = 20'000;
constexpr int batch = 500;

// Everything of the filter, page by page.
std::vector<HelpRequest> everything(Tx& tx, const Actor& who, const Filter& f) {
    std::vector<HelpRequest> all;
    for (std::string after;;) {
        auto page = list(tx, who, f, after, batch);
        std::ranges::move(page.rows, std::back_inserter(all));
        if (page.next.empty() || all.size() >= most_rows) return all;
        after = page.next;
    }
}

std::string moment_text(const std::optional<TimePoint>& t) {
    return t ? to_text(local_day(*t)) + " " + clock_text(local(*t).minute_of_day) : std::string();
}

class Book {
public:
    Book(Tx& tx, const Visit& v, bool people) : tx_(tx), v_(v), with_people_(people), people_(tx, v.who, v.say) {}

    std::vector<sheets::Column> columns() const {
        std::vector<sheets::Column> all;
        for (const auto* key : {"number", "filed", "place", "category", "urgency", "state", "lead", "due", "closed"})
            all.push_back({v_.say("desk.column." + std::string(key))});
        if (with_people_)
            for (const auto* key : {"door", "caller", "phone", "words"}) all.push_back({v_.say("desk.column." + std::string(key))});
        return all;
    }
    std::vector<std::string> row(const HelpRequest& r) {
        std::vector<std::string> cells{r.number,
                                       moment_text(r.filed_at),
                                       public_place(r),
                                       v_.say("requests.category." + r.category),
                                       v_.say.of("requests.urgency", r.urgency),
                                       v_.say.of("requests.state", r.state),
                                       people_.body(r.lead),
                                       moment_text(r.final_due),
                                       moment_text(r.closed_at)};
        if (with_people_) {
            const bool whole = organisation::may_everywhere(v_.who, Right::see_people);
            const auto viewer = whole ? masking::Viewer::assigned : masking::Viewer::staff;
            for (auto& cell : {r.place, masking::name(r.caller_name, viewer), masking::phone(r.caller_phone, viewer), r.words})
                cells.push_back(cell);
        }
        return cells;
    }
    std::vector<std::string> watermark() { return {v_.say("desk.taken_by", {people_.of(v_.who.person).name, moment_text(tx_.now())})}; }

private:
    std::string public_place(const HelpRequest& r) {
        if (r.stairwell)
            if (const auto place = organisation::place(tx_, *r.stairwell)) return place->door;
        if (r.building)
            if (const auto place = organisation::place(tx_, *r.building)) return place->door;
        return with_people_ ? r.place : std::string();
    }
    Tx& tx_;
    const Visit& v_;
    bool with_people_;
    People people_;
};

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The filter, as the rest of an address.
std::string query_of(const Visit& v) {
    std::string query = "queue=" + std::string(name(filter_of(v, Queue::all).queue));
    for (const auto* field : {"body", "building", "category", "from", "until", "words"})
        if (const auto value = v.text(field); !value.empty()) query.append("&").append(field).append("=").append(percent_encoded(value));
    return query;
}

Download workbook(const Visit& v, const std::vector<HelpRequest>& all, bool people) {
    const auto path = std::filesystem::temp_directory_path() / ("mulin-" + new_file_name() + ".xlsx");
    v.read([&](Tx& tx) {
        Book book(tx, v, people);
        sheets::SheetWriter sheet(path, sheets::Form::xlsx, v.say("desk.export"), book.columns());
        for (const auto& r : all) sheet.row(book.row(r));
        sheet.row(book.watermark());
        sheet.finish();
        return 0;
    });
    v.write([&](Tx& tx) {
        return events::looked(tx, v.who, people ? "requests.export_with_people" : "requests.export", {"requests", 0},
                              std::to_string(all.size())),
               0;
    });
    Download file{.name = v.say("desk.file_name", {to_text(local_day(v.now()))}) + ".xlsx",
                  .type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  .bytes = bytes_of(path)};
    std::filesystem::remove(path);
    return file;
}

std::vector<HelpRequest> filtered(const Visit& v) {
    return v.read([&](Tx& tx) { return everything(tx, v.who, filter_of(v, Queue::all)); });
}

} // namespace

Answered export_queue(Visit& v) {
    const auto all = filtered(v);
    const bool people = v.flag("people");
    if (!people || std::ssize(all) <= most_lines_alone) return workbook(v, all, people);
    if (!organisation::may_everywhere(v.who, Right::see_people))
        return refuse({.why = Why::forbidden, .name = "desk.export_needs_second", .blanks = {std::to_string(most_lines_alone)}});
    const auto page = views::long_list(v.say, {.csrf = v.csrf, .query = query_of(v), .lines = std::ssize(all)});
    return Page{.title = v.say("desk.exports"), .main = page, .look = Look::work, .status = 403};
}

Answered show_exports(Visit& v) {
    const auto page = v.read([&](Tx& tx) {
        People people(tx, v.who, v.say);
        views::Exports e{.csrf = v.csrf, .me = v.who.person, .asked = {}, .now = tx.now()};
        for (auto& one : exports_asked(tx, v.who)) {
            const auto by = people.of(one.by).name;
            e.asked.push_back({std::move(one), by});
        }
        return e;
    });
    return Page{.title = v.say("desk.exports"), .main = views::exports(v.say, page), .look = Look::work};
}

Answered ask_export(Visit& v) {
    const auto lines = std::ssize(filtered(v));
    const auto asked = v.write([&](Tx& tx) { return ask_for_export(tx, v.who, query_of(v), lines); });
    if (!asked) return refusal(asked);
    return Go{"/desk/exports", "desk.export_asked"};
}

Answered allow_export(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return requests::allow_export(tx, v.who, v.id<ExportId>()); });
    if (!done) return refusal(done);
    return Go{"/desk/exports", "desk.export_allowed"};
}

Answered take_export(Visit& v) {
    const auto asked = v.write([&](Tx& tx) { return requests::take_export(tx, v.who, v.id<ExportId>()); });
    if (!asked) return refusal(asked);
    v.request.query = read_urlencoded(asked->query).value_or(Pairs{}); // what was agreed to, whatever came with this visit
    v.request.form = {};
    return workbook(v, filtered(v), true);
}

} // namespace mulin::requests::desk
