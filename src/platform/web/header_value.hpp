// Header values with parameters: form-data; name="photo"; filename="stairs.jpg"
#pragma once
#include "platform/web/http.hpp"

namespace mulin::web {

struct HeaderValue {
    std::string word; // what stands before the first ';', in lower case
    Pairs parameters; // names in lower case, values without quotes
};

// Nothing when a quote stays open or a parameter has no name. Within quotes \" and \\ are escapes and any other backslash is itself,
// as some browsers send whole Windows paths.
std::optional<HeaderValue> read_header_value(std::string_view text);

} // namespace mulin::web
