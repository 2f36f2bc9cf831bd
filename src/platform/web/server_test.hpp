// A server on a free port of this machine and a caller who speaks to it byte by byte.
#pragma once
#include "platform/web/server.hpp"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace mulin::web {

inline ServerSettings test_settings() {
    static int n = 0;
    const auto scratch = std::filesystem::temp_directory_path() / ("mulin-test-" + std::to_string(getpid()) + "-" + std::to_string(++n));
    return {.port = 0, .workers = 2, .header_time = std::chrono::seconds(5), .drain_time = std::chrono::seconds(2), .scratch = scratch};
}

class TestServer : public Server {
public:
    explicit TestServer(Handler handler, ServerSettings settings = test_settings())
        : Server(settings, std::move(handler)), scratch_(settings.scratch) {
        start();
    }
    ~TestServer() {
        stop();
        std::filesystem::remove_all(scratch_);
    }

private:
    std::filesystem::path scratch_;
};

class Caller {
public:
    explicit Caller(unsigned short port, in_addr_t address = htonl(INADDR_LOOPBACK)) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = address;
        const timeval patience{.tv_sec = 10, .tv_usec = 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) throw std::runtime_error("cannot connect");
    }
    Caller(const Caller&) = delete;
    ~Caller() { ::close(socket_); }

    int socket() const { return socket_; }

    // False when the other side has closed.
    bool say(std::string_view text) {
        while (!text.empty()) {
            const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // Up to and with `mark`, or all there was until the connection ended.
    std::string hear_until(std::string_view mark) {
        for (;;) {
            if (const auto at = heard_.find(mark); at != heard_.npos) return take(at + mark.size());
            if (!hear_more()) return take(heard_.size());
        }
    }

    // One answer: its head and as much as its Content-Length says.
    std::string hear() {
        std::string answer = hear_until("\r\n\r\n");
        const std::string_view name = "Content-Length: ";
        const auto at = answer.find(name);
        const auto length = at == answer.npos ? 0 : std::stoull(answer.substr(at + name.size()));
        while (heard_.size() < length && hear_more()) {}
        return answer += take(std::min<std::size_t>(length, heard_.size()));
    }

    std::string hear_to_the_end() {
        while (hear_more()) {}
        return take(heard_.size());
    }

    std::string ask(std::string_view text) {
        say(text);
        return hear();
    }

private:
    bool hear_more() {
        char bytes[16 * 1024];
        const auto size = ::recv(socket_, bytes, sizeof bytes, 0);
        if (size > 0) heard_.append(bytes, static_cast<std::size_t>(size));
        return size > 0;
    }

    std::string take(std::size_t size) {
        std::string taken = heard_.substr(0, size);
        heard_.erase(0, size);
        return taken;
    }

    int socket_;
    std::string heard_;
};

inline std::string get(std::string_view path) { return "GET " + std::string(path) + " HTTP/1.1\r\nHost: lane.example\r\n\r\n"; }

inline std::string post(std::string_view type, std::string_view body) {
    return "POST / HTTP/1.1\r\nHost: lane.example\r\nContent-Type: " + std::string(type) +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

inline Response plain(std::string body) { return {.type = "text/plain", .body = std::move(body)}; }

inline std::string body_of(const std::string& answer) {
    const auto at = answer.find("\r\n\r\n");
    return at == answer.npos ? "" : answer.substr(at + 4);
}

} // namespace mulin::web
