#include "platform/accounts/passwords.hpp"
#include "base/utf8.hpp"
#include "platform/accounts/sodium.hpp"
#include <algorithm>
#include <array>
#include <new>
#include <set>

namespace mulin::accounts {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19 << 20; // OWASP's smallest for two passes: a small machine serves several sign-ins at once

// Long enough for the first rule and still the first that anyone tries. Small letters, without signs at the end.
constexpr auto common = std::to_array<std::string_view>(
    {"0123456789", "1234567890", "12345678910", "123456789a", "123456789abc", "1234567890a", "1234567890qwerty", "1q2w3e4r5t",
     "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz@wsx3edc", "1qaz2wsx3edc4rfv", "!qaz2wsx3edc", "5201314520", "a123456789", "a1234567890",
     "aa12345678", "aa123456789", "aa1234567890", "abc1234567", "abc12345678", "abc123456789", "abc@123456", "abcd123456", "abcd1234567",
     "abcdefghijklmnop", "admin12345", "admin123456", "admin1234567", "admin@12345", "admin@123456", "administrator", "administrator1",
     "asd123456789", "asdfghjkl123", "changeme123", "china123456", "huawei@123", "iloveyou123", "iloveyou520", "letmein123", "mima123456",
     "mulin123456", "mulin@123456", "p@ssw0rd12", "p@ssw0rd123", "p@ssword123", "passw0rd12", "passw0rd123", "password12", "password123",
     "password1234", "password@123", "qazwsxedc123", "qq123456789", "qwer123456", "qwer12345678", "qwerty1234", "qwerty12345",
     "qwerty123456", "qwertyuiop", "qwertyuiop123", "qwertyuiopasdfgh", "root@123456", "test123456", "user123456", "welcome123",
     "welcome@123", "woaini1314", "woaini1314520", "woaini5201314", "woaini520520", "zaq12wsxcde3", "zaq1xsw2cde3", "zhongguo123",
     "zxcvbnm123", "zxcvbnm123456",
     // the examples in our own sentences
     "院子里有3棵guihua", "我家门口那棵老桂花树每年秋天都开花", "9 sparrows on the roof", "the old osmanthus blooms again"});

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    return out;
}

bool sign(char c) { return c > ' ' && c < 127 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); }

// A well-known one, or fewer than five different characters.
bool easily_guessed(std::string_view password) {
    std::set<char32_t> different;
    for (std::string_view rest = password; !rest.empty();) different.insert(utf8::take(rest));
    std::string bare = small_letters(password);
    while (!bare.empty() && sign(bare.back())) bare.pop_back();
    return different.size() < 5 || std::ranges::find(common, bare) != common.end();
}

int classes(std::string_view password) {
    bool small = false, capital = false, digit = false, other = false;
    for (char c : password) {
        if (c >= 'a' && c <= 'z') small = true;
        else if (c >= 'A' && c <= 'Z') capital = true;
        else if (c >= '0' && c <= '9') digit = true;
        else other = true;
    }
    return small + capital + digit + other;
}

bool has_phone(std::string_view password, std::string_view phone) {
    std::string digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() < 7) return false;
    return password.find(digits.substr(digits.size() - std::min<std::size_t>(8, digits.size()))) != password.npos;
}

// Any word of the name with two Chinese characters or four letters; less would bar ordinary words.
bool has_name(std::string_view password, std::string_view name) {
    const std::string text = small_letters(password), words = small_letters(name);
    for (std::string_view rest = words; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (word.size() >= 4 && text.find(word) != text.npos) return true;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return false;
}

} // namespace

Done acceptable_password(std::string_view password, const PasswordOwner& owner) {
    std::vector<Refusal> wrong;
    const auto refuse_if = [&](bool so, std::string_view name, std::vector<std::string> blanks = {}) {
        if (so) wrong.push_back({.why = Why::invalid, .name = name, .field = "password", .blanks = std::move(blanks)});
    };
    const std::size_t length = utf8::length(password);
    refuse_if(length < least_characters, "accounts.password_short", {std::to_string(least_characters)});
    refuse_if(length >= least_characters && length < phrase_characters && classes(password) < 3, "accounts.password_simple",
              {std::to_string(phrase_characters)});
    refuse_if(length >= least_characters && easily_guessed(password), "accounts.password_common");
    refuse_if(has_phone(password, owner.phone), "accounts.password_has_phone");
    refuse_if(has_name(password, owner.name), "accounts.password_has_name");
    if (!wrong.empty()) return refuse_all(std::move(wrong));
    return {};
}

std::string password_hash(std::string_view password) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> stored{};
    if (crypto_pwhash_str_alg(stored.data(), characters(password), password.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return stored.data();
}

bool password_matches(std::string_view password, const std::optional<std::string>& stored) {
    start_sodium();
    static const std::string nobody = password_hash(std::string_view());
    const bool matches = crypto_pwhash_str_verify((stored ? *stored : nobody).c_str(), characters(password), password.size()) == 0;
    return stored && matches;
}

bool needs_rehash(const std::string& stored) {
    start_sodium();
    return crypto_pwhash_str_needs_rehash(stored.c_str(), passes, memory) != 0;
}

} // namespace mulin::accounts
