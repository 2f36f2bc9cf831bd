// Any words as an address: each reading, shown, is read as itself again, and has its place in the order.
// Seeds: "63-2-301", "12-1幢3单元402室", "演示新村６３号楼301".
#include "neighbourhood/organisation/door.hpp"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mulin::organisation;
    for (const auto& door : readings({reinterpret_cast<const char*>(data), size}))
        if (read_door(display(door)) != door || sort_key(door).empty()) std::abort();
    return 0;
}
