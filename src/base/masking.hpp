// What of a person is shown to whom. Masking happens here, on the server, before anything leaves it; what is not shown is "".
#pragma once
#include "base/values.hpp"
#include <string>
#include <string_view>

namespace mulin::masking {

// Who looks. `staff` means a post in the neighbourhood but no need to know; `assigned` has the task that needs it.
enum class Viewer { anyone, staff, assigned };

// 张小明: 张* for anyone, 张*明 for staff. A compound surname stays whole (欧阳*), a foreign name keeps its initials (J*, J* S*).
// A name of two characters stays 张* for staff too: with both ends shown nothing would be hidden.
std::string name(std::string_view, Viewer);

// A mobile or a landline, told apart by its digits: nothing for anyone, 138****1234 or 0571-****1234 for staff.
std::string phone(std::string_view, Viewer);

// 浙A·**34 for anyone and staff.
std::string plate(std::string_view, Viewer);

// An address in the neighbourhood by its parts, as they are written: {"63幢", "2单元", "501室"}.
struct Address {
    std::string_view building, stairwell, home;
};

// The building for anyone, with the stairwell for staff.
std::string address(const Address&, Viewer);

// The last four digits, for the assigned only. The one form that needs the whole number does not mask.
std::string id_number(std::string_view, Viewer);

// The last four digits for staff and the assigned.
std::string bank_account(std::string_view, Viewer);

// Nothing for anyone, the age band (60–69) on the day `today` for staff, the year for the assigned.
std::string birth(Day born, Day today, Viewer);

// What nobody sees but who is charged with it: a household's money, health, disability, poverty.
std::string confidential(std::string_view, Viewer);

} // namespace mulin::masking
