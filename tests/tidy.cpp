// What a test made goes when it ends: hundreds of databases would fill a small disk.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include "engines.hpp"
#include <catch2/catch.hpp>

namespace mulin::testing {
namespace {

class Tidy : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;
    void testCaseEnded(const Catch::TestCaseStats&) override { drop_databases(); }
};
CATCH_REGISTER_LISTENER(Tidy)

} // namespace
} // namespace mulin::testing
