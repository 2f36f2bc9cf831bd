// Whatever a program sends as its body: it is refused, or every text it holds may be stored, and asking for all of it by the wrong kind is only refused.
// Seeds: {"words": "漏水", "version": 3, "workers": ["1842"]}, {"until": "2026-08-12T18:00:00+08:00", "good": true}.
#include "platform/web/fields.hpp"
#include "platform/web/urlencoded.hpp"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mulin;
    using namespace mulin::web;
    Request r{.method = "POST"};
    r.headers.add("content-type", "application/json");
    r.body.assign(reinterpret_cast<const char*>(data), size);
    auto f = Fields::of_body(r);
    if (!f) return 0;
    for (const auto* name : {"words", "version", "workers", "until", "good", "a"}) {
        if (!is_storable(f->text(name))) std::abort();
        f->number(name);
        f->flag(name);
        f->day(name);
        f->moment(name);
        f->id<PersonId>(name);
        f->ids<PersonId>(name);
    }
    (void)f->sound();
    return 0;
}
