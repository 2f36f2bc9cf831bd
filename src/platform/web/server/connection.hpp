// One connection from its first byte to its last, over TCP or TLS alike.
#pragma once
#include "platform/web/body.hpp"
#include "platform/web/server/outgoing.hpp"
#include "platform/web/server/shared.hpp"
#include <array>
#include <optional>

namespace mulin::web {

template <class Stream> class Connection {
public:
    Connection(Shared& shared, Stream stream, Peer peer) : shared_(shared), stream_(std::move(stream)), peer_(std::move(peer)) {
        shared_.lines.insert(&line_);
        ++shared_.connections;
    }
    Connection(const Connection&) = delete;
    ~Connection() {
        shared_.lines.erase(&line_);
        --shared_.connections;
    }

    // Until either side has had enough. What goes wrong with the socket is thrown.
    net::awaitable<void> serve() {
        co_await greet();
        for (bool goes_on = true; goes_on && !shared_.stopping;) {
            if (!co_await request_comes()) co_return;
            goes_on = co_await exchange() == After::keep_open;
        }
        if (live_) co_await pass_on_events();
        co_await part();
    }

private:
    using Parser = http::request_parser<http::buffer_body>;
    static constexpr bool is_tls = std::is_same_v<Stream, Tls>;
    static constexpr std::size_t piece = 32 * 1024; // of a body or file, in memory at once

    Tcp& tcp() { return beast::get_lowest_layer(stream_); }

    net::awaitable<void> greet() {
        tcp().socket().set_option(net::ip::tcp::no_delay(true));
        tcp().expires_after(shared_.settings.header_time);
        if constexpr (is_tls) co_await stream_.async_handshake(net::ssl::stream_base::server, net::use_awaitable);
    }

    // Waits with as little memory as can be: a server has thousands of connections on which nothing happens.
    net::awaitable<bool> request_comes() {
        if (buffer_.size() > 0) co_return true; // the next of a pipeline
        buffer_.shrink_to_fit();
        tcp().expires_after(shared_.settings.idle_time);
        const auto [error, size] = co_await stream_.async_read_some(buffer_.prepare(first_read), with_error);
        buffer_.commit(size);
        co_return !error;
    }

    // One request and its answer.
    net::awaitable<After> exchange() {
        line_.busy = true;
        Parser parser;
        Request request{.id = shared_.fresh_id()};
        std::optional<Body> body;
        Checked<void> received = co_await read_head(parser, request);
        if (received) {
            body.emplace(request, BodyLimits{.text = shared_.settings.body_limit, .files = shared_.settings.upload_limit},
                         *shared_.scratch);
            received = co_await read_body(parser, request, *body);
        }
        Outgoing out;
        if (received) out = co_await handle(request, body);
        else out.response = shared_.turn_away(received.error(), request.id);
        const bool keep = received && parser.keep_alive() && !shared_.stopping && out.response.live.empty();
        const After after = keep ? After::keep_open : After::close;
        co_await send(out, request.id, parser.get().method() == http::verb::head ? What::head : What::all, after);
        line_.busy = false;
        co_return after;
    }

    net::awaitable<Checked<void>> read_head(Parser& parser, Request& request) {
        parser.header_limit(static_cast<std::uint32_t>(shared_.settings.header_limit));
        parser.body_limit(boost::none); // Body knows what its kind may have
        tcp().expires_after(shared_.settings.header_time);
        const auto [error, size] = co_await http::async_read_header(stream_, buffer_, parser, with_error);
        if (error == http::error::header_limit || error == http::error::buffer_overflow) co_return std::unexpected(Fault::head_too_long);
        if (error) co_return refused(error);
        auto read = web::read_head(head_of(parser.get()));
        if (!read) co_return std::unexpected(read.error());
        read->id = std::move(request.id);
        request = *std::move(read);
        place_caller(request, peer_, shared_.proxy());
        co_return Checked<void>();
    }

    net::awaitable<Checked<void>> read_body(Parser& parser, const Request& request, Body& body) {
        const auto announced = parser.content_length();
        if (announced)
            if (auto allowed = body.allow(*announced); !allowed) co_return allowed;
        tcp().expires_after(shared_.settings.body_time);
        if (!parser.is_done() && waits_for_continue(request, version_of(parser.get())))
            co_await net::async_write(stream_, net::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")), net::use_awaitable);
        const auto size = parser.is_done() ? 0 : std::min<std::uint64_t>(announced.value_or(piece), piece);
        std::string chunk(size, '\0');
        buffer_.reserve(size);
        while (!parser.is_done()) {
            parser.get().body() = {.data = chunk.data(), .size = chunk.size(), .more = true};
            const auto [error, read] = co_await http::async_read(stream_, buffer_, parser, with_error);
            if (error && error != http::error::need_buffer) co_return refused(error);
            const auto came = std::string_view(chunk).substr(0, chunk.size() - parser.get().body().size);
            Checked<void> taken;
            if (body.uses_disk()) taken = co_await away(shared_.disk, [&] { return body.take(came); });
            else taken = body.take(came);
            if (!taken) co_return taken;
        }
        co_return body.finish();
    }

    net::awaitable<Outgoing> handle(Request& request, std::optional<Body>& body) {
        if (shared_.full()) co_return Outgoing{.response = shared_.turn_away(Fault::busy, request.id)};
        const UnderWay counted(shared_.under_way);
        co_return co_await away(shared_.workers, [&] {
            auto out = answer(shared_.handler, request);
            body.reset(); // and with it the uploads
            return out;
        });
    }

    enum class What { head, all };

    net::awaitable<void> send(Outgoing& out, const std::string& id, What what, After after) {
        const std::string head = wire_head(out, id, after);
        if (!out.response.live.empty() && what == What::all) live_.emplace(shared_.live, stream_.get_executor(), out.response.live);
        tcp().expires_after(shared_.settings.body_time);
        const bool whole = what == What::all && has_body(out.response.status);
        const std::string_view body = whole && !out.file.is_open() && !live_ ? out.response.body : std::string_view{};
        co_await net::async_write(stream_, std::array{net::buffer(head), net::buffer(body)}, net::use_awaitable);
        if (whole && out.file.is_open()) co_await send_file(out);
    }

    // Each piece has its own time: a long file on a slow line is fine, a reader that stands still is not.
    net::awaitable<void> send_file(Outgoing& out) {
        std::string chunk(std::min<std::uint64_t>(out.length, piece), '\0');
        for (std::uint64_t left = out.length; left > 0;) {
            const auto size = std::min<std::uint64_t>(left, chunk.size());
            const bool read =
                co_await away(shared_.disk, [&] { return bool(out.file.read(chunk.data(), static_cast<std::streamsize>(size))); });
            if (!read) throw std::runtime_error("a file became shorter while it was sent");
            tcp().expires_after(shared_.settings.idle_time);
            co_await net::async_write(stream_, net::buffer(chunk.data(), size), net::use_awaitable);
            left -= size;
        }
    }

    net::awaitable<void> pass_on_events() {
        buffer_ = {};
        for (;;) {
            const std::string text = co_await live_->next(shared_.settings.heartbeat);
            if (text.empty()) break;
            tcp().expires_after(shared_.settings.idle_time);
            co_await net::async_write(stream_, net::buffer(text), net::use_awaitable);
        }
        live_.reset();
    }

    // Says that nothing more will come, and reads on for a while: a socket closed on unread bytes is reset, and a reset takes our last
    // answer away from a peer that is still sending.
    net::awaitable<void> part() {
        tcp().expires_after(shared_.stopping ? std::chrono::seconds(2) : shared_.settings.idle_time);
        if constexpr (is_tls) co_await stream_.async_shutdown(with_error);
        ErrorCode ignored;
        tcp().socket().shutdown(net::socket_base::shutdown_send, ignored);
        buffer_ = {};
        for (std::uint64_t left = shared_.settings.upload_limit; left > 0;) {
            const auto [error, size] = co_await tcp().async_read_some(buffer_.prepare(last_read), with_error);
            if (error) break;
            left -= std::min<std::uint64_t>(left, size);
        }
    }

    // Of an error while reading: a fault of the sender is answered, one of the line ends it.
    static Checked<void> refused(ErrorCode error) {
        if (error.category() != ErrorCode(http::error::bad_method).category()) throw boost::system::system_error(error);
        return std::unexpected(Fault::bad_head);
    }

    static constexpr std::size_t first_read = 2048, last_read = 16 * 1024;
    Shared& shared_;
    Stream stream_;
    Peer peer_;
    beast::flat_buffer buffer_;
    std::optional<LiveStream> live_;
    Line line_{tcp()};
};

} // namespace mulin::web
