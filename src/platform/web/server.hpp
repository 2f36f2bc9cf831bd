// The socket side: reads requests within limits, hands each to a bounded pool of workers, writes the answers.
#pragma once
#include "platform/measures/exposition.hpp"
#include "platform/web/http.hpp"
#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace mulin::web {

struct ServerSettings {
    std::string address = "127.0.0.1";
    unsigned short port = 8080; // 0: any free one, see port()
    int workers = 16;           // threads that run handlers
    int waiting = 256;          // requests that may wait for one; more are answered 503 at once
    std::size_t header_limit = 16 * 1024;
    std::size_t body_limit = 1024 * 1024;     // forms without files, JSON
    std::uint64_t upload_limit = 64ull << 20; // multipart, all files together, streamed to `scratch`
    std::chrono::seconds header_time{10};     // for the whole head, however slowly it drips
    std::chrono::seconds body_time{120};      // for the whole body, and for the whole answer unless it is a file
    std::chrono::seconds idle_time{60};       // between requests, and for a reader to take the next piece of a file
    std::chrono::seconds heartbeat{20};       // of streams, so that a dead peer is noticed
    std::chrono::seconds drain_time{10};      // at stop(), for what is still being received or sent once no handler runs
    std::size_t connections = 10'000;         // more are hung up on
    std::filesystem::path scratch{};          // for uploads; made if missing, rid of old uploads at start; processes may share it
    bool behind_proxy = false;                // trust X-Forwarded-For and X-Forwarded-Proto of a loopback peer
    std::string certificate{}, key{};         // PEM files; both set: TLS 1.2 or later
};

class Server {
public:
    // Called on a worker. Should its owner let something through that was thrown, it is logged and answered 500.
    using Handler = std::function<Response(Request&)>;

    Server(ServerSettings, Handler);
    ~Server();
    void start(); // listens and returns; throws std::runtime_error with a plain sentence ("port 8080 is in use")
    unsigned short port() const;
    void publish(std::string_view topic, std::string_view data); // to every open stream that asked for the topic; any thread
    void end_streams();                                          // whoever reads one asks anew and looks at everything again; any thread
    std::size_t streams() const;
    void write(measures::Exposition&) const; // its figures; any thread
    void stop(); // no new connections, answers what is under way, ends streams, then returns; once more does no harm

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace mulin::web
