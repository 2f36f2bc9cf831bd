#include "platform/messages/carrier.hpp"
#include "base/utf8.hpp"
#include <arpa/inet.h>
#include <cstring>
#include <curl/curl.h>
#include <netinet/in.h>
#include <unistd.h>

namespace mulin::messages {
namespace {

constexpr long seconds_to_connect = 8, seconds_in_all = 20;
constexpr std::size_t most_read = 64 * 1024;

bool is_private(std::uint32_t ip) {
    const auto in = [&](std::uint32_t net, int bits) { return ip >> (32 - bits) == net >> (32 - bits); };
    return in(0x00000000, 8) || in(0x0A000000, 8) || in(0x64400000, 10) || in(0x7F000000, 8) || in(0xA9FE0000, 16) || in(0xAC100000, 12) ||
           in(0xC0000000, 24) || in(0xC0A80000, 16) || in(0xC6120000, 15) || in(0xE0000000, 3);
}

// Asked about the address itself and not about its name, which could lead elsewhere a moment later.
bool is_private(const sockaddr& a) {
    if (a.sa_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, &a, sizeof v4);
        return is_private(ntohl(v4.sin_addr.s_addr));
    }
    if (a.sa_family != AF_INET6) return true;
    sockaddr_in6 v6;
    std::memcpy(&v6, &a, sizeof v6);
    const auto* b = v6.sin6_addr.s6_addr;
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) return is_private(std::uint32_t(b[12] << 24 | b[13] << 16 | b[14] << 8 | b[15]));
    return (b[0] & 0xE0) != 0x20; // only 2000::/3 is the world
}

struct Call {
    CURL* curl = curl_easy_init();
    curl_slist* headers = nullptr;
    curl_slist* recipients = nullptr;
    std::string received{}, to_send{};
    std::size_t sent = 0;
    char trouble[CURL_ERROR_SIZE] = "";
    bool only_public = false, met_private = false;

    Call() = default;
    Call(const Call&) = delete;
    ~Call() {
        curl_slist_free_all(headers);
        curl_slist_free_all(recipients);
        curl_easy_cleanup(curl);
    }
    template <class T> void set(CURLoption option, T value) { curl_easy_setopt(curl, option, value); }
};

std::size_t take(char* data, std::size_t one, std::size_t count, void* into) {
    auto& call = *static_cast<Call*>(into);
    if (call.received.size() + one * count > most_read) return 0;
    call.received.append(data, one * count);
    return one * count;
}

std::size_t give(char* to, std::size_t one, std::size_t count, void* from) {
    auto& call = *static_cast<Call*>(from);
    const auto n = std::min(one * count, call.to_send.size() - call.sent);
    std::memcpy(to, call.to_send.data() + call.sent, n);
    call.sent += n;
    return n;
}

// What a mail server answered last stands among the lines of the conversation.
std::size_t hear(char* line, std::size_t one, std::size_t count, void* into) {
    static_cast<Call*>(into)->received.assign(line, one * count);
    return one * count;
}

curl_socket_t open_socket(void* clientp, curlsocktype, curl_sockaddr* a) {
    auto& call = *static_cast<Call*>(clientp);
    if (call.only_public && is_private(a->addr)) return call.met_private = true, CURL_SOCKET_BAD;
    return ::socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

int closing_now(void* closing, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::atomic<bool>*>(closing)->load() ? 1 : 0;
}

Reason reason_of(CURLcode code) {
    switch (code) {
    case CURLE_OK: return Reason::none;
    case CURLE_OPERATION_TIMEDOUT: return Reason::timed_out;
    case CURLE_LOGIN_DENIED: return Reason::wrong_key;
    case CURLE_USE_SSL_FAILED:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE: return Reason::insecure;
    default: return Reason::unreachable;
    }
}

std::string readable(std::string_view text) {
    std::string out;
    for (auto rest = text; !rest.empty();) {
        const auto c = utf8::take(rest);
        utf8::append(out, c < 0x20 ? U' ' : c);
    }
    return std::string(utf8::front(out, 200));
}

class CurlCarrier : public Carrier {
public:
    CurlCarrier(bool private_addresses, const std::atomic<bool>& closing) : private_(private_addresses), closing_(closing) {
        static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
        if (started != CURLE_OK) throw std::runtime_error("libcurl did not start");
    }

    Reply post(const HttpOrder& o) override {
        if (!o.trusted && !may_be_called(o.url, private_)) return {.trouble = Reason::bad_address};
        Call call;
        prepare(call, o.trusted || private_ ? "http,https" : "https");
        call.only_public = !o.trusted && !private_;
        for (const auto& h : o.headers) call.headers = curl_slist_append(call.headers, h.c_str());
        call.headers = curl_slist_append(call.headers, "Expect:");
        call.set(CURLOPT_URL, o.url.c_str());
        call.set(CURLOPT_HTTPHEADER, call.headers);
        call.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(o.body.size()));
        call.set(CURLOPT_POSTFIELDS, o.body.c_str());
        call.set(CURLOPT_WRITEFUNCTION, take);
        call.set(CURLOPT_WRITEDATA, &call);
        return perform(call);
    }

    Reply mail(const MailServer& server, const MailOrder& o) override {
        Call call;
        prepare(call, "smtp,smtps");
        const auto url = (server.security == Security::tls ? "smtps://" : "smtp://") + server.server;
        call.to_send = o.bytes;
        call.recipients = curl_slist_append(nullptr, o.to.c_str());
        call.set(CURLOPT_URL, url.c_str());
        call.set(CURLOPT_USE_SSL, long(server.security == Security::plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (!server.certificates.empty()) call.set(CURLOPT_CAINFO, server.certificates.c_str());
        if (!server.user.empty()) {
            call.set(CURLOPT_USERNAME, server.user.c_str());
            call.set(CURLOPT_PASSWORD, server.password.c_str());
        }
        call.set(CURLOPT_MAIL_FROM, server.from.c_str());
        call.set(CURLOPT_MAIL_RCPT, call.recipients);
        call.set(CURLOPT_UPLOAD, 1L);
        call.set(CURLOPT_READFUNCTION, give);
        call.set(CURLOPT_READDATA, &call);
        call.set(CURLOPT_HEADERFUNCTION, hear);
        call.set(CURLOPT_HEADERDATA, &call);
        return perform(call);
    }

private:
    void prepare(Call& call, const char* protocols) const {
        call.set(CURLOPT_PROTOCOLS_STR, protocols);
        call.set(CURLOPT_FOLLOWLOCATION, 0L);
        call.set(CURLOPT_PROXY, "");
        call.set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
        call.set(CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
        call.set(CURLOPT_TIMEOUT, seconds_in_all);
        call.set(CURLOPT_NOSIGNAL, 1L);
        call.set(CURLOPT_ERRORBUFFER, call.trouble);
        call.set(CURLOPT_OPENSOCKETFUNCTION, open_socket);
        call.set(CURLOPT_OPENSOCKETDATA, &call);
        call.set(CURLOPT_XFERINFOFUNCTION, closing_now);
        call.set(CURLOPT_XFERINFODATA, &closing_);
        call.set(CURLOPT_NOPROGRESS, 0L);
    }

    static Reply perform(Call& call) {
        const auto code = curl_easy_perform(call.curl);
        long status = 0;
        curl_easy_getinfo(call.curl, CURLINFO_RESPONSE_CODE, &status);
        Reply r{.status = int(status), .body = std::move(call.received)};
        if (code == CURLE_OK) return r;
        r.stopped = code == CURLE_ABORTED_BY_CALLBACK;
        r.trouble = call.met_private ? Reason::bad_address : reason_of(code);
        r.detail = readable(call.trouble[0] ? call.trouble : curl_easy_strerror(code));
        return r;
    }

    bool private_;
    const std::atomic<bool>& closing_;
};

} // namespace

std::unique_ptr<Carrier> curl_carrier(bool private_addresses, const std::atomic<bool>& closing) {
    return std::make_unique<CurlCarrier>(private_addresses, closing);
}

bool may_be_called(std::string_view url, bool private_addresses) {
    const bool scheme = url.starts_with("https://") || (private_addresses && url.starts_with("http://"));
    if (!scheme || url.size() > 1000) return false;
    const auto rest = url.substr(url.find("//") + 2);
    const auto host = rest.substr(0, rest.find_first_of("/?#"));
    const bool plain = url.find_first_of(" \t\r\n\"<>\\") == url.npos;
    return plain && !host.empty() && host.find('@') == host.npos;
}

} // namespace mulin::messages
