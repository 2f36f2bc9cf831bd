// A PostgreSQL server of our own for the length of a test run: reached only through a socket in its folder, gone with whoever started it.
#pragma once
#include <filesystem>
#include <string>
#include <sys/types.h>

namespace mulin::testing {

class PostgresCluster {
public:
    PostgresCluster(); // makes and starts it; throws std::runtime_error where PostgreSQL is not installed
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;

    void start();
    void stop();  // in order, with every connection cut
    void crash(); // as if the power went

    std::string url(const std::string& database) const;
    void execute(const std::string& sql) const; // as the cluster's owner

private:
    void end(int signal);

    std::filesystem::path folder_;
    pid_t server_ = 0;
};

} // namespace mulin::testing
