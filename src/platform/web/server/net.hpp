// What the pieces of server.cpp take from the HTTP and socket library. Nothing outside server.cpp and library.cpp may include this.
#pragma once
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <exception>
#include <utility>

namespace mulin::web {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using ErrorCode = boost::system::error_code;
using Tcp = beast::tcp_stream;
using Tls = beast::ssl_stream<beast::tcp_stream>;

// For what may well fail: gives the error beside the value. The plain net::use_awaitable throws.
constexpr auto with_error = net::as_tuple(net::use_awaitable);

// Does `work` on a thread of `pool` while the coroutine waits, and comes back to the coroutine's own thread with what it gave or threw.
template <class Work> auto away(net::thread_pool& pool, Work work) -> net::awaitable<decltype(work())> {
    using Value = decltype(work());
    const auto start = [&pool](auto resume, Work job) {
        net::post(pool, [resume = std::move(resume), job = std::move(job)]() mutable {
            std::exception_ptr thrown;
            Value value{};
            try {
                value = job();
            } catch (...) {
                thrown = std::current_exception();
            }
            const auto home = net::get_associated_executor(resume);
            net::post(home, [resume = std::move(resume), thrown, value = std::move(value)]() mutable { resume(thrown, std::move(value)); });
        });
    };
    return net::async_initiate<const net::use_awaitable_t<>&, void(std::exception_ptr, Value)>(start, net::use_awaitable, std::move(work));
}

} // namespace mulin::web
