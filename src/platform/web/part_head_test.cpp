#include "base/utf8.hpp"
#include "platform/web/part_head.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::web;

TEST_CASE("a part's head says which field it is and which file came") {
    const auto head =
        read_part_head("Content-Disposition: form-data; name=\"photo\"; filename=\"楼道.jpg\"\r\ncontent-type:  image/jpeg\r\nX-Other: y");
    REQUIRE(head);
    CHECK(head->name == "photo");
    CHECK(head->filename == "楼道.jpg");
    CHECK(head->type == "image/jpeg");
    CHECK_FALSE(read_part_head("Content-Disposition: form-data; name=words")->filename);
}

TEST_CASE("names are decoded as browsers write them, and no further") {
    const auto head = read_part_head("Content-Disposition: form-data; name=\"a%22b%0D%0Ac%41\"; filename=\"50%25.txt\"");
    CHECK(head->name == "a\"b\r\nc%41");
    CHECK(head->filename == "50%25.txt");
    CHECK(read_part_head("Content-Disposition: form-data; name=a; filename=x; filename*=UTF-8''%E6%A5%BC.jpg")->filename == "楼.jpg");
}

TEST_CASE("a part that is no form field is nothing") {
    for (std::string_view bad :
         {"", "Content-Type: text/plain", "Content-Disposition: attachment; name=a", "Content-Disposition: form-data",
          "Content-Disposition: form-data; name=\"a", "Content-Disposition: form-data; name=\"\xFF\"",
          "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b"})
        CHECK_FALSE(read_part_head(bad));
}

TEST_CASE("a filename is only ever a name") {
    CHECK(safe_filename("楼道 2.jpg") == "楼道 2.jpg");
    CHECK(safe_filename("../../etc/passwd") == "passwd");
    CHECK(safe_filename("C:\\photos\\stairs.jpg") == "stairs.jpg");
    CHECK(safe_filename(".htaccess") == "htaccess");
    CHECK(safe_filename("..") == "file");
    CHECK(safe_filename("a/") == "file");
    CHECK(safe_filename("") == "file");
    CHECK(safe_filename(std::string("a\0b\n\x7F.jpg", 9)) == "ab.jpg");
    CHECK(safe_filename("photo\u202Egpj.exe") == "photogpj.exe");
    CHECK(safe_filename("\xFF\xC0x.jpg") == "x.jpg");
}

TEST_CASE("a long filename is cut between two characters") {
    std::string longest;
    for (int i = 0; i < 300; ++i) longest += "楼";
    const auto name = safe_filename(longest);
    CHECK(name.size() <= 200);
    CHECK(utf8::valid(name));
}
