// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/text_layout.hpp"

#include "support/catch.hpp"

#include <zeren/base/text.hpp>

using namespace zeren::draw;

TEST_CASE("wrap: balanced, no closing punctuation at the start of a line", "[draw]") {
    // by hand: 10 characters into lines of at most 6 are two lines of 5
    CHECK(wrap("一二三四五六七八九十", 6) == "一二三四五\n六七八九十");
    // a cut after 5 would begin the second line with the comma
    const std::string lines = wrap("一二三四五，七八九十", 6);
    CHECK(lines.find("\n，") == std::string::npos);
    CHECK(line_count(lines) == 2);
    // an opening bracket never ends a line
    CHECK(wrap("一二三四（六七八）", 5).find("（\n") == std::string::npos);
    CHECK(wrap("", 5).empty());
    CHECK(wrap("短", 5) == "短");
}

TEST_CASE("wrap: numbers and Latin words stay whole unless wider than a line", "[draw]") {
    const std::string lines = wrap("力争达到12000元以上水平", 6);
    CHECK(lines.find("12000") != std::string::npos);
    CHECK(widest_line(lines) <= 6);
    CHECK(widest_line(wrap(std::string(40, 'x'), 6)) <= 6);
}

TEST_CASE("wrap: nothing is lost", "[draw]") {
    const std::string text =
        "依托东部新城、南部商务区等总部集聚区,整合战略优势资源(含500强、上市公司)扶持创新型平台";
    for (double width = 1.5; width < 40; width += 1.3) {
        CAPTURE(width);
        const std::string lines = wrap(text, width);
        CHECK(zeren::text::replace_all(lines, "\n", "") == text);
    }
}

TEST_CASE("shorten: at the end of a phrase where there is one", "[draw]") {
    CHECK(shorten_at_phrase("推进改革，完善机制，提高效率", 10) == "推进改革，完善机制…");
    CHECK(shorten_at_phrase("推进改革", 10) == "推进改革");
    // no phrase ends in the second half of the room: cut hard, 9 characters and the dots
    CHECK(shorten_at_phrase("一，三四五六七八九十一二三", 10) == "一，三四五六七八九…");
}

TEST_CASE("common prefix: only a level of government that all share", "[draw]") {
    using Names = std::vector<std::string_view>;
    CHECK(common_prefix(Names{"区财政局", "区发改局"}) == "区");
    CHECK(common_prefix(Names{"区财政局", "市发改局"}).empty());
    CHECK(common_prefix(Names{"区财政局", "福明街道"}).empty());
    CHECK(common_prefix(Names{"财政局", "财税局"}).empty());
    CHECK(common_prefix(Names{"区", "区财政局"}).empty());
    CHECK(common_prefix(Names{}).empty());
}

TEST_CASE("numbers of things agree with their nouns", "[draw]") {
    CHECK(counted(0, "task") == "0 tasks");
    CHECK(counted(1, "task") == "1 task");
    CHECK(counted(2, "task") == "2 tasks");
}
