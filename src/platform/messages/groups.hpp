// Where many hear at once: robots in group chats, and programs that listen. What they are told is fit for anyone's eyes.
#pragma once
#include "base/result.hpp"
#include "platform/database/tx.hpp"
#include "platform/events/events.hpp"
#include "platform/language/words.hpp"
#include "platform/messages/robots.hpp"
#include <vector>

namespace mulin::messages {

using GroupId = Id<struct GroupTag>;

// What a group is told of: what is urgent, what ran out of its promised time, or both.
enum class Hears { urgent, missed, both };

struct Group {
    GroupId id{};
    std::string name;
    Robot robot;
    std::string shown{}; // the address without its key
    Hears hears = Hears::urgent;
    BodyId body{}; // 0: the whole neighbourhood
    Language language = Language::zh;
};

// What the vendor gave; kept sealed with the house's key, never shown again and never logged.
struct NewGroup {
    Group group;
    Target target;
    bool private_addresses = false;
};
// Refusals: messages.group_name, messages.bad_robot_address.
Result<GroupId> add(Tx&, const NewGroup&, std::string_view house_secret);
bool remove(Tx&, GroupId);
std::vector<Group> groups(Tx&);
std::optional<Group> group(Tx&, GroupId);
// Nothing when it is gone, or was sealed by another house.
std::optional<Target> target(Tx&, GroupId, std::string_view house_secret);
// True: a post may go to it now, and the next only after a while. False: too soon; `next` says when.
bool may_post(Tx&, GroupId, TimePoint& next);

// Tells every group that hears such things of one of these bodies, once. `key` and `blanks` as they are read in a chat of many: building
// and category, never a person. A blank may be the key of a sentence ("requests.category.leak").
struct News {
    Hears what = Hears::urgent;
    std::vector<BodyId> bodies;
    std::string key;
    std::vector<std::string> blanks;
    std::string link;
    events::About about;
    Weight weight = Weight::urgent;
    bool at_night = false; // although it is not urgent
};
void tell_groups(Tx&, const News&);
void tell_group(Tx&, const Group&, const News&, std::string_view once);

} // namespace mulin::messages

template <> struct mulin::Names<mulin::messages::Hears> { static constexpr std::string_view all[] = {"urgent", "missed", "both"}; };
