// Photos as they come from people's phones, made small and free of everything but the picture.
#pragma once
#include "base/result.hpp"
#include "platform/files/turnstile.hpp"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace mulin::photos {

inline constexpr std::uintmax_t most_bytes = 10u << 20;
inline constexpr std::int64_t most_pixels = 50'000'000;
inline constexpr int long_side = 1600;             // pixels of the picture that is kept
inline constexpr int small_side = 320;             // and of its thumbnail,
inline constexpr std::size_t small_bytes = 40'000; // which is no larger than this

enum class Kind { jpeg, png, webp, heic, gif };

// What the first bytes say it is, whatever its name or declared type; 32 are enough. Nothing when it is none of these.
std::optional<Kind> sniff(std::string_view first_bytes);

// Two JPEG files. Upright, in sRGB, without position, camera, date, colour profile or remark.
struct Photo {
    std::filesystem::path large, small;
    int width = 0, height = 0; // of the large one
    std::uintmax_t bytes = 0;  // of the large one
};

// As many photos at a time as there are cores, four at most, all forms of this process together; others wait five seconds for their turn.
Turnstile& our_turnstile();

// Reads an uploaded photo and writes it anew into the folder `into`, under names of its own; of a moving picture the first frame.
// Refusals: files.not_a_photo, files.too_large, files.too_many_pixels, files.broken, files.busy; then nothing is left in `into`.
// Half a second and 60 MB for a phone's JPEG, two seconds and 400 MB for the largest HEIC or GIF: not inside a transaction.
// Trouble with the disk is thrown.
Result<Photo> take_in(const std::filesystem::path& upload, const std::filesystem::path& into, Turnstile& = our_turnstile());

// SHA-256 of a file, in hex.
std::string digest(const std::filesystem::path&);

} // namespace mulin::photos
