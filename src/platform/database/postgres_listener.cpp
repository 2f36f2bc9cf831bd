#include "platform/database/postgres_listener.hpp"
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace mulin::postgres {

Listener::Listener(std::string url, std::function<void(std::string_view)> heard, std::function<void()> missed)
    : url_(std::move(url)), heard_(std::move(heard)), missed_(std::move(missed)) {
    connect();
    bell_ = eventfd(0, EFD_CLOEXEC);
    thread_ = std::jthread([this](std::stop_token stop) { listen(std::move(stop)); });
}

Listener::~Listener() {
    thread_.request_stop();
    eventfd_write(bell_, 1);
    thread_.join();
    close(bell_);
}

void Listener::notify(Connection& connection, std::string_view message) {
    const InUse s(connection.prepare("select pg_notify('mulin', $1)"));
    s->bind(1, message);
    s->step();
}

void Listener::connect() {
    connection_ = std::make_unique<ServerConnection>(url_);
    connection_->run("listen mulin");
}

void Listener::listen(std::stop_token stop) {
    constexpr int forever = -1, half_a_second = 500, no_socket = -1;
    while (!stop.stop_requested()) {
        try {
            if (!connection_) {
                connect();
                missed_();
            }
            hear();
            wait(PQsocket(connection_->handle()), forever);
        } catch (const DatabaseError&) {
            connection_.reset();
            wait(no_socket, half_a_second);
        }
    }
}

void Listener::hear() {
    if (PQconsumeInput(connection_->handle()) == 0) throw ConnectionLost("the server went away");
    struct Free {
        void operator()(PGnotify* n) const { PQfreemem(n); }
    };
    while (const std::unique_ptr<PGnotify, Free> notice{PQnotifies(connection_->handle())}) heard_(notice->extra);
}

void Listener::wait(int socket, int milliseconds) const {
    pollfd signs[] = {{socket, POLLIN, 0}, {bell_, POLLIN, 0}};
    poll(signs, std::size(signs), milliseconds);
}

} // namespace mulin::postgres
