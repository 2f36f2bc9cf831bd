#include "platform/web/server.hpp"
#include "platform/web/server/connection.hpp"
#include <sys/resource.h>
#include <thread>

namespace mulin::web {
namespace {

using net::ip::tcp;

// Every connection holds a file descriptor, and the usual soft limit of 1,024 is soon reached.
void allow_many_connections() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

Peer peer_of(const tcp::socket& socket, Transport transport) {
    net::ip::address address = socket.remote_endpoint().address();
    if (address.is_v6() && address.to_v6().is_v4_mapped()) address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return {.address = address.to_string(), .loopback = address.is_loopback(), .transport = transport};
}

net::ssl::context tls_context(const ServerSettings& settings) try {
    net::ssl::context context(net::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    context.use_certificate_chain_file(settings.certificate);
    context.use_private_key_file(settings.key, net::ssl::context::pem);
    return context;
} catch (const boost::system::system_error& error) {
    throw std::runtime_error(
        fmt::format("cannot use the certificate {} with the key {}: {}", settings.certificate, settings.key, error.code().message()));
}

std::string cannot_listen(const ServerSettings& settings, const ErrorCode& error) {
    if (error == net::error::address_in_use) return fmt::format("port {} is in use", settings.port);
    if (error == net::error::access_denied) return fmt::format("port {} is reserved for programs with more rights", settings.port);
    return fmt::format("cannot listen on {}, port {}: {}", settings.address, settings.port, error.message());
}

} // namespace

struct Server::Impl : Shared {
    Impl(ServerSettings s, Handler h) : Shared{.settings = std::move(s), .handler = std::move(h)} {}

    void start() {
        allow_many_connections();
        if (!settings.certificate.empty() && !settings.key.empty()) tls.emplace(tls_context(settings));
        listen();
        scratch.emplace(settings.scratch);
        net::co_spawn(io, accept(), net::detached);
        socket_thread = std::jthread([this] { io.run(); });
    }

    void listen() try {
        const tcp::endpoint endpoint(net::ip::make_address(settings.address), settings.port);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(net::socket_base::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen();
        port = acceptor.local_endpoint().port();
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error(cannot_listen(settings, error.code()));
    }

    net::awaitable<void> accept() {
        while (acceptor.is_open()) {
            auto [error, socket] = co_await acceptor.async_accept(with_error);
            if (!error) lines.size() < settings.connections ? welcome(std::move(socket)) : void(++hung_up_on);
            if (!error || error == net::error::operation_aborted) continue;
            // Out of descriptors or memory: the one waiting stays waiting, so asking again at once would only burn the processor.
            spdlog::warn("cannot accept a connection: {}", error.message());
            net::steady_timer pause(io, std::chrono::milliseconds(100));
            co_await pause.async_wait(with_error);
        }
    }

    void welcome(tcp::socket socket) try {
        if (tls) spawn(Tls(Tcp(std::move(socket)), *tls), Transport::tls);
        else spawn(Tcp(std::move(socket)), Transport::plain);
    } catch (const boost::system::system_error&) {} // gone before it was greeted

    template <class Stream> void spawn(Stream stream, Transport transport) {
        const Peer peer = peer_of(beast::get_lowest_layer(stream).socket(), transport);
        net::co_spawn(io, serve(std::move(stream), peer), [](std::exception_ptr thrown) { log_unless_of_the_line(thrown); });
    }

    template <class Stream> net::awaitable<void> serve(Stream stream, Peer peer) {
        Connection<Stream> connection(*this, std::move(stream), std::move(peer));
        co_await connection.serve();
    }

    // That peers go away or stay silent is how connections end.
    static void log_unless_of_the_line(std::exception_ptr thrown) try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const boost::system::system_error&) {
    } catch (const std::exception& error) {
        spdlog::error("a connection broke off: {}", error.what());
    }

    void stop() {
        if (!socket_thread.joinable()) return;
        net::co_spawn(io, drain(), net::detached);
        socket_thread.join(); // ends when no connection is left
        workers.join();
        disk.join();
    }

    net::awaitable<void> drain() {
        stopping = true;
        acceptor.close();
        live.close();
        close_lines([](const Line& line) { return !line.busy; });
        // However long handlers take, they are waited for; then whoever still sends or reads has a little more time.
        auto deadline = std::chrono::steady_clock::now() + settings.drain_time;
        while (!lines.empty()) {
            const auto now = std::chrono::steady_clock::now();
            if (under_way > 0) deadline = now + settings.drain_time;
            if (now >= deadline) close_lines([](const Line&) { return true; });
            net::steady_timer pause(io, std::chrono::milliseconds(10));
            co_await pause.async_wait(with_error);
        }
    }

    template <class Which> void close_lines(Which which) {
        for (Line* line : lines)
            if (which(*line)) line->tcp.close();
    }

    std::optional<net::ssl::context> tls{};
    tcp::acceptor acceptor{io};
    std::atomic<std::uint64_t> hung_up_on = 0; // there were too many connections already
    unsigned short port = 0;
    std::jthread socket_thread{};
};

Server::Server(ServerSettings settings, Handler handler) : impl_(std::make_unique<Impl>(std::move(settings), std::move(handler))) {}

Server::~Server() { stop(); }

void Server::start() { impl_->start(); }

unsigned short Server::port() const { return impl_->port; }

void Server::publish(std::string_view topic, std::string_view data) {
    net::post(impl_->io, [impl = impl_.get(), topic = std::string(topic),
                          event = std::make_shared<const std::string>(event_text(topic, data))] { impl->live.publish(topic, event); });
}

void Server::end_streams() {
    net::post(impl_->io, [impl = impl_.get()] { impl->live.end(); });
}

std::size_t Server::streams() const { return impl_->live.size(); }

void Server::write(measures::Exposition& out) const {
    using measures::Kind;
    const auto& i = *impl_;
    out.one("mulin_connections", Kind::gauge, "Open connections.", static_cast<double>(i.connections));
    out.one("mulin_connections_refused_total", Kind::counter, "Connections hung up on because there were too many.",
            static_cast<double>(i.hung_up_on));
    out.one("mulin_live_streams", Kind::gauge, "Pages that are told of changes.", static_cast<double>(i.live.size()));
    out.one("mulin_requests_under_way", Kind::gauge, "Requests a worker answers or that wait for one.", i.under_way);
    out.family("mulin_requests_turned_away_total", Kind::counter, "Requests no page saw: malformed, too long, or one too many.");
    for (auto fault = std::size_t{}; fault < static_cast<std::size_t>(Fault::broken); ++fault) // what broke, a page had seen
        out.sample(static_cast<double>(i.turned_away[fault]), {{"why", name(static_cast<Fault>(fault))}});
}

void Server::stop() { impl_->stop(); }

} // namespace mulin::web
