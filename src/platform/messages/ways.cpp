#include "platform/messages/ways.hpp"
#include "base/text.hpp"
#include "platform/accounts/sodium.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/messages/hours.hpp"
#include "platform/messages/mail.hpp"
#include "platform/messages/outbox.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace mulin::messages {
namespace {

const std::string select = "select channel, address, at_night, language, asked, code_until from message_ways where community_id = $1 ";

Way read(Row row) {
    return {.channel = row.next<Channel>(),
            .address = row.next<std::string>(),
            .at_night = row.next<bool>(),
            .language = row.next<Language>(),
            .asked = row.next<std::string>(),
            .code_until = row.next<std::optional<TimePoint>>()};
}

std::string digest(PersonId who, std::string_view code) {
    return accounts::token_digest(std::to_string(who.value) + " " + std::string(code));
}

// The address as we keep it, or what is wrong with it.
Result<std::string> tidied(Channel channel, std::string_view typed) {
    if (channel == Channel::mail) {
        const auto address = text::squeeze(typed);
        if (!is_mail_address(address)) return refuse({Why::invalid, "messages.bad_mail", "mail"});
        return address;
    }
    auto number = text::digits(typed);
    if (number.size() == 13 && number.starts_with("86")) number.erase(0, 2);
    if (number.size() != 11 || number.front() != '1') return refuse({Why::invalid, "messages.bad_mobile", "sms"});
    return number;
}

Done not_too_many(Tx& tx, PersonId who, Channel channel) {
    const auto today = tx.value<int>(R"(
        select count(*) from outbox where community_id = $1 and kind = 'ways' and subject = $2 and channel = $3 and at > $4)",
                                     tx.community(), who, channel, tx.now() - std::chrono::days(1));
    const auto last = way(tx, who, channel);
    const bool just_now = last && last->code_until && *last->code_until - code_lasts > tx.now() - std::chrono::minutes(1);
    if (today >= codes_a_day || just_now) return refuse({Why::conflict, "messages.too_many_codes", name(channel)});
    return {};
}

} // namespace

std::vector<Way> ways(Tx& tx, PersonId who) { return tx.all(read, select + "and person_id = $2 order by channel", tx.community(), who); }

std::optional<Way> way(Tx& tx, PersonId who, Channel channel) {
    return tx.one(read, select + "and person_id = $2 and channel = $3", tx.community(), who, channel);
}

std::vector<Channel> switched_on(Tx& tx) {
    return tx.all(
        +[](Row row) { return row.next<Channel>(); }, "select channel from message_channels where community_id = $1", tx.community());
}

void switch_channel(Tx& tx, Channel channel, bool on) {
    if (on)
        tx.execute("insert into message_channels (community_id, channel) values ($1, $2) on conflict (community_id, channel) do nothing",
                   tx.community(), channel);
    else tx.execute("delete from message_channels where community_id = $1 and channel = $2", tx.community(), channel);
}

std::string new_code() {
    accounts::start_sodium();
    return fmt::format("{:06}", randombytes_uniform(1'000'000));
}

Done ask(Tx& tx, PersonId who, const Wish& w, std::string_view code) {
    if (const auto on = switched_on(tx); std::ranges::find(on, w.channel) == on.end())
        return refuse({Why::conflict, "messages.way_off", name(w.channel)});
    const auto address = tidied(w.channel, w.address);
    if (!address) return refusal(address);
    if (const auto now = way(tx, who, w.channel); now && now->address == *address) {
        tx.execute(R"(
            update message_ways set at_night = $4, language = $5, asked = '', code = '', code_until = null
            where community_id = $1 and person_id = $2 and channel = $3)",
                   tx.community(), who, w.channel, w.at_night, w.language);
        return {};
    }
    if (const auto fine = not_too_many(tx, who, w.channel); !fine) return fine;
    const TimePoint until = tx.now() + code_lasts;
    tx.execute(R"(
        insert into message_ways (community_id, person_id, channel, address, at_night, language, asked, code, code_until, tries)
        values ($1, $2, $3, '', $4, $5, $6, $7, $8, 0)
        on conflict (community_id, person_id, channel) do update set at_night = excluded.at_night, language = excluded.language,
            asked = excluded.asked, code = excluded.code, code_until = excluded.code_until, tries = 0)",
               tx.community(), who, w.channel, w.at_night, w.language, *address, digest(who, code), until);
    outbox::put(tx, {.channel = w.channel,
                     .to_person = who,
                     .address = *address,
                     .key = "messages.code",
                     .blanks = {std::string(code)},
                     .link = "/me",
                     .weight = Weight::urgent,
                     .kind = "ways",
                     .subject = who.value,
                     .until = until});
    return {};
}

std::optional<Refusal> confirm(Tx& tx, PersonId who, Channel channel, std::string_view code) {
    const auto w = way(tx, who, channel);
    if (!w || w->asked.empty() || !w->code_until || *w->code_until < tx.now()) return Refusal{Why::conflict, "messages.code_over", "code"};
    const auto tried = tx.execute(R"(
        update message_ways set tries = tries + 1 where community_id = $1 and person_id = $2 and channel = $3 and tries < $4)",
                                  tx.community(), who, channel, tries_of_a_code);
    if (tried == 0) return Refusal{Why::conflict, "messages.code_over", "code"};
    const auto right = tx.execute(R"(
        update message_ways set address = asked, asked = '', code = '', code_until = null
        where community_id = $1 and person_id = $2 and channel = $3 and code = $4)",
                                  tx.community(), who, channel, digest(who, text::digits(code)));
    if (right == 0) return Refusal{Why::invalid, "messages.code_wrong", "code"};
    return std::nullopt;
}

void give_up(Tx& tx, PersonId who, Channel channel) {
    tx.execute("delete from message_ways where community_id = $1 and person_id = $2 and channel = $3", tx.community(), who, channel);
}

std::vector<PersonId> only_inbox(Tx& tx, const std::vector<PersonId>& people) {
    const auto on = switched_on(tx);
    std::vector<PersonId> left;
    for (const auto p : people)
        if (std::ranges::none_of(ways(tx, p),
                                 [&](const Way& w) { return !w.address.empty() && std::ranges::find(on, w.channel) != on.end(); }))
            left.push_back(p);
    return left;
}

} // namespace mulin::messages
