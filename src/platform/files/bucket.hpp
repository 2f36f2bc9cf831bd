// A bucket of a store that speaks S3: names and their bytes, on other machines. Every call goes over the network, signed; not inside a
// transaction that writes.
#pragma once
#include "base/values.hpp"
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace mulin {

// The store can't be reached just now, or does not let us in. It may be back in a moment.
struct StoreAway : std::runtime_error {
    using runtime_error::runtime_error;
};

struct BucketSettings {
    std::string address; // "https://s3.example/photos": the store, and the bucket in its path
    std::string region = "us-east-1";
    std::string key, secret;
    bool on() const { return !address.empty(); }
};

// Throws StoreAway. Any thread; each keeps its line to the store open.
class Bucket {
public:
    explicit Bucket(BucketSettings);

    void put(const std::string& name, const std::filesystem::path& file) const; // there once this returns
    bool get(const std::string& name, const std::filesystem::path& to) const;   // false: there is none
    bool has(const std::string& name) const;
    void remove(const std::string& name) const; // whether there was one is not told
    void each(const std::function<void(const std::string& name, TimePoint came)>&) const;

private:
    BucketSettings settings_;
};

} // namespace mulin
