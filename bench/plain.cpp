// The HTTP layer by itself: a plain-text answer and nothing behind it, to measure pages against.  mulin_plain PORT
#include "platform/web/server.hpp"
#include <csignal>
#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    using namespace mulin::web;
    Server server({.port = static_cast<unsigned short>(argc > 1 ? std::atoi(argv[1]) : 0), .scratch = "/tmp/mulin-plain-scratch"}, [](Request&) {
        return Response{.type = "text/plain; charset=utf-8", .body = "Hello, neighbour.\n"};
    });
    server.start();
    std::cout << "http://127.0.0.1:" << server.port() << std::endl;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    int got = 0;
    sigwait(&set, &got);
    server.stop();
}
