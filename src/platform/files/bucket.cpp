#include "platform/files/bucket.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/files/s3_list.hpp"
#include <cerrno>
#include <cstring>
#include <curl/curl.h>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>

namespace mulin {
namespace fs = std::filesystem;
namespace {

constexpr long seconds_to_connect = 3, seconds_in_all = 60;

struct Answer {
    long status = 0;
    std::string body{};
    bool good() const { return status >= 200 && status < 300; }
    bool missing() const { return status == 404; }
};

struct Order {
    enum class Verb { get, head, put, remove } verb;
    std::string name{}, query{}; // the query as it is signed: in order, encoded
    std::string body{};
};

// One line to the store for each thread: it stays open between calls.
CURL* line() {
    static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) throw std::runtime_error("libcurl did not start");
    thread_local const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> one(curl_easy_init(), curl_easy_cleanup);
    curl_easy_reset(one.get());
    return one.get();
}

std::size_t take(char* data, std::size_t one, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(data, one * count);
    return one * count;
}

std::size_t give(char* to, std::size_t one, std::size_t count, void* from) {
    auto& left = *static_cast<std::string_view*>(from);
    const auto n = std::min(one * count, left.size());
    std::memcpy(to, left.data(), n);
    left.remove_prefix(n);
    return n;
}

void set_verb(CURL* curl, const Order& o, std::string_view& left) {
    switch (o.verb) {
    case Order::Verb::get: break;
    case Order::Verb::head: curl_easy_setopt(curl, CURLOPT_NOBODY, 1L); break;
    case Order::Verb::remove: curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE"); break;
    case Order::Verb::put:
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(o.body.size()));
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
        curl_easy_setopt(curl, CURLOPT_READDATA, &left);
    }
}

// Signed by libcurl, with every header given to it; what the body is summed up to goes along, for it sums up only what it has in one piece.
Answer once(const BucketSettings& s, const Order& o) {
    CURL* const curl = line();
    const auto url = s.address + (o.name.empty() ? "" : "/" + o.name) + (o.query.empty() ? "" : "?" + o.query);
    const auto who = s.key + ":" + s.secret, how = "aws:amz:" + s.region + ":s3";
    const auto sum = "x-amz-content-sha256: " + accounts::hex(accounts::sha256(o.body));
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(curl_slist_append(nullptr, sum.c_str()), curl_slist_free_all);
    std::string_view left = o.body;
    Answer answer;
    set_verb(curl, o, left);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_AWS_SIGV4, how.c_str());
    curl_easy_setopt(curl, CURLOPT_USERPWD, who.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds_in_all);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        throw StoreAway(std::string("the store of files: ") + curl_easy_strerror(code));
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

// Whatever is asked of it may be asked twice; a store that is busy says so with a 5xx.
Answer ask(const BucketSettings& s, const Order& o) {
    try {
        if (auto answer = once(s, o); answer.status < 500) return answer;
    } catch (const StoreAway&) {}
    return once(s, o);
}

Answer must(Answer answer) {
    if (answer.good()) return answer;
    const auto code = s3::text_of(answer.body, "Code");
    throw StoreAway("the store of files answered " + std::to_string(answer.status) + (code.empty() ? "" : " " + std::string(code)));
}

} // namespace

Bucket::Bucket(BucketSettings settings) : settings_(std::move(settings)) {
    if (settings_.address.ends_with('/')) settings_.address.pop_back();
}

void Bucket::put(const std::string& name, const fs::path& file) const {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::system_error(errno, std::generic_category(), file.string());
    must(ask(settings_, {.verb = Order::Verb::put, .name = name, .body = {std::istreambuf_iterator<char>(in), {}}}));
}

bool Bucket::get(const std::string& name, const fs::path& to) const {
    auto answer = ask(settings_, {.verb = Order::Verb::get, .name = name});
    if (answer.missing()) return false;
    const auto bytes = must(std::move(answer)).body;
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush())
        throw std::system_error(errno, std::generic_category(), to.string());
    return true;
}

bool Bucket::has(const std::string& name) const {
    auto answer = ask(settings_, {.verb = Order::Verb::head, .name = name});
    return !answer.missing() && must(std::move(answer)).good();
}

void Bucket::remove(const std::string& name) const {
    auto answer = ask(settings_, {.verb = Order::Verb::remove, .name = name});
    if (!answer.missing()) must(std::move(answer));
}

void Bucket::each(const std::function<void(const std::string&, TimePoint)>& f) const {
    for (std::string after;;) {
        const auto query = after.empty() ? std::string("list-type=2") : "list-type=2&start-after=" + after;
        const auto page = s3::read_list(must(ask(settings_, {.verb = Order::Verb::get, .query = query})).body);
        for (const auto& object : page.objects) f(object.name, object.came);
        if (!page.more || page.objects.empty()) return;
        after = page.objects.back().name;
    }
}

} // namespace mulin
