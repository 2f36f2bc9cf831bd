// Hears what every process announces, on a connection and a thread of its own.
#pragma once
#include "platform/database/postgres_connection.hpp"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace mulin::postgres {

class Listener {
public:
    // Listens once this returns, and again by itself after the server was away: `missed` is called then, for nobody knows what was announced
    // meanwhile. Both are called on the listener's thread.
    Listener(std::string url, std::function<void(std::string_view)> heard, std::function<void()> missed);
    ~Listener();

    static void notify(Connection&, std::string_view message); // heard everywhere once the transaction is committed

private:
    void connect();
    void listen(std::stop_token);
    void hear();
    void wait(int socket, int milliseconds) const;

    std::string url_;
    std::function<void(std::string_view)> heard_;
    std::function<void()> missed_;
    std::unique_ptr<ServerConnection> connection_; // none while the server is away
    int bell_;                                     // rung to end the thread while it waits
    std::jthread thread_;
};

} // namespace mulin::postgres
