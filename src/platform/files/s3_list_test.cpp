#include "platform/files/s3_list.hpp"
#include <catch2/catch.hpp>

using namespace mulin;

TEST_CASE("a bucket's list is read, and whether it goes on") {
    const auto page = s3::read_list(R"(<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>true</IsTruncated>
<Contents><Key>3fa9</Key><LastModified>2026-08-10T04:12:00.123Z</LastModified><Size>7</Size></Contents>
<Contents><Key>77aa</Key><LastModified>2026-08-10T04:12:01Z</LastModified></Contents></ListBucketResult>)");
    REQUIRE(page.objects.size() == 2);
    CHECK(page.more);
    CHECK(page.objects[0].name == "3fa9");
    CHECK(page.objects[1].came - page.objects[0].came == std::chrono::milliseconds(877));
}

TEST_CASE("a list that is empty, cut short or none at all holds nothing more than it says") {
    CHECK(s3::read_list("").objects.empty());
    CHECK(s3::read_list("<html>Bad Gateway</html>").objects.empty());
    CHECK(s3::read_list("<Contents><Key>3f").objects.size() == 1);
    CHECK(s3::text_of("<Error><Code>NoSuchKey</Code></Error>", "Code") == "NoSuchKey");
    CHECK(s3::text_of("<Code>", "Code").empty());
}
