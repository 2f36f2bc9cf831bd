#include "platform/web/body.hpp"
#include <catch2/catch.hpp>
#include <unistd.h>

using namespace mulin::web;
namespace fs = std::filesystem;

namespace {

struct Desk {
    Desk() : scratch(folder) {}
    ~Desk() { fs::remove_all(folder); }
    fs::path folder = fs::temp_directory_path() / ("mulin-body-" + std::to_string(getpid()));
    Scratch scratch;
};

Checked<Request> received(std::string type, std::string_view text, BodyLimits limits = {}) {
    Desk desk;
    Request request;
    request.headers.add("content-type", std::move(type));
    Body body(request, limits, desk.scratch);
    if (auto taken = body.take(text); !taken) return std::unexpected(taken.error());
    if (auto finished = body.finish(); !finished) return std::unexpected(finished.error());
    return request;
}

} // namespace

TEST_CASE("a body goes where its kind belongs") {
    const auto form = received("Application/X-WWW-Form-Urlencoded;charset=utf-8", "title=a");
    CHECK(form->form.get("title") == "a");
    CHECK(form->body.empty());
    CHECK(received("application/json", "{}")->body == "{}");
    const auto parts =
        received("multipart/form-data; boundary=line", "--line\r\nContent-Disposition: form-data; name=title\r\n\r\na\r\n--line--");
    CHECK(parts->form.get("title") == "a");
    CHECK(parts->body.empty());
}

TEST_CASE("a body may be as long as its kind allows") {
    CHECK(received("text/plain", "12345678", {.text = 8}));
    CHECK(received("text/plain", "123456789", {.text = 8}).error() == Fault::body_too_long);
    CHECK(received("multipart/form-data; boundary=line", std::string(100, 'x'), {.text = 8, .files = 8}).error() == Fault::files_too_long);
}

TEST_CASE("a multipart form without a boundary is refused before it is sent") {
    Desk desk;
    Request request;
    request.headers.add("content-type", "multipart/form-data");
    CHECK(Body(request, {}, desk.scratch).allow(1).error() == Fault::bad_form);
}
