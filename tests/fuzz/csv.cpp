// Any bytes as a text table: read within the limits or refused, and written out again they read the same.
// Seeds: "\xEF\xBB\xBF幢,室\r\n63,301\r\n", "a;\"b;\"\"c\"\n", "'=1\t'-\n", "\xB4\xB1\xBA\xC5,1\n".
#include "platform/sheets/csv.hpp"
#include "platform/sheets/encoding.hpp"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mulin::sheets;
    const auto text = to_utf8({reinterpret_cast<const char*>(data), size});
    if (!text) return 0;
    const Limits limits{.text_bytes = 1000, .cell_bytes = 200, .rows = 50, .columns = 20};
    const auto table = read_csv(*text, limits);
    if (!table) return 0;
    std::string again;
    for (const auto& row : table->rows) append_csv(again, row);
    const auto same = read_csv(again, limits);
    if (!same || same->rows != table->rows || table->rows.size() > 50) std::abort();
    return 0;
}
