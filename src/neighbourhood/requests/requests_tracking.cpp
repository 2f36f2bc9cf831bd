// Call-back codes, and photos that wait for their form.
#include "base/text.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store_tracking.hpp"
#include "platform/accounts/tokens.hpp"

namespace mulin::requests {
namespace {

constexpr int wrong_tries = 10; // in an hour on one number: guessing all codes would take eleven years
constexpr auto tries_count_for = std::chrono::hours(1);

// Six digits nobody foresees.
std::string new_code() {
    const auto random = accounts::sha256(accounts::new_token());
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < 4; ++i) n = n << 8 | random[i];
    const auto digits = std::to_string(n % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

// "报事 0810－01" or "081001" as the number it is: "0810-01".
std::string tidy_number(std::string_view typed) {
    auto digits = text::digits(typed);
    return digits.size() > 4 ? digits.insert(4, "-") : digits;
}

} // namespace

void give_code(Tx& tx, const HelpRequest& r) { store::give_code(tx, r, new_code()); }

std::string call_back_code(Tx& tx, const Actor& who, const HelpRequest& r) {
    if (!contains(parts(tx, who, r), Part::asker)) return {};
    return store::code(tx, r.id);
}

Tracked track(Tx& tx, std::string_view typed_number, std::string_view typed_code) {
    const auto number = tidy_number(typed_number);
    const auto since = tx.now() - tries_count_for;
    if (store::wrong_codes(tx, number, since) >= wrong_tries)
        return {.refused = Refusal{.why = Why::conflict, .name = "request_pages.too_many_tries"}};
    const auto all = store::codes(tx, number);
    for (const auto& c : all)
        if (accounts::same(c.code, text::digits(typed_code))) return {.request = c.request};
    if (!all.empty()) store::note_wrong_code(tx, number, since);
    return {.refused = Refusal{.why = Why::invalid, .name = "request_pages.wrong_code", .field = "code"}};
}

} // namespace mulin::requests
