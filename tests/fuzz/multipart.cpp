// Whatever a multipart form holds and however it is split: both splits end alike, within the limits, and leave nothing on the disk.
// The first byte says how long the pieces are. Seeds: "\x05--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--",
// "\x40--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"..\\x.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\r\n--\r\n--b--".
#include "platform/web/multipart.hpp"
#include "base/utf8.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <unistd.h>

namespace {

using namespace mulin;
using namespace mulin::web;

constexpr MultipartLimits limits{.parts = 4, .part_head = 256, .field = 64, .fields = 128, .files = 256};

void check(const MultipartForm& form) {
    std::uint64_t files = 0;
    for (const auto& [name, value] : form.fields)
        if (!is_storable(name) || !is_storable(value) || value.size() > limits.field) std::abort();
    for (const Upload& upload : form.uploads) {
        files += upload.size;
        if (std::filesystem::file_size(upload.path) != upload.size) std::abort();
        if (upload.filename.empty() || !utf8::valid(upload.filename) || upload.filename.find_first_of("/\\") != std::string::npos)
            std::abort();
    }
    if (files > limits.files || form.fields.size() + form.uploads.size() > limits.parts) std::abort();
}

// The fields of a form that was read whole; nothing when it was refused.
std::optional<Pairs> read(std::string_view body, std::size_t piece, Scratch& scratch) {
    Multipart multipart("b", limits, scratch);
    for (; !body.empty(); body.remove_prefix(std::min(piece, body.size())))
        if (!multipart.feed(body.substr(0, piece))) return std::nullopt;
    const auto form = multipart.finish();
    if (!form) return std::nullopt;
    check(*form);
    return form->fields;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto folder = std::filesystem::temp_directory_path() / ("mulin-fuzz-" + std::to_string(getpid()));
    static Scratch scratch(folder);
    if (size == 0) return 0;
    const std::string_view body(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto whole = read(body, body.size() + 1, scratch);
    const auto split = read(body, data[0] % 64 + 1, scratch);
    if (whole.has_value() != split.has_value()) std::abort();
    if (whole && !std::equal(whole->begin(), whole->end(), split->begin(), split->end())) std::abort();
    if (!std::filesystem::is_empty(folder)) std::abort();
    return 0;
}
