#include "platform/files/files.hpp"
#include "platform/files/photos.hpp"
#include <catch2/catch.hpp>
#include <fstream>
#include <new>
#include <random>
#include <sstream>
#include <vips/vips.h>

using namespace mulin;
using photos::take_in;
namespace fs = std::filesystem;

namespace {

// Photos are made by the library itself: drawn, labelled, written.
struct Image {
    VipsImage* vips = nullptr;
    Image() = default;
    explicit Image(VipsImage* image) : vips(image) {}
    Image(Image&& other) noexcept : vips(std::exchange(other.vips, nullptr)) {}
    Image& operator=(Image&& other) noexcept {
        std::swap(vips, other.vips);
        return *this;
    }
    ~Image() {
        if (vips) g_object_unref(vips);
    }
    int width() const { return vips_image_get_width(vips); }
    int height() const { return vips_image_get_height(vips); }
    std::vector<int> at(int x, int y) const {
        double* values = nullptr;
        int n = 0;
        REQUIRE(vips_getpoint(vips, &values, &n, x, y, nullptr) == 0);
        std::vector<int> colour(values, values + n);
        g_free(values);
        return colour;
    }
    bool has(const char* field) const { return vips_image_get_typeof(vips, field) != 0; }
};

// A fresh file of a house at dusk: the left half red, the right half blue.
Image house(int width, int height) {
    Image black, red;
    REQUIRE(VIPS_INIT("mulin_tests") == 0);
    REQUIRE(vips_black(&black.vips, width, height, "bands", 3, nullptr) == 0);
    REQUIRE(vips_copy(black.vips, &red.vips, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr) == 0);
    Image painted(vips_image_copy_memory(red.vips));
    double r[] = {220, 20, 20}, b[] = {20, 20, 220};
    REQUIRE(vips_draw_rect(painted.vips, r, 3, 0, 0, width / 2, height, "fill", TRUE, nullptr) == 0);
    REQUIRE(vips_draw_rect(painted.vips, b, 3, width / 2, 0, width - width / 2, height, "fill", TRUE, nullptr) == 0);
    return painted;
}

Image opened(const fs::path& path) {
    Image image(vips_image_new_from_file(path.c_str(), nullptr));
    REQUIRE(image.vips);
    return image;
}

struct Folder {
    fs::path path = fs::temp_directory_path() / ("mulin-" + new_file_name()), kept = path / "kept";
    Folder() { fs::create_directories(kept); }
    ~Folder() { fs::remove_all(path); }

    fs::path save(const Image& image, const char* name) const {
        REQUIRE(vips_image_write_to_file(image.vips, (path / name).c_str(), nullptr) == 0);
        return path / name;
    }
    fs::path write(std::string_view bytes, const char* name) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
    std::string_view refused(const fs::path& upload) const {
        const auto photo = take_in(upload, kept);
        CHECK(fs::is_empty(kept));
        return photo ? "taken" : photo.error().name;
    }
};

std::string bytes_of(const fs::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

// 64 × 48 red pixels as Apple's phones store them (HEVC): few libraries write what this one must read.
constexpr std::string_view red_heic =
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAA"
    "EGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAHgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5m"
    "ZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEM"
    "Af//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAA"
    "AAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGlt"
    "ZwACAAEAAQAAACZtZGF0AAAAGigBrxOA+BDhp//8H6j/+HfPD8t6q/OikM+A";

bool about(const std::vector<int>& colour, std::vector<int> wanted) {
    if (colour.size() != wanted.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (std::abs(colour[i] - wanted[i]) > 12) return false;
    return true;
}

} // namespace

TEST_CASE("Aunt Wang's phone held upright gives an upright photo that no longer says where she lives") {
    const Folder folder;
    Image image = house(4000, 3000);
    vips_image_set_int(image.vips, VIPS_META_ORIENTATION, 6); // to be turned a quarter clockwise: what was left is up
    vips_image_set_string(image.vips, "exif-ifd3-GPSLatitude", "30/1 17/1 20/1");
    vips_image_set_string(image.vips, "exif-ifd0-Make", "PhoneOfAuntWang");
    const fs::path upload = folder.save(image, "IMG_0412.jpg");
    REQUIRE(opened(upload).has("exif-ifd3-GPSLatitude"));
    REQUIRE(bytes_of(upload).find("PhoneOfAuntWang") != std::string::npos);

    const auto photo = take_in(upload, folder.kept);
    REQUIRE(photo);
    CHECK(photo->width == 1200);
    CHECK(photo->height == 1600);
    CHECK(photo->bytes == fs::file_size(photo->large));
    const Image large = opened(photo->large), small = opened(photo->small);
    CHECK(about(large.at(600, 100), {220, 20, 20}));
    CHECK(about(large.at(600, 1500), {20, 20, 220}));
    CHECK((small.width() == 240 && small.height() == 320));
    for (const fs::path& path : {photo->large, photo->small}) {
        const std::string bytes = bytes_of(path);
        for (std::string_view trace : {"Exif", "PhoneOfAuntWang", "GPS", "ICC_PROFILE"}) CHECK(bytes.find(trace) == std::string::npos);
        for (const char* field :
             {VIPS_META_EXIF_NAME, VIPS_META_ICC_NAME, VIPS_META_XMP_NAME, VIPS_META_IPTC_NAME, "exif-ifd3-GPSLatitude"})
            CHECK_FALSE(opened(path).has(field));
    }
}

TEST_CASE("memory that cannot be had stays an error after a photo was read: no library ends the process over it") {
    const Folder folder;
    REQUIRE(take_in(folder.save(house(200, 90), "small.jpg"), folder.kept));
    CHECK(std::get_new_handler() == nullptr);
}

TEST_CASE("a small photo stays as small as it is") {
    const Folder folder;
    const auto photo = take_in(folder.save(house(200, 90), "small.jpg"), folder.kept);
    REQUIRE(photo);
    CHECK((photo->width == 200 && photo->height == 90));
    CHECK(opened(photo->small).width() == 200);
}

TEST_CASE("every kind of picture a phone makes becomes a plain photo, whatever its file is called") {
    const Folder folder;
    for (const char* name : {"a.png", "a.webp", "a.gif", "a.avif"}) {
        const Image image = house(640, 480);
        if (vips_image_write_to_file(image.vips, (folder.path / name).c_str(), nullptr) != 0) {
            WARN("this libvips does not write " << name);
            vips_error_clear();
            continue;
        }
        const fs::path liar = folder.path / "report.txt";
        fs::rename(folder.path / name, liar);
        INFO(name);
        const auto photo = take_in(liar, folder.kept);
        REQUIRE(photo);
        CHECK(bytes_of(photo->large).starts_with("\xFF\xD8\xFF"));
        CHECK((photo->width == 640 && photo->height == 480));
        CHECK(about(opened(photo->large).at(100, 240), {220, 20, 20}));
    }
}

TEST_CASE("a photo from an Apple phone is read where the system can, and refused kindly where not") {
    const Folder folder;
    gsize size = 0;
    guchar* bytes = g_base64_decode(red_heic.data(), &size);
    const fs::path upload = folder.write({reinterpret_cast<const char*>(bytes), size}, "IMG_0001.HEIC");
    g_free(bytes);
    const auto photo = take_in(upload, folder.kept);
    if (!photo) {
        WARN("this system does not read HEIC");
        CHECK(photo.error().name == "files.broken");
        return;
    }
    CHECK((photo->width == 64 && photo->height == 48));
    CHECK(about(opened(photo->large).at(30, 20), {220, 20, 20}));
}

TEST_CASE("glass, grey and printers' colours come out as the eye sees them") {
    const Folder folder;
    Image image = house(64, 64), clear, grey, deep, print;
    REQUIRE(vips_bandjoin_const1(image.vips, &clear.vips, 0, nullptr) == 0);
    const auto glass = take_in(folder.save(clear, "glass.png"), folder.kept);
    REQUIRE(glass);
    CHECK(about(opened(glass->large).at(10, 10), {255, 255, 255}));

    REQUIRE(vips_colourspace(image.vips, &deep.vips, VIPS_INTERPRETATION_GREY16, nullptr) == 0);
    const auto dusk = take_in(folder.save(deep, "grey.png"), folder.kept);
    REQUIRE(dusk);
    const std::vector<int> shade = opened(dusk->large).at(10, 10);
    CHECK((shade.size() == 3 && shade[0] > 60 && shade[0] < 140));

    REQUIRE(vips_colourspace(image.vips, &print.vips, VIPS_INTERPRETATION_CMYK, nullptr) == 0);
    const auto printed = take_in(folder.save(print, "print.jpg"), folder.kept);
    REQUIRE(printed);
    const std::vector<int> ink = opened(printed->large).at(10, 10);
    CHECK((ink.size() == 3 && ink[0] > 150 && ink[2] < 90));
}

TEST_CASE("a camera's own colours are translated, and a profile that is nonsense is passed over") {
    const Folder folder;
    Image image = house(64, 64), wide;
    REQUIRE(vips_icc_transform(image.vips, &wide.vips, "p3", "input_profile", "srgb", nullptr) == 0);
    REQUIRE_FALSE(about(wide.at(10, 10), {220, 20, 20}));
    const auto translated = take_in(folder.save(wide, "p3.png"), folder.kept);
    REQUIRE(translated);
    CHECK(about(opened(translated->large).at(10, 10), {220, 20, 20}));

    static char junk[] = "no profile at all";
    vips_image_set_blob(image.vips, VIPS_META_ICC_NAME, nullptr, junk, sizeof junk);
    const auto odd = take_in(folder.save(image, "odd.jpg"), folder.kept);
    REQUIRE(odd);
    CHECK(about(opened(odd->large).at(10, 10), {220, 20, 20}));
}

TEST_CASE("a thumbnail is light even of a heap of gravel") {
    const Folder folder;
    Image noise, gravel;
    REQUIRE(VIPS_INIT("mulin_tests") == 0);
    REQUIRE(vips_gaussnoise(&noise.vips, 320, 320, "mean", 128.0, "sigma", 90.0, nullptr) == 0);
    REQUIRE(vips_cast_uchar(noise.vips, &gravel.vips, nullptr) == 0);
    const auto photo = take_in(folder.save(gravel, "gravel.png"), folder.kept);
    REQUIRE(photo);
    CHECK(fs::file_size(photo->small) <= photos::small_bytes);
}

TEST_CASE("what is no photo is not taken for one because it is called so") {
    const Folder folder;
    CHECK(folder.refused(folder.write("老王家漏水了", "leak.jpg")) == "files.not_a_photo");
    CHECK(folder.refused(folder.write("", "empty.jpg")) == "files.not_a_photo");
    CHECK(folder.refused(folder.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "a.png")) == "files.not_a_photo");
    CHECK(folder.refused(folder.write("%PDF-1.4", "a.jpg")) == "files.not_a_photo");
    CHECK(folder.refused(folder.save(house(20, 20), "scan.tif")) == "files.not_a_photo");
}

TEST_CASE("a photo cut off on its way is refused and leaves nothing") {
    const Folder folder;
    for (const char* name : {"a.jpg", "a.png", "a.webp"}) {
        const std::string whole = bytes_of(folder.save(house(1000, 1000), name));
        for (std::size_t part : {2, 3, 10}) {
            INFO(name << " 1/" << part);
            CHECK(folder.refused(folder.write(whole.substr(0, whole.size() / part), "cut")) == "files.broken");
        }
    }
    for (std::string_view head : {"\xFF\xD8\xFF", "\x89PNG\r\n\x1A\n", "GIF89a", "RIFF\x10\x01\x01\x01WEBPVP8 ",
                                  "\x01\x01\x01\x18"
                                  "ftypheic"})
        CHECK(folder.refused(folder.write(std::string(head) + std::string(500, 'x'), "head")) == "files.broken");
}

TEST_CASE("a photo of more bytes or pixels than a phone makes is refused before it is unpacked") {
    const Folder folder;
    const std::string padded = bytes_of(folder.save(house(20, 20), "a.jpg")) + std::string(photos::most_bytes, '\0');
    const auto heavy = take_in(folder.write(padded, "heavy.jpg"), folder.kept);
    REQUIRE_FALSE(heavy);
    CHECK(heavy.error() == Refusal{.why = Why::invalid, .name = "files.too_large", .blanks = {"10"}});

    Image wide;
    REQUIRE(vips_black(&wide.vips, 10'001, 5'000, nullptr) == 0);
    const auto vast = take_in(folder.save(wide, "wide.png"), folder.kept);
    REQUIRE_FALSE(vast);
    CHECK(vast.error() == Refusal{.why = Why::invalid, .name = "files.too_many_pixels", .blanks = {"50"}});
    CHECK(fs::is_empty(folder.kept));
}

TEST_CASE("a photo damaged anywhere is read or refused, never worse") {
    const Folder folder;
    std::mt19937 chance(412);
    for (const char* name : {"a.jpg", "a.png", "a.webp", "a.gif"}) {
        const std::string whole = bytes_of(folder.save(house(120, 80), name));
        for (int round = 0; round < 40; ++round) {
            std::string damaged = whole;
            for (int i = 0; i < 6; ++i) damaged[chance() % damaged.size()] = static_cast<char>(chance());
            const auto photo = take_in(folder.write(damaged, "damaged"), folder.kept);
            CHECK((photo || photo.error().name == "files.broken" || photo.error().name == "files.not_a_photo" ||
                   photo.error().name == "files.too_many_pixels"));
        }
    }
}

TEST_CASE("when too many photos are being made small, the next one is told so and leaves nothing behind") {
    const Folder folder;
    const fs::path upload = folder.save(house(64, 48), "IMG_0413.jpg");
    Turnstile full(0, std::chrono::milliseconds(1)), free(1, std::chrono::milliseconds(1));
    const auto photo = take_in(upload, folder.kept, full);
    REQUIRE_FALSE(photo);
    CHECK(photo.error().why == Why::busy);
    CHECK(photo.error().name == "files.busy");
    CHECK(fs::is_empty(folder.kept));
    CHECK(take_in(upload, folder.kept, free));
    CHECK(photos::digest(upload) == photos::digest(upload));
}
