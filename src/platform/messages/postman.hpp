// Takes one thing from the outbox, writes it as its receiver reads it, has it carried, and notes what came of it.
#pragma once
#include "platform/database/database.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/carrier.hpp"
#include "platform/messages/groups.hpp"
#include "platform/messages/outbox.hpp"
#include <functional>

namespace mulin::messages {

// What the platform cannot know and the app tells it.
struct PostOffice {
    Means means;
    std::string public_address;              // "https://…", before links
    std::string secret;                      // what the groups' addresses are sealed with
    std::function<std::string(Tx&)> place{}; // what the neighbourhood is called
};

class Postman {
public:
    Postman(Database&, const Catalogue&, const PostOffice&, Carrier&);
    // False when nothing is due. Blocks while it is under way; never inside a transaction.
    bool one(CommunityId, Channel);

private:
    struct Load;
    struct Attempt;
    Load claim(CommunityId, Channel);
    Attempt carry(const Load&, TimePoint now);
    Attempt mail(const Load&, TimePoint now);
    Attempt sms(const Load&, TimePoint now);
    Attempt post(const Load&, CommunityId, TimePoint now);
    std::string sentence(const outbox::Parcel&) const;
    std::string link(const outbox::Parcel&) const;

    Database& database_;
    const Catalogue& catalogue_;
    const PostOffice& office_;
    Carrier& carrier_;
};

} // namespace mulin::messages
