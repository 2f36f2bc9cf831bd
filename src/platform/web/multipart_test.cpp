#include "platform/web/multipart.hpp"
#include <catch2/catch.hpp>
#include <iterator>
#include <unistd.h>

using namespace mulin::web;
namespace fs = std::filesystem;

namespace {

const std::string sample =
    "--line\r\n"
    "Content-Disposition: form-data; name=\"title\"\r\n\r\n"
    "漏水\r\n--lin\r\n"
    "\r\n--line\r\n"
    "Content-Disposition: form-data; name=\"photos\"; filename=\"../楼道.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
    "\xFF\xD8\r\n\r\n--li\r\r\n-\r\n--line\r\n"
    "Content-Disposition: form-data; name=\"photos\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    "\r\n--line\r\n"
    "Content-Disposition: form-data; name=\"photos\"; filename=\"empty.txt\"\r\n\r\n"
    "\r\n--line\r\n"
    "Content-Disposition: form-data; name=\"home\"\r\n\r\n"
    "\r\n--line--\r\n";

// A scratch folder of its own for each test.
struct Desk {
    Desk() : scratch(folder) {}
    ~Desk() { fs::remove_all(folder); }
    fs::path folder = fs::temp_directory_path() / ("mulin-multipart-" + std::to_string(getpid()));
    Scratch scratch;
};

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool is_sample(const MultipartForm& form) {
    return form.fields.size() == 2 && form.fields.get("title") == "漏水\r\n--lin\r\n" && form.fields.has("home") &&
           form.fields.get("home").empty() && form.uploads.size() == 2 && form.uploads[0].field == "photos" &&
           form.uploads[0].filename == "楼道.jpg" && form.uploads[0].type == "image/jpeg" && form.uploads[0].size == 14 &&
           content(form.uploads[0].path) == "\xFF\xD8\r\n\r\n--li\r\r\n-" && form.uploads[1].filename == "empty.txt" &&
           form.uploads[1].size == 0 && fs::exists(form.uploads[1].path);
}

std::optional<Fault> fault_of(std::string_view body, MultipartLimits limits = {}) {
    Desk desk;
    Multipart multipart("line", limits, desk.scratch);
    if (const auto fed = multipart.feed(body); !fed) return fed.error();
    if (const auto form = multipart.finish(); !form) return form.error();
    return std::nullopt;
}

std::string field(std::string_view text) { return "--line\r\nContent-Disposition: form-data; name=a\r\n\r\n" + std::string(text) + "\r\n"; }
std::string file(std::string_view text) {
    return "--line\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\n" + std::string(text) + "\r\n";
}

} // namespace

TEST_CASE("a form is read the same wherever it is split") {
    Desk desk;
    for (std::size_t at = 0; at <= sample.size(); ++at) {
        Multipart multipart("line", {}, desk.scratch);
        REQUIRE(multipart.feed(std::string_view(sample).substr(0, at)));
        REQUIRE(multipart.feed(std::string_view(sample).substr(at)));
        const auto form = multipart.finish();
        REQUIRE(form);
        CHECK(is_sample(*form));
    }
    CHECK(fs::is_empty(desk.folder));
}

TEST_CASE("a form is read the same byte by byte") {
    Desk desk;
    Multipart multipart("line", {}, desk.scratch);
    for (const char byte : sample) REQUIRE(multipart.feed({&byte, 1}));
    CHECK(is_sample(*multipart.finish()));
}

TEST_CASE("what stands before the first boundary and after the last is passed over") {
    CHECK_FALSE(fault_of("a letter\r\n" + field("x") + "--line--\r\nand a postscript"));
    CHECK_FALSE(fault_of("--line--"));
}

TEST_CASE("a form that ends before its end is cut short") {
    for (std::size_t length = 0; length + 4 < sample.size(); ++length) CHECK(fault_of(sample.substr(0, length)) == Fault::cut_short);
}

TEST_CASE("a form that does not hold together is refused by name") {
    CHECK(fault_of("--line\r\n\r\nx\r\n--line--") == Fault::bad_form);
    CHECK(fault_of("--line\r\nContent-Type: text/plain\r\n\r\nx\r\n--line--") == Fault::bad_form);
    CHECK(fault_of(field("x") + "--lineage\r\n") == Fault::bad_form);
    CHECK(fault_of(field("\xFF") + "--line--") == Fault::bad_text);
    CHECK(fault_of(field({"\0", 1}) + "--line--") == Fault::bad_text);
}

TEST_CASE("each limit of a form has its own refusal, and the limit itself still passes") {
    CHECK_FALSE(fault_of(field("x") + field("x") + "--line--", {.parts = 2}));
    CHECK(fault_of(field("x") + field("x") + field("x") + "--line--", {.parts = 2}) == Fault::too_many_fields);
    CHECK(fault_of("--line\r\nX: " + std::string(8 * 1024, 'x')) == Fault::field_too_long);
    CHECK_FALSE(fault_of(field("12345678") + "--line--", {.field = 8}));
    CHECK(fault_of(field("123456789") + "--line--", {.field = 8}) == Fault::field_too_long);
    CHECK_FALSE(fault_of(field("1234567") + "--line--", {.fields = 8}));
    CHECK(fault_of(field("123") + field("1234") + "--line--", {.fields = 8}) == Fault::body_too_long);
    CHECK_FALSE(fault_of(file("1234") + file("1234") + "--line--", {.files = 8}));
    CHECK(fault_of(file("1234") + file("12345") + "--line--", {.files = 8}) == Fault::files_too_long);
}

TEST_CASE("a part's head of just the allowed length passes wherever it is split") {
    Desk desk;
    const std::string body = field("x") + "--line--";
    const std::size_t head = body.find("\r\n\r\n") - body.find("\r\n");
    for (std::size_t at = 0; at <= body.size(); ++at) {
        Multipart multipart("line", {.part_head = head}, desk.scratch);
        CHECK(multipart.feed(std::string_view(body).substr(0, at)));
        CHECK(multipart.feed(std::string_view(body).substr(at)));
    }
    CHECK(fault_of(body, {.part_head = head - 1}) == Fault::field_too_long);
}

TEST_CASE("a form refused half-way leaves nothing on the disk") {
    Desk desk;
    {
        Multipart multipart("line", {.files = 8}, desk.scratch);
        CHECK_FALSE(multipart.feed(file("1234") + file(std::string(100, 'x'))));
        CHECK_FALSE(fs::is_empty(desk.folder));
    }
    CHECK(fs::is_empty(desk.folder));
}

TEST_CASE("a folder that cannot be written to is noticed") {
    Desk desk;
    fs::remove_all(desk.folder);
    Multipart multipart("line", {}, desk.scratch);
    CHECK(multipart.feed(file("1234") + "--line--").error() == Fault::disk_full);
}

TEST_CASE("the boundary comes from the content type") {
    CHECK(multipart_boundary("multipart/form-data; boundary=----WebKitFormBoundaryAbC") == "----WebKitFormBoundaryAbC");
    CHECK(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == "a b");
    CHECK_FALSE(multipart_boundary("multipart/mixed; boundary=a"));
    CHECK_FALSE(multipart_boundary("multipart/form-data"));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary="));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')));
}
