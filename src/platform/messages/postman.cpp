#include "platform/messages/postman.hpp"
#include "platform/messages/mail.hpp"
#include "platform/messages/sms.hpp"
#include <spdlog/spdlog.h>

namespace mulin::messages {

struct Postman::Load {
    CommunityId community;
    Channel channel;
    std::string place;
    std::vector<outbox::Parcel> parcels;
    std::optional<Group> group{};
    std::optional<Target> target{};
};

// `taken`: so many of the parcels, from the front, were part of it. `stopped`: nobody knows what came of it.
struct Postman::Attempt {
    Outcome outcome;
    std::size_t taken = 1;
    bool stopped = false;
};

namespace {

// A blank may be the key of a sentence; any other text comes back as it is.
std::vector<std::string> blanks(const Words& say, const outbox::Parcel& p) {
    std::vector<std::string> all;
    for (const auto& b : p.blanks) all.push_back(say(b));
    return all;
}

} // namespace

Postman::Postman(Database& db, const Catalogue& catalogue, const PostOffice& office, Carrier& carrier)
    : database_(db), catalogue_(catalogue), office_(office), carrier_(carrier) {}

bool Postman::one(CommunityId community, Channel channel) {
    const auto due = database_.read(community, [&](Tx& tx) { return outbox::next_due(tx, channel); });
    if (!due || *due > database_.now()) return false;
    const auto load = claim(community, channel);
    if (load.parcels.empty()) return true;

    const auto a = carry(load, database_.now());
    if (a.stopped) return false; // its lease runs out and it goes again
    const auto mid = load.parcels.begin() + std::ptrdiff_t(a.taken);
    const std::vector<outbox::Parcel> tried(load.parcels.begin(), mid), left(mid, load.parcels.end());
    database_.write(community, [&](Tx& tx) {
        outbox::settle(tx, tried, a.outcome);
        outbox::put_back(tx, left);
        return 0;
    });
    if (!a.outcome.good())
        spdlog::warn("outbox {} by {}: {} ({})", tried.front().id, name(channel), name(a.outcome.reason), a.outcome.detail);
    return true;
}

Postman::Load Postman::claim(CommunityId community, Channel channel) {
    return database_.write(community, [&](Tx& tx) {
        Load load{community, channel, office_.place(tx), outbox::claim(tx, channel)};
        if (channel == Channel::group && !load.parcels.empty()) {
            const GroupId id{load.parcels.front().to_group};
            load.group = messages::group(tx, id);
            load.target = messages::target(tx, id, office_.secret);
        }
        return load;
    });
}

Postman::Attempt Postman::carry(const Load& load, TimePoint now) {
    switch (load.channel) {
    case Channel::mail: return mail(load, now);
    case Channel::sms: return sms(load, now);
    case Channel::group: return post(load, load.community, now);
    }
    return {};
}

std::string Postman::sentence(const outbox::Parcel& p) const {
    const Words say(catalogue_, p.language);
    return say(p.key, blanks(say, p));
}

std::string Postman::link(const outbox::Parcel& p) const { return office_.public_address + p.link; }

Postman::Attempt Postman::mail(const Load& load, TimePoint now) {
    const auto& p = load.parcels.front();
    const auto& server = office_.means.mail;
    if (!server.on()) return {.outcome = {.reason = Reason::off}};
    const Words say(catalogue_, p.language);
    const auto words = sentence(p);
    constexpr std::size_t subject_bytes = 150;
    const auto bytes = written({.from_name = say("messages.from", {load.place}),
                                .from = server.from,
                                .to = p.address,
                                .subject = cut(words, subject_bytes),
                                .text = say("messages.mail", {words, link(p), load.place, office_.public_address + "/me"}),
                                .once = p.once + "-" + std::to_string(p.id),
                                .now = now});
    const auto reply = carrier_.mail(server, {.to = p.address, .bytes = bytes});
    return {.outcome = judge_mail(reply), .stopped = reply.stopped};
}

Postman::Attempt Postman::sms(const Load& load, TimePoint now) {
    const auto& p = load.parcels.front();
    const auto& gateway = office_.means.sms;
    const auto approved = template_for(gateway, p.key == "messages.code" ? "code" : p.key, p.weight);
    if (!gateway.on() || approved.empty()) return {.outcome = {.reason = Reason::off}};
    const Words say(catalogue_, p.language);
    const auto reply = carrier_.post(sms_order(gateway, p.address, approved, blanks(say, p), p.once, now));
    return {.outcome = judge_sms(reply), .stopped = reply.stopped};
}

Postman::Attempt Postman::post(const Load& load, CommunityId community, TimePoint now) {
    if (!load.group || !load.target) return {.outcome = {.reason = Reason::off}, .taken = load.parcels.size()};
    const auto& robot = adapter(load.group->robot);
    std::vector<std::string> lines;
    for (const auto& p : load.parcels) lines.push_back(sentence(p) + (robot.bundles ? " " + link(p) : ""));
    const auto b = bundle(lines, robot.most_bytes);
    const auto& first = load.parcels.front();
    const auto reply = carrier_.post(robot.order(*load.target, {.text = b.text,
                                                                .urgent = first.weight == Weight::urgent,
                                                                .now = now,
                                                                .once = first.once,
                                                                .what = first.key,
                                                                .kind = first.kind,
                                                                .link = link(first),
                                                                .community = community.value,
                                                                .subject = first.subject,
                                                                .at = first.at}));
    return {.outcome = robot.judge(reply), .taken = b.taken, .stopped = reply.stopped};
}

} // namespace mulin::messages
