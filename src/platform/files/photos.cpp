#include "platform/files/photos.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/files/files.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vips/vips.h>

namespace mulin::photos {
namespace fs = std::filesystem;
namespace {

struct Release {
    void operator()(VipsImage* image) const { g_object_unref(image); }
    void operator()(void* memory) const { g_free(memory); }
};
using Image = std::unique_ptr<VipsImage, Release>;
using Bytes = std::unique_ptr<void, Release>;

// Everything vips could read is locked and five loaders are let out again: what reads strangers' files should be little.
// One thread per photo, since several photos come at a time; and nothing kept, since no photo comes twice.
bool start_vips() {
    if (VIPS_INIT("mulin") != 0) throw std::runtime_error("libvips did not start");
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader :
         {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif", "VipsForeignLoadNsgif"})
        vips_operation_block_set(loader, FALSE);
    const auto quiet = [](const char*, GLogLevelFlags, const char*, void*) {}; // remarks on strangers' files
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, quiet, nullptr);
    return true;
}

std::string first_bytes(const fs::path& path) {
    std::array<char, 32> bytes{};
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

std::unexpected<Refusal> broken() {
    vips_error_clear();
    return refuse({.why = Why::invalid, .name = "files.broken"});
}

// Weighs a photo by its head alone, before anything is unpacked.
Done acceptable(const fs::path& upload) {
    if (!sniff(first_bytes(upload))) return refuse({.why = Why::invalid, .name = "files.not_a_photo"});
    if (fs::file_size(upload) > most_bytes)
        return refuse({.why = Why::invalid, .name = "files.too_large", .blanks = {std::to_string(most_bytes >> 20)}});
    const Image head(vips_image_new_from_file(upload.c_str(), "access", VIPS_ACCESS_SEQUENTIAL, nullptr));
    if (!head) return broken();
    const auto pixels = std::int64_t{vips_image_get_width(head.get())} * vips_image_get_height(head.get());
    if (pixels > most_pixels)
        return refuse({.why = Why::invalid, .name = "files.too_many_pixels", .blanks = {std::to_string(most_pixels / 1'000'000)}});
    return {};
}

// One step of vips: `step(in, &out)` answers 0 when `out` is made.
template <class Step> Image after(const Image& in, Step step) {
    VipsImage* out = nullptr;
    if (!in || step(in.get(), &out) != 0) return nullptr;
    return Image(out);
}

// The colours a camera's profile means, as sRGB. Without a profile, or with one that is nonsense, they are sRGB as they stand.
Image without_profile(Image image) {
    if (vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) == 0) return image;
    Image plain =
        after(image, [](VipsImage* in, VipsImage** out) { return vips_icc_transform(in, out, "srgb", "embedded", TRUE, nullptr); });
    vips_error_clear();
    return plain ? std::move(plain) : std::move(image);
}

// Upright, small, in sRGB on white, and whole in memory, so that whatever is broken has shown by now. Null when it is.
Image read(const fs::path& upload) {
    VipsImage* first = nullptr;
    if (vips_thumbnail(upload.c_str(), &first, long_side, "height", long_side, "size", VIPS_SIZE_DOWN, "fail_on", VIPS_FAIL_ON_ERROR,
                       nullptr) != 0)
        return nullptr;
    Image image = without_profile(Image(first));
    image = after(image, [](VipsImage* in, VipsImage** out) { return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, nullptr); });
    if (image && vips_image_hasalpha(image.get())) {
        const std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> white(
            vips_array_double_newv(1, 255.0), [](VipsArrayDouble* array) { vips_area_unref(VIPS_AREA(array)); });
        image = after(image, [&](VipsImage* in, VipsImage** out) { return vips_flatten(in, out, "background", white.get(), nullptr); });
    }
    return image ? Image(vips_image_copy_memory(image.get())) : nullptr;
}

struct Jpeg {
    Bytes bytes;
    std::size_t size = 0;
};

Jpeg as_jpeg(const Image& image, int quality) {
    void* bytes = nullptr;
    std::size_t size = 0;
    if (vips_jpegsave_buffer(image.get(), &bytes, &size, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, nullptr) != 0)
        throw std::runtime_error("a photo was read but not written");
    return {Bytes(bytes), size};
}

Jpeg thumbnail(const Image& large) {
    const Image image = after(large, [](VipsImage* in, VipsImage** out) {
        return vips_thumbnail_image(in, out, small_side, "height", small_side, "size", VIPS_SIZE_DOWN, nullptr);
    });
    if (!image) throw std::runtime_error("a photo was read but not made small");
    Jpeg jpeg = as_jpeg(image, 80);
    for (int quality = 65; jpeg.size > small_bytes && quality > 0; quality -= 15) jpeg = as_jpeg(image, quality);
    return jpeg;
}

fs::path write(const Jpeg& jpeg, const fs::path& into) {
    fs::path path = into / (new_file_name() + ".jpg");
    std::ofstream file(path, std::ios::binary);
    file.write(static_cast<const char*>(jpeg.bytes.get()), static_cast<std::streamsize>(jpeg.size));
    if (!file.flush()) {
        const std::error_code why(errno, std::generic_category());
        std::error_code gone;
        fs::remove(path, gone);
        throw fs::filesystem_error("a photo can't be stored", path, why);
    }
    return path;
}

} // namespace

std::optional<Kind> sniff(std::string_view bytes) {
    const auto at = [&](std::size_t from, std::string_view mark) { return bytes.size() >= from && bytes.substr(from).starts_with(mark); };
    if (at(0, "\xFF\xD8\xFF")) return Kind::jpeg;
    if (at(0, "\x89PNG\r\n\x1A\n")) return Kind::png;
    if (at(0, "GIF87a") || at(0, "GIF89a")) return Kind::gif;
    if (at(0, "RIFF") && at(8, "WEBP")) return Kind::webp;
    if (at(4, "ftyp"))
        for (std::string_view brand : {"heic", "heix", "heim", "heis", "mif1", "avif"})
            if (at(8, brand)) return Kind::heic;
    return std::nullopt;
}

Turnstile& our_turnstile() {
    static Turnstile one(int(std::clamp(std::thread::hardware_concurrency(), 1u, 4u)), std::chrono::seconds(5));
    return one;
}

std::string digest(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return accounts::hex(accounts::sha256(std::string(std::istreambuf_iterator<char>(file), {})));
}

Result<Photo> take_in(const fs::path& upload, const fs::path& into, Turnstile& turnstile) {
    static const bool started = start_vips(); // vips starts once a process; here, so that commands without photos do without
    (void)started;
    if (const Done ok = acceptable(upload); !ok) return refusal(ok);
    const auto turn = turnstile.enter();
    if (!turn) return refuse({.why = Why::busy, .name = "files.busy"});
    const Image image = read(upload);
    if (!image) return broken();

    const Jpeg large = as_jpeg(image, 82), small = thumbnail(image);
    Photo photo{.large = write(large, into),
                .small = {},
                .width = vips_image_get_width(image.get()),
                .height = vips_image_get_height(image.get()),
                .bytes = large.size};
    try {
        photo.small = write(small, into);
    } catch (const fs::filesystem_error&) {
        fs::remove(photo.large);
        throw;
    }
    return photo;
}

} // namespace mulin::photos
