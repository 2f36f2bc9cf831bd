// The demo's people: about 6,000 residents, owners who live elsewhere, three owners that are no persons. All names say what someone is.
#include "neighbourhood/organisation/demo_village.hpp"
#include <map>

namespace mulin::organisation::village {
namespace {

constexpr std::string_view surnames[] = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                         "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马"};
constexpr std::string_view forms_of_address[] = {"阿姨", "师傅", "大伯", "女士", "老师", "先生", "奶奶",
                                                 "阿姨", "师傅", "爷爷", "女士", "先生", "大姐"};
constexpr std::string_view stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

// How many live behind a door: 34 in 13 homes.
constexpr std::size_t household_sizes[] = {1, 2, 2, 3, 3, 2, 4, 2, 3, 1, 3, 5, 3};

class Movers {
public:
    Movers(Tx& tx, Village& v) : tx_(tx), v_(v) {
        housing_office_ = institution("演示房管站");
        work_units_[0] = institution("演示甲厂");
        work_units_[1] = institution("演示乙厂");
        v.living.resize(v.stairwells.size());
    }

    void move_in(std::size_t home) {
        home_ = home;
        const Home& h = v_.homes[home];
        const bool is_private = h.kind == PropertyKind::reformed || h.kind == PropertyKind::commodity;
        if (h.usage == Usage::business) return in_business(h);

        std::vector<std::size_t> inside;
        if (h.usage == Usage::unknown) inside = household(1);
        else if (h.usage != Usage::vacant) inside = household(household_sizes[occupied_++ % std::size(household_sizes)]);

        const bool owner_inside = is_private && (h.usage == Usage::lived_in || h.usage == Usage::unknown);
        if (owner_inside) own(inside, h.usage == Usage::lived_in);
        else {
            if (is_private) let();
            else
                tie(h.kind == PropertyKind::public_housing ? housing_office_ : work_units_[work_unit_homes_++ % 2], Relation::owner,
                    bought());
            for (std::size_t i = 0; i < inside.size(); ++i)
                tie(inside[i],
                    i > 0        ? Relation::household
                    : is_private ? Relation::tenant
                                 : Relation::public_tenant,
                    is_private ? rented() : bought());
        }
        if (!inside.empty() && h.usage == Usage::lived_in) tie(inside.back(), Relation::head, bought());
    }

private:
    // The owner lives here, with a co-owner in 31 % of all homes (who lives elsewhere when the home holds one).
    void own(const std::vector<std::size_t>& inside, bool lived_in) {
        const bool shared = picked(owned_inside_++, 508, 1000, 617);
        tie(inside.front(), Relation::owner, bought());
        if (shared) tie(inside.size() > 1 ? inside[1] : absent("业主"), Relation::co_owner, bought());
        for (std::size_t i = shared ? 2 : 1; i < inside.size(); ++i) tie(inside[i], Relation::household, bought());
        if (lived_in) owners_inside_.push_back(inside.front());
    }
    // Every fourteenth home that is let or vacant belongs to someone who lives in another: 2 % of the owners have two.
    void let() {
        const bool second_home = ++owned_outside_ % 14 == 0;
        tie(second_home ? owners_inside_.at(owned_outside_ / 14 * 23) : absent("业主"), Relation::owner, bought());
    }
    void in_business(const Home& h) { tie(h.kind == PropertyKind::shop ? absent("店主") : housing_office_, Relation::owner, bought()); }

    std::vector<std::size_t> household(std::size_t size) {
        std::vector<std::size_t> inside;
        for (std::size_t i = 0; i < size; ++i) {
            inside.push_back(add(named("居民"), address(), i == 0 || v_.people.size() % 5 < 3));
            v_.living[home_ / homes_per_stairwell].push_back(inside.back());
        }
        return inside;
    }
    std::size_t absent(std::string_view what) { return add(named(what), {}, true); }
    std::size_t institution(std::string name) { return add(std::move(name), {}, false); }

    std::size_t add(std::string name, std::string called, bool reachable) {
        const auto n = v_.people.size();
        v_.people.push_back({.id = tx_.fresh<PersonId>(),
                             .name = std::move(name),
                             .called = std::move(called),
                             .mobile = reachable ? mobile(n) : "",
                             .landline = reachable && n % 6 == 0 ? landline(n) : ""});
        return n;
    }
    static std::string landline(std::size_t n) { return "05710000" + std::to_string(1000 + n % 7000); } // below the offices' 8800

    // "63幢居民甲", and after the ten stems "63幢居民甲二".
    std::string named(std::string_view what) {
        std::string name = v_.buildings[home_ / homes_per_stairwell / stairwells_per_building].name;
        name.append("幢").append(what);
        const auto n = named_so_far_[name]++;
        name.append(stems[n % std::size(stems)]);
        if (const auto round = n / std::size(stems); round > 0) name.append(round < 10 ? numerals[round + 1] : std::to_string(round + 1));
        return name;
    }
    std::string address() {
        const auto n = v_.people.size();
        return std::string(surnames[n * 7 % std::size(surnames)]).append(forms_of_address[n * 5 % std::size(forms_of_address)]);
    }

    void tie(std::size_t person, Relation relation, Day from) {
        v_.ties.push_back(
            {.id = tx_.fresh<TieId>(), .home = v_.homes[home_].id, .person = v_.people[person].id, .relation = relation, .from = from});
    }
    Day bought() const { return v_.today - std::chrono::days(1500 + home_ * 37 % 8000); }
    Day rented() const { return v_.today - std::chrono::days(30 + home_ * 41 % 900); }

    Tx& tx_;
    Village& v_;
    std::size_t home_ = 0, occupied_ = 0, owned_inside_ = 0, owned_outside_ = 0, work_unit_homes_ = 0;
    std::size_t housing_office_, work_units_[2];
    std::vector<std::size_t> owners_inside_;
    std::map<std::string, std::size_t> named_so_far_;
};

} // namespace

std::string mobile(std::size_t n) {
    const auto digits = n * 7919 % 9973 + (n * 7919 % 9973 >= 63 ? 1 : 0);
    const auto text = std::to_string(10000 + digits);
    return std::string("1990000").append(text, 1);
}

void move_people_in(Tx& tx, Village& v) {
    Movers movers(tx, v);
    for (std::size_t home = 0; home < v.homes.size(); ++home) movers.move_in(home);
}

} // namespace mulin::organisation::village
