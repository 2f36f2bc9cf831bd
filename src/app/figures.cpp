#include "app/figures.hpp"
#include "platform/measures/process.hpp"
#include <spdlog/spdlog.h>

namespace mulin::app {
namespace {

using measures::Exposition;
using measures::Kind;
using messages::Channel;
using Backlog = messages::outbox::Backlog;

constexpr std::pair<Channel, std::string_view> channels[] = {{Channel::mail, "mail"}, {Channel::sms, "sms"}, {Channel::group, "group"}};

void write_database(Exposition& out, const Database::Figures& f) {
    const auto one = [&](std::string_view name, Kind kind, std::string_view help, std::int64_t n) {
        out.one(name, kind, help, static_cast<double>(n));
    };
    one("mulin_reads_total", Kind::counter, "Snapshots of the database that were read.", f.reads);
    one("mulin_writes_total", Kind::counter, "Writes that ended well.", f.writes);
    one("mulin_commits_total", Kind::counter, "Commits; on SQLite writes that wait together share one.", f.commits);
    one("mulin_write_conflicts_total", Kind::counter, "Writes that got in each other's way and ran again.", f.conflicts);
    one("mulin_writes_open", Kind::gauge, "Writes that run or wait for the writer.", f.open);
}

} // namespace

Figures::Figures(Parts parts)
    : parts_(std::move(parts)), stock_([this] { return look(); }, std::chrono::seconds(10), std::chrono::seconds(2)) {}

std::string Figures::text() {
    Exposition out;
    out.family("mulin_info", Kind::gauge, "This program.");
    out.sample(1, {{"version", MULIN_VERSION}, {"engine", name(parts_.database.engine())}});
    parts_.traffic.write(out);
    parts_.server.write(out);
    write_database(out, parts_.database.figures());

    const Stock now = stock_.ask().value_or(Stock{});
    out.one("mulin_database_up", Kind::gauge, "Whether the database could be read just now.", now.reached);
    if (now.reached) {
        const auto each = [&](std::string_view family, std::string_view help, int Backlog::*figure) {
            out.family(family, Kind::gauge, help);
            for (std::size_t i = 0; i < std::size(channels); ++i) out.sample(now.outbox[i].*figure, {{"channel", channels[i].second}});
        };
        each("mulin_outbox_waiting", "Messages that wait to leave the house.", &Backlog::waiting);
        each("mulin_outbox_late", "Messages due for more than five minutes.", &Backlog::late);
        each("mulin_outbox_given_up", "Messages given up in the last day.", &Backlog::given_up);
        out.one("mulin_jobs_late", Kind::gauge, "Work on time that is more than a minute late.", now.jobs_late);
    }
    measures::write_process(out);
    return std::move(out).text();
}

Figures::Stock Figures::look() const {
    try {
        return parts_.database.read({}, [&](Tx& tx) {
            Stock all{.reached = true, .jobs_late = late(tx, parts_.jobs)};
            for (std::size_t i = 0; i < std::size(channels); ++i) all.outbox[i] = messages::outbox::backlog(tx, channels[i].first);
            return all;
        });
    } catch (const DatabaseError& e) {
        spdlog::warn("the figures are without the database's: {}", e.what());
        return {};
    }
}

} // namespace mulin::app
