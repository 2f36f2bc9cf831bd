// Where every form's photos come in, whoever sends it: made small and held (files/held_photos.hpp), outside of any transaction.
#pragma once
#include "platform/web/visit.hpp"
#include <optional>
#include <string>

namespace mulin::web {

inline constexpr std::size_t photos_of_a_form = 6;
inline constexpr std::string_view photo_field = "photos"; // what each form calls its photos

// The form's token, or a fresh one where it brought none.
std::string once_of(const Visit&);

// Holds what was sent as photos under the form's token; what is held already is not taken in again. One that can't be taken in leaves the
// others in. Refusals, beside the field: files.too_many, files.busy, and those of photos::take_in.
std::optional<Refusal> hold_photos(const Visit&, const std::string& once);

} // namespace mulin::web
