#include "app/commands.hpp"
#include "app/figures.hpp"
#include "app/frame.hpp"
#include "app/house.hpp"
#include "app/means.hpp"
#include "app/pages.hpp"
#include "app/readiness.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/files/held_photos.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/messages/rounds.hpp"
#include "platform/web/reception.hpp"
#include "platform/web/server.hpp"
#include <csignal>
#include <iostream>
#include <malloc.h>
#include <map>

namespace mulin::app {
namespace {

web::ServerSettings server_settings(const Config& c) {
    const auto colon = c.listen.rfind(':');
    web::ServerSettings s;
    try {
        const int port = std::stoi(c.listen.substr(colon + 1));
        if (colon == std::string::npos || port < 0 || port > 65535) throw std::out_of_range("port");
        s.address = c.listen.substr(0, colon);
        s.port = static_cast<unsigned short>(port);
    } catch (const std::logic_error&) {
        throw Trouble("--listen wants address:port, such as 127.0.0.1:8080");
    }
    s.workers = c.workers;
    s.scratch = c.data / "scratch";
    s.behind_proxy = c.behind_proxy;
    s.proxies = c.proxies;
    s.certificate = c.certificate;
    s.key = c.key;
    return s;
}

// Which neighbourhood a host name belongs to: the one that claims it, else the first. Read at most every ten seconds.
class Communities {
public:
    explicit Communities(Database& db) : database_(db) {}

    CommunityId of_host(std::string_view host) {
        const auto all = list();
        for (const auto& c : all)
            if (!c.host.empty() && c.host == host.substr(0, host.find(':'))) return c.id;
        return all.empty() ? CommunityId{1} : all.front().id;
    }
    std::vector<CommunityId> ids() {
        std::vector<CommunityId> ids;
        for (const auto& c : list()) ids.push_back(c.id);
        return ids;
    }

private:
    std::vector<organisation::Community> list() {
        const std::lock_guard lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        if (known_.empty() || now - read_at_ > std::chrono::seconds(10)) {
            known_ = database_.read({}, [](Tx& tx) { return organisation::communities(tx); });
            read_at_ = now;
        }
        return known_;
    }
    Database& database_;
    std::mutex mutex_;
    std::vector<organisation::Community> known_;
    std::chrono::steady_clock::time_point read_at_{};
};

std::vector<Job> jobs_of(const std::vector<Room>& rooms, const FileStore& files) {
    using namespace std::chrono_literals;
    std::vector<Job> jobs{{"accounts.forget", 1h, accounts::forget_old},
                          {"files.sweep", 1h, [&files](Tx& tx) { photos::sweep(tx, files); }},
                          {"messages.forget", 24h, messages::outbox::forget_old}};
    for (const auto& room : rooms) jobs.insert(jobs.end(), room.jobs.begin(), room.jobs.end());
    return jobs;
}

web::RoomsSay said_by(const std::vector<Room>& rooms) {
    web::RoomsSay all;
    for (const auto& room : rooms) {
        if (room.beside_doors) all.beside_doors.push_back(room.beside_doors);
        if (room.in_hall) all.in_hall.push_back(room.in_hall);
    }
    return all;
}

sigset_t blocked_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // before any thread: only sigwait below takes them
    std::signal(SIGPIPE, SIG_IGN);
    return set;
}

// Pages of some fifty kilobytes come and go on every thread: what they used is kept for the next, not handed back and asked for again.
void keep_freed_memory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
}

} // namespace

int serve(const Config& config) {
    const auto signals = blocked_signals();
    keep_freed_memory();
    const auto means = means_of(config);
    messages::Bell bell;
    House house = open(config);
    const auto rooms = neighbourhood();

    web::Routes routes;
    pages(routes);
    for (const auto& room : rooms) {
        if (room.pages) room.pages(routes);
        if (room.api) room.api(routes);
    }
    const Catalogue catalogue;
    const web::Assets assets;
    const Frame frame(rooms, assets);
    Communities communities(*house.database);
    const auto jobs = jobs_of(rooms, house.files);
    Readiness readiness(*house.database, house.files);
    std::optional<Figures> figures; // once there is something to count
    const auto secret = house.database->write({}, [](Tx& tx) { return accounts::house_key(tx, "forms"); });
    web::Reception reception({*house.database,
                              house.files,
                              config.address_on_paper(),
                              secret,
                              {.mail = means.mail.on(), .sms = means.sms.on(), .private_robots = means.private_addresses},
                              said_by(rooms),
                              {.trouble = [&] { return readiness.trouble(); }, .figures = [&] { return figures->text(); }}},
                             routes, catalogue, assets,
                             {.community = [&](std::string_view host) { return communities.of_host(host); },
                              .offices = organisation::offices_of,
                              .is_officer = organisation::is_officer,
                              .shell = [&](web::Visit& v, const web::Page& p, const std::string& said) { return frame(v, p, said); },
                              .may_watch = [&](const web::Request& r) { return web::may_watch(r, config.watchers); }},
                             secret);

    web::Server server(server_settings(config), [&](web::Request& r) { return reception(r); });
    house.database->on_announce(
        [&](CommunityId c, std::string_view topic) {
            if (topic == "outbox") bell.ring();
            server.publish(std::to_string(c.value) + "/" + std::string(topic), "");
        },
        [&] {
            bell.ring();
            server.end_streams();
        });
    figures.emplace(Figures::Parts{*house.database, reception.traffic(), server, jobs});
    server.start();
    {
        const messages::Rounds rounds(*house.database, catalogue,
                                      {.means = means,
                                       .public_address = config.address_on_paper(),
                                       .secret = secret,
                                       .place = [](Tx& tx) { return organisation::community(tx).name; }},
                                      bell);
        const JobRunner runner(*house.database, jobs, [&] { return communities.ids(); });
        std::cout << "Mulin is at http" << (config.certificate.empty() ? "" : "s") << "://" << server_settings(config).address << ":"
                  << server.port() << std::endl;
        int received = 0;
        sigwait(&signals, &received);
    }
    server.stop();
    return 0;
}

} // namespace mulin::app
