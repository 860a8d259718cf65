// SPDX-License-Identifier: Apache-2.0
// What must be refused, and by which name: containers, kinds of file, encodings.
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using Texts = std::vector<std::string>;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

std::string good_docx() {
    return test::make_docx("<w:p><w:r><w:t>" + repeat("区财政局", 300) + "</w:t></w:r></w:p>");
}

/// Changes a byte of the last part's central directory entry (offsets after APPNOTE 4.3.12).
std::string with_directory_byte(std::string zip, std::size_t offset, char value) {
    const std::size_t entry = zip.rfind("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    zip[entry + offset] = value;
    return zip;
}

} // namespace

TEST_CASE("a sound container is read, each broken one refused", "[read][guards]") {
    const std::string good = good_docx();
    CHECK(test::refusal("x.docx", good).empty());
    CHECK(test::refusal("x.docx", good.substr(0, good.size() - 30)) == "bad-container");
    CHECK(test::refusal("x.docx", good.substr(0, good.size() / 2)) == "bad-container");
    CHECK(test::refusal("x.docx", with_directory_byte(good, 16, '\x55')) == "bad-container"); // CRC
    CHECK(test::refusal("x.docx", with_directory_byte(good, 24, '\x07')) ==
          "bad-container"); // size
    CHECK(test::refusal("x.docx", with_directory_byte(good, 8, '\x01')) ==
          "bad-container"); // encrypted
    CHECK(test::refusal("x.docx", test::make_zip({{"word/other.xml", "<a/>"}})) == "bad-container");
    CHECK(test::refusal("x.docx", test::make_zip({{"word/document.xml", "<a>"}})) == "bad-xml");
    CHECK(test::refusal("x.docx", test::make_zip({{"word/document.xml",
                                                   "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}})) ==
          "doctype");
}

TEST_CASE("parts that share bytes of the container are refused for it", "[read][guards]") {
    const std::string good = good_docx();
    const std::size_t entry = good.rfind("PK\x01\x02");
    std::string shared = good;
    shared.replace(entry + 42, 4, std::string(4, '\0')); // now starts where the first part does
    try {
        test::read_bytes("x.docx", shared);
        FAIL("not refused");
    } catch (const InputError& error) {
        CHECK(error.diagnostic().message.en == "parts of the container overlap");
    }
}

TEST_CASE("bombs and deep nesting stop at their limits", "[read][guards]") {
    // zeros deflate about 1000 : 1, so 8 MB of blanks go beyond the ratio of 200
    CHECK(test::refusal("x.docx", test::make_zip({{"word/document.xml",
                                                   std::string(8'000'000, ' ')}})) == "limit");
    ReadOptions narrow;
    narrow.limits.unzip_bytes = 1000;
    CHECK(test::refusal("x.docx", good_docx(), narrow) == "limit"); // 3,600 bytes of text
    CHECK(test::refusal("x.docx", test::make_docx(repeat("<w:tbl><w:tr><w:tc>", 80) +
                                                  repeat("</w:tc></w:tr></w:tbl>", 80))) ==
          "limit");
    test::Parts many;
    for (int i = 0; i < 4'097; ++i)
        many.emplace_back("word/" + std::to_string(i), "");
    CHECK(test::refusal("x.docx", test::make_zip(many)) == "limit");
    ReadOptions few;
    few.limits.cells = 5;
    CHECK(test::refusal("x.csv", "a,b,c\n1,2,3\n", few) == "limit");
    few.limits = {.cell_bytes = 3};
    CHECK(test::refusal("x.csv", "a,bbbb,c\n1,2,3\n", few) == "limit");
    few.limits = {.columns = 2};
    CHECK(test::refusal("x.csv", "a,b,c\n1,2,3\n", few) == "limit");
    const std::string table = "<table><tr><td>a<td>b</table>";
    few.limits = {.tables = 2};
    CHECK(test::refusal("x.html", repeat("<p>c</p>" + table, 2), few).empty());
    CHECK(test::refusal("x.html", repeat("<p>c</p>" + table, 3), few) == "limit");
    // by hand: the table is the element number depth + 1
    for (const std::size_t depth : {3U, 200U, 2'000U}) {
        few.limits = {.depth = depth};
        CHECK(test::refusal("x.html", repeat("<div>", depth - 1) + table, few).empty());
        CHECK(test::refusal("x.html", repeat("<div>", depth) + table, few) == "limit");
    }
}

TEST_CASE("what cannot be decoded is replaced when asked for, and told", "[read][guards]") {
    const std::string utf8 = "序号,牵头单位\n1,区\xE5\xB1\n2,\xFF市\n"; // half of 局, and no UTF-8
    const std::string utf16("\xFF\xFE"
                            "1\0,\0\x3A\x53\n\0"
                            "2\0,\0\0\xDC\x3A\x53",
                            18); // 1,区 / 2, then half a surrogate pair, 区
    ReadOptions replace;
    replace.replace_undecodable = true;
    struct Sample {
        std::string bytes, cell;
        std::uint32_t line;
        std::string places;
    };
    for (const Sample& sample :
         {Sample{utf8, "区\uFFFD", 2, "2 places"}, Sample{utf16, "\uFFFD区", 2, "1 place"}}) {
        CHECK(test::refusal("x.csv", sample.bytes) == "undecodable");
        const auto result = test::read_bytes("x.csv", sample.bytes, replace);
        REQUIRE(test::grids(result.document).size() == 1);
        CHECK(test::row_texts(*test::grids(result.document)[0], 1)[1] == sample.cell);
        REQUIRE(result.findings.entries().size() == 1);
        const Diagnostic& told = result.findings.entries().front();
        CHECK(told.code == "undecodable-replaced");
        CHECK(told.where.line == sample.line);
        CHECK(told.message.en.ends_with(" " + sample.places));
    }
    // what is whole is not touched, in its own encoding too
    const std::string gb = "\xD0\xF2\xBA\xC5,\xC7\xA3\xCD\xB7\xB5\xA5\xCE\xBB\n1,\xC7\xF8\n";
    CHECK(test::read_bytes("x.csv", gb, replace).document.encoding == "GB18030");
    CHECK(test::read_bytes("x.csv", gb, replace).findings.empty());
}

TEST_CASE("a fault of UTF-16 has its line", "[read][guards]") {
    // by hand: the half of a pair stands in the second line
    const std::string bytes("\xFF\xFE"
                            "1\0\n\0"
                            "2\0\0\xDC",
                            10);
    try {
        test::read_bytes("x.csv", bytes);
        FAIL("not refused");
    } catch (const InputError& error) {
        CHECK(error.diagnostic().where.line == 2);
    }
}

TEST_CASE("kinds that are not read are named, whatever the extension says", "[read][guards]") {
    const auto [bytes, kind] = GENERATE(table<std::string, std::string>(
        {{"%PDF-1.7\n...", "PDF"},
         {std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0k\0b\0o\0o\0k\0", 26), ".xls"},
         {std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..", 10), "OLE2"},
         {"\x89PNG\r\n\x1A\n....", "PNG"},
         {"{\\rtf1 x}", "RTF"},
         {"\x1F\x8B\x08....", "gzip"}}));
    for (const char* name : {"x.txt", "x.docx", "x.csv"}) {
        try {
            test::read_bytes(name, bytes);
            FAIL("not refused");
        } catch (const InputError& error) {
            CHECK(error.diagnostic().code == "foreign-kind");
            CHECK(error.diagnostic().message.en.find(kind) != std::string::npos);
        }
    }
    CHECK(test::refusal("x.docx", test::make_zip({{"a.txt", "x"}})) == "foreign-kind");
}

TEST_CASE("a lying extension does not decide", "[read][guards]") {
    CHECK(test::read_bytes("x.txt", good_docx()).document.reader == "docx");
    CHECK(test::read_bytes("x.docx", "<html><p>a</p>").document.reader == "html");
    CHECK(test::read_bytes("x.xls", "<html><table><tr><td>a<td>b</table>").document.reader ==
          "html");
    CHECK(test::read_bytes("x.csv", "<!doctype html><p>a,b</p>").document.reader == "html");
    CHECK(test::read_bytes("x.html", "只是文字\n").document.reader == "text"); // not one tag
}

TEST_CASE("line ends and encodings give the same blocks", "[read][guards]") {
    const std::string text = "标题\n\n序号 | 目标任务 | 牵头单位 |\n1 | 修路 | 区财政局 |\n";
    const auto expected = test::read_bytes("x.txt", text);
    std::string crlf, cr;
    for (const char c : text) {
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
        cr += c == '\n' ? '\r' : c;
    }
    // "序号,牵头单位\n1,区\n" by hand: UTF-16LE of U+5E8F U+53F7 , U+7275 U+5934 U+5355 U+4F4D …
    const std::string gb = "\xD0\xF2\xBA\xC5,\xC7\xA3\xCD\xB7\xB5\xA5\xCE\xBB\n1,\xC7\xF8\n"; // GBK
    const std::string wide("\xFF\xFE\x8F\x5E\xF7\x53,\0\x75\x72\x34\x59\x55\x53\x4D\x4F\n\0"
                           "1\0,\0\x3A\x53\n\0",
                           26);
    for (const std::string& bytes : {crlf, cr, "\xEF\xBB\xBF" + text}) {
        const auto result = test::read_bytes("x.txt", bytes);
        CHECK(test::paragraphs(result.document) == test::paragraphs(expected.document));
        REQUIRE(test::grids(result.document).size() == 1);
        CHECK(test::row_texts(*test::grids(result.document)[0], 1) ==
              Texts{"1", "修路", "区财政局"});
        CHECK(test::cell_at(*test::grids(result.document)[0], 1, 0).where.line == 4);
    }
    for (const std::string& bytes : {gb, wide}) {
        const auto result = test::read_bytes("x.csv", bytes);
        REQUIRE(test::grids(result.document).size() == 1);
        CHECK(test::row_texts(*test::grids(result.document)[0], 0) == Texts{"序号", "牵头单位"});
        CHECK(test::row_texts(*test::grids(result.document)[0], 1) == Texts{"1", "区"});
    }
}
