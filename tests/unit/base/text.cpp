// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/base/text.hpp>

#include <random>
#include <string>
#include <vector>

namespace text = zeren::text;

TEST_CASE("UTF-8 faults are found at their byte", "[base]") {
    // by hand, after RFC 3629: C0/C1 are never valid, E0 80 is overlong, ED A0 a surrogate, F5
    // beyond U+10FFFF
    CHECK_FALSE(text::first_invalid_utf8("区财政局 abc \xF0\x9F\x98\x80"));
    CHECK(text::first_invalid_utf8("ab\xC0\xAF") == 2U);
    CHECK(text::first_invalid_utf8("\xE0\x80\x80") == 0U);
    CHECK(text::first_invalid_utf8("x\xED\xA0\x80") == 1U);
    CHECK(text::first_invalid_utf8("\xF5\x80\x80\x80") == 0U);
    CHECK(text::first_invalid_utf8("区\xE5\x8C") == 3U);
}

TEST_CASE("trim removes ideographic and zero-width blanks", "[base]") {
    CHECK(text::trim("　\xC2\xA0 区财政局\xEF\xBB\xBF\t") == "区财政局");
    CHECK(text::trim(" 　").empty());
}

TEST_CASE("match keys fold width, radicals and spaces", "[base]") {
    CHECK(text::match_key("牵 头　单位") == "牵头单位");
    CHECK(text::match_key("各镇（街道、园区）") == "各镇(街道、园区)");
    CHECK(text::match_key("⼯业") == "工业");
    CHECK(text::match_key("ＡＢc") == "abc");
    // By the definition of NFC: e, U+200B (left out), U+0301 compose to U+00E9, as e, U+0301 do.
    CHECK(text::match_key("e\u200B\u0301") == text::match_key("\u00E9"));
}

TEST_CASE("display width counts wide characters twice", "[base]") {
    CHECK(text::display_width("区a") == 3);
    CHECK(text::display_width("e\xCC\x81") == 1);
    CHECK(text::shorten("区财政局办公室", 7) == "区财政…");
    CHECK(text::shorten("区财政局", 8) == "区财政局");
}

TEST_CASE("control and bidirectional characters are shown, never passed on", "[base]") {
    CHECK(text::visible("a\x1B[31m") == "a\\x1B[31m");
    CHECK(text::visible("x\xE2\x80\xAEy\nz") == "x\\u202Ey z");
    // a lead byte that opens nothing does not hide the control character behind it
    CHECK(text::visible("a\xFF\x1B[31m") == "a\\xFF\\x1B[31m");
    CHECK(text::visible("\xE5\x1B\x1B") == "\\xE5\\x1B\\x1B");
    CHECK(text::visible("\xC0\x9B区") == "\\xC0\\x9B区");
    CHECK(text::visible("区\xE8\xB4") == "区\\xE8\\xB4");
}

TEST_CASE("numbers print shortest and without a negative zero", "[base]") {
    CHECK(text::format_number(0.1) == "0.1");
    CHECK(text::format_number(-0.0) == "0");
    CHECK(text::format_number(21) == "21");
    CHECK(text::format_number(1.0 / 3) == "0.3333333333333333");
}

TEST_CASE("edit distance counts code points and neighbour swaps", "[base]") {
    CHECK(text::edit_distance("区营商环境建设办", "区营商环境建设局") == 1);
    CHECK(text::edit_distance("metrics", "metrcis") == 1);
    CHECK(text::edit_distance("", "abc") == 3);
}

TEST_CASE("a word is found where string_view finds it", "[base]") {
    // the reference is std::string_view::find, on texts whose characters share lead and third bytes
    const std::vector<std::string> pieces{"单", "位", "単", "牵头", "乙",
                                          "。", "a",  "|",  "、",   "各"};
    std::mt19937 random(20261124);
    const auto draw = [&](std::size_t length) {
        std::string out;
        for (std::size_t i = 0; i < length; ++i)
            out += pieces[random() % pieces.size()];
        return out;
    };
    for (int round = 0; round < 2000; ++round) {
        const std::string text = draw(random() % 12), word = draw(1 + random() % 3);
        const std::size_t from = random() % (text.size() + 2);
        INFO(text << " / " << word << " from " << from);
        CHECK(text::find(text, word, from) == std::string_view(text).find(word, from));
    }
}

TEST_CASE("traditional characters have simplified twins of the same length", "[text]") {
    CHECK(text::simplified("牽頭單位") == "牵头单位");
    CHECK(text::simplified("a市財政局(責任)，12") == "a市财政局(责任)，12");
    CHECK(text::simplified("市财政局") == std::nullopt);
    CHECK(text::simplified("显著覆盖") == std::nullopt); // simplified text uses these too
    CHECK(text::simplified("") == std::nullopt);
    CHECK(text::simplified("\xE8\xB2") == std::nullopt); // a character cut short
    CHECK(text::match_key("市 財政局") == "市财政局");
    CHECK(text::match_key("責任單位：") == "责任单位:");
}
