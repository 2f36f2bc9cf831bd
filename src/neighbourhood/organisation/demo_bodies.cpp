// The demo's 3+X and everyone beside it, through the same use cases as on screen: who holds which post since when, who answers for which door.
#include "base/dates.hpp"
#include "neighbourhood/organisation/demo_village.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <set>

namespace mulin::organisation::village {
namespace {

struct TeamWords {
    std::string_view name;
    Bond bond;
};
constexpr TeamWords teams[] = {{"绿化养护小队", Bond::interest}, {"消防安全巡查小队", Bond::trade}, {"居民慰问小队", Bond::place},
                               {"道德评议小队", Bond::place},    {"小修小补小队", Bond::trade},     {"文化墙小队", Bond::interest},
                               {"环境卫生小队", Bond::place},    {"助医陪诊小队", Bond::trade}};
constexpr std::size_t members_per_team = 12;

constexpr std::string_view partners[] = {"房管", "老干部", "残联", "医院", "学校", "银行", "律所", "派出所", "消防",
                                         "电力", "水务",   "燃气", "电信", "超市", "养老", "文化", "企业"};

struct StaffWords {
    std::string_view name;
    int count;
    Role role;
};
constexpr StaffWords community_staff[] = {{"社区工作者", 5, Role::grid_worker},
                                          {"值班员", 3, Role::duty_officer},
                                          {"财务·演示", 1, Role::accountant},
                                          {"系统管理员·演示", 1, Role::administrator}}; // and the secretary: 11
constexpr StaffWords property_staff[] = {{"准物业经理·演示", 1, Role::property_manager},
                                         {"收费员·演示", 1, Role::fee_clerk},
                                         {"维修师傅", 4, Role::repairer},
                                         {"保洁员", 9, Role::member},
                                         {"秩序员", 8, Role::member},
                                         {"绿化员", 3, Role::member}};
constexpr StaffWords street_staff[] = {{"街道联络员·演示", 1, Role::street}, {"审计员·演示", 1, Role::auditor}};

std::string two_digits(int n) { return std::to_string(100 + n).substr(1); }
std::string office_phone(int n) { return std::string("0571-0000-").append(std::to_string(8800 + n)); }

template <class T> T sure(Result<T> r) {
    if (!r) throw std::logic_error("the demo neighbourhood was refused: " + std::string(r.error().name));
    return *std::move(r);
}
void sure(const Done& done) {
    if (!done) throw std::logic_error("the demo neighbourhood was refused: " + std::string(done.error().name));
}

class Founder {
public:
    Founder(Tx& tx, const Village& v) : tx_(tx), v_(v), founded_(add_months(v.today, -12 * 20)), term_began_(add_months(v.today, -14)) {}

    void found_all() {
        const auto street = found({.kind = BodyKind::street, .name = "演示街道（虚构）", .phone = office_phone(99), .founded = founded_});
        committee_ = found(
            {.kind = BodyKind::committee, .name = "演示新村社区党委", .parent = street, .phone = office_phone(0), .founded = founded_});
        staff(street, street_staff);
        branches_and_groups();
        teams_of_members();
        offices();
        alliance();
    }

private:
    void branches_and_groups() {
        for (int b = 1; b <= 9; ++b) {
            branches_[b] = found({.kind = BodyKind::branch,
                                  .name = branch_name(b),
                                  .number = b,
                                  .parent = committee_,
                                  .phone = office_phone(b),
                                  .founded = founded_});
            // The term of branch 4 runs out in six weeks: someone should be told.
            const Day since = b == 4 ? add_months(v_.today + std::chrono::days(42), -36) : term_began_;
            post(branches_[b], secretary_of(v_, b), Role::branch_secretary, since, add_months(since, 36));
            post(branches_[b], deputy_of(v_, b), Role::branch_deputy, since, add_months(since, 36));
            members(b);
        }
        moved_on();
        for (const auto& s : stretches()) group(s);
    }

    // The secretary of branch 9 was that of branch 8 before: history keeps it.
    void moved_on() {
        sure(appoint(tx_, house_,
                     {.body = branches_[8],
                      .person = v_.people[secretary_of(v_, 9)].id,
                      .role = Role::branch_secretary,
                      .from = add_months(term_began_, -36),
                      .until = term_began_,
                      .term_ends = term_began_}));
    }

    void group(const Stretch& s) {
        const auto id =
            found({.kind = BodyKind::group, .name = group_name(s), .number = s.group, .parent = branches_[s.branch], .founded = founded_});
        post(id, leader_of(v_, s), Role::group_leader, term_began_, add_months(term_began_, 36));
        for (auto at = s.first; at < s.first + s.count; ++at) {
            sure(cover(tx_, house_, v_.stairwells[at].id, id, founded_));
            post(id, head_of(v_, at), Role::stairwell_head, term_began_);
        }
    }

    // 388 in all: 43 in each branch, 44 in branch 8; those in office first, then neighbours of its zone, stairwell by stairwell.
    void members(int branch) {
        std::vector<std::size_t> chosen{secretary_of(v_, branch), deputy_of(v_, branch)};
        std::vector<std::size_t> doors;
        for (const auto& s : stretches()) {
            if (s.branch != branch) continue;
            chosen.push_back(leader_of(v_, s));
            for (auto at = s.first; at < s.first + s.count; ++at) doors.push_back(at);
        }
        const std::size_t wanted = branch == 8 ? 44 : 43;
        for (std::size_t i = 0; chosen.size() < wanted; ++i) chosen.push_back(v_.living[doors[i % doors.size()]].at(5 + i / doors.size()));
        for (const auto person : chosen) post(branches_[branch], person, Role::member, founded_);
    }

    void teams_of_members() {
        for (std::size_t t = 0; t < std::size(teams); ++t) {
            // Some stand under the committee, some under a branch: a team may belong anywhere.
            const auto parent = t % 3 == 2 ? branches_[t] : committee_;
            const auto id = found({.kind = BodyKind::team,
                                   .name = std::string(teams[t].name),
                                   .number = int(t) + 1,
                                   .parent = parent,
                                   .bond = teams[t].bond,
                                   .founded = term_began_});
            for (std::size_t m = 0; m < members_per_team; ++m)
                post(id, v_.living[(t * 25 + m * 3) % v_.living.size()].at(9 + t), m == 0 ? Role::team_leader : Role::member, term_began_);
        }
    }

    void offices() {
        const auto community =
            found({.kind = BodyKind::community, .name = "演示新村社区居委会", .phone = office_phone(0), .founded = founded_});
        const auto secretary = hire("社区书记·演示");
        post(committee_, secretary, Role::committee_secretary, term_began_, add_months(term_began_, 60));
        post(community, secretary, Role::member, term_began_);
        staff(community, community_staff);
        for (const auto& s : stretches())
            post(community, neighbour(s.first, 18), Role::representative, term_began_, add_months(term_began_, 60));

        staff(found({.kind = BodyKind::property, .name = "演示新村准物业", .phone = office_phone(10), .founded = founded_}),
              property_staff);

        const auto family =
            found({.kind = BodyKind::family_committee, .name = "演示新村家委会", .phone = office_phone(20), .founded = founded_});
        for (std::size_t i = 0; i < 7; ++i)
            post(family, neighbour(i * 29, 17), Role::family_committee, term_began_, add_months(term_began_, 36));
        for (std::size_t i = 0; i < 2; ++i) post(family, neighbour(i * 90 + 10, 19), Role::supervisor, term_began_);
    }

    void alliance() {
        for (int i = 1; i <= int(std::size(partners)); ++i) {
            std::string name = "演示单位";
            name.append(two_digits(i));
            const auto window = name + "窗口";
            name.append("（").append(partners[i - 1]).append("）");
            const auto id =
                found({.kind = BodyKind::partner, .name = name, .number = i, .phone = office_phone(30 + i), .founded = term_began_});
            post(id, hire(window), Role::partner_window, term_began_);
        }
    }

    void staff(BodyId body, std::span<const StaffWords> all) {
        for (const auto& s : all)
            for (int i = 1; i <= s.count; ++i)
                post(body, hire(std::string(s.name).append(s.count > 1 ? two_digits(i) : "")), s.role, term_began_);
    }

    BodyId found(const Body& b) { return sure(put(tx_, house_, b)); }
    PersonId hire(std::string name) { return sure(put(tx_, house_, Person{.name = std::move(name), .mobile = mobile(8500 + hired_++)})); }
    PersonId neighbour(std::size_t stairwell, std::size_t nth) const { return v_.people[v_.living[stairwell].at(nth)].id; }
    void post(BodyId body, std::size_t person, Role role, Day from, std::optional<Day> term_ends = {}) {
        post(body, v_.people[person].id, role, from, term_ends);
    }
    void post(BodyId body, PersonId person, Role role, Day from, std::optional<Day> term_ends = {}) {
        sure(appoint(tx_, house_, {.body = body, .person = person, .role = role, .from = from, .term_ends = term_ends}));
    }

    Tx& tx_;
    const Village& v_;
    const Actor house_ = Actor::clock();
    const Day founded_, term_began_;
    BodyId committee_, branches_[10];
    std::size_t hired_ = 0;
};

} // namespace

void found_bodies(Tx& tx, const Village& v) { Founder(tx, v).found_all(); }

} // namespace mulin::organisation::village
