// The filtered list as a workbook. Without people in it unless that is asked for and may be seen; who took it and when stands in its last row.
#include "base/dates.hpp"
#include "base/masking.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"
#include "platform/files/files.hpp"
#include "platform/language/times.hpp"
#include "platform/sheets/sheet_writer.hpp"
#include <algorithm>
#include <fstream>

namespace mulin::requests::desk {
namespace {

using namespace web;
using organisation::Right;

constexpr std::size_t most_with_people = 200; // more needs a second person (handbook §5.5)
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

} // namespace

Answered export_queue(Visit& v) {
    const auto path = std::filesystem::temp_directory_path() / ("mulin-" + new_file_name() + ".xlsx");
    const bool people = v.flag("people");
    const auto written = v.read([&](Tx& tx) -> Result<std::size_t> {
        const auto all = everything(tx, v.who, filter_of(v, Queue::all));
        if (people && all.size() > most_with_people)
            return refuse({.why = Why::forbidden, .name = "desk.export_needs_second", .blanks = {std::to_string(most_with_people)}});
        Book book(tx, v, people);
        sheets::SheetWriter sheet(path, sheets::Form::xlsx, v.say("desk.export"), book.columns());
        for (const auto& r : all) sheet.row(book.row(r));
        sheet.row(book.watermark());
        sheet.finish();
        return all.size();
    });
    if (!written) return refusal(written);
    v.write([&](Tx& tx) {
        return events::looked(tx, v.who, people ? "requests.export_with_people" : "requests.export", {"requests", 0},
                              std::to_string(*written)),
               0;
    });
    Download file{.name = v.say("desk.file_name", {to_text(local_day(v.now()))}) + ".xlsx",
                  .type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  .bytes = bytes_of(path)};
    std::filesystem::remove(path);
    return file;
}

} // namespace mulin::requests::desk
