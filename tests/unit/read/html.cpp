// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using test::cell_at;
using Texts = std::vector<std::string>;

namespace {

test::ReadResult read_html(const std::string& body) {
    return test::read_bytes("page.html", "<html><body>" + body + "</body></html>");
}

} // namespace

TEST_CASE("HTML spans place cells as the standard says", "[read][html]") {
    const auto result = read_html("<table>\n<tr><th>a<th colspan=2>b\n<tr><td rowspan=9>1<td>2<td>3"
                                  "\n<tr><td rowspan=0>4<td>5\n<tr><td>6</table>");
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 1);
    const Grid& grid = *tables[0];
    // by hand: 4 rows, 3 columns; "6" lands in column 2, because 1 and 4 reach down to it
    CHECK(grid.rows == 4);
    CHECK(grid.columns == 3);
    CHECK(cell_at(grid, 0, 1).column_span == 2);
    CHECK(cell_at(grid, 1, 0).row_span == 3);
    CHECK(cell_at(grid, 2, 1).row_span == 2);
    CHECK(cell_at(grid, 3, 2).text == "6");
    CHECK(cell_at(grid, 2, 2).where.line == 4);
    CHECK(cell_at(grid, 2, 2).where.row == 3);
}

TEST_CASE("a cell's blocks and line breaks are lines", "[read][html]") {
    const auto result = read_html(
        "<table><tr><td>x<td><p>区住建局</p><p>区交通\n运输局</p>\n<tr><td>y<td>a<br>b&ensp;c"
        "&nbsp;<script>no</script>");
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(cell_at(grid, 0, 1).text == "区住建局\n区交通运输局");
    CHECK(cell_at(grid, 1, 1).text == "a\nb\xE2\x80\x82"
                                      "c");
}

TEST_CASE("words keep one blank where the source breaks the line, Chinese none", "[read][html]") {
    const auto result = read_html("<p>Project\n   Manager 任务\n\t分解</p>");
    CHECK(test::paragraphs(result.document) == Texts{"Project Manager 任务分解"});
}

TEST_CASE("hidden rows and elements are left out and noted", "[read][html]") {
    const auto result =
        read_html("<p>a<span style='Display : NONE'>b</span>c</p><table><tr><td>1<td>2"
                  "<tr hidden><td>3<td>4<tr><td>5<td>6</table>");
    CHECK(test::paragraphs(result.document) == Texts{"ac"});
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(grid.rows == 2);
    CHECK(cell_at(grid, 1, 0).text == "5");
    REQUIRE(result.findings.entries().size() == 1);
    CHECK(result.findings.entries()[0].code == "hidden-content");
}

TEST_CASE("layout tables are gone through, data tables inside them read", "[read][html]") {
    const auto result =
        read_html("<table><tr><td>menu</td><td><p>标题</p><table><tr><td>序号<td>任务"
                  "<tr><td>1<td>修路</table><p>尾</p></td></tr></table>");
    CHECK(test::paragraphs(result.document) == Texts{"menu", "标题", "尾"});
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 1);
    CHECK(cell_at(*tables[0], 1, 1).text == "修路");
}

TEST_CASE("a small table inside a data cell is part of its text", "[read][html]") {
    const auto result = read_html("<table><tr><td>序号<td>目标任务的全部内容<tr><td>1<td>甲<table><"
                                  "tr><td>a<td>b<tr><td>c</table>");
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 1);
    CHECK(cell_at(*tables[0], 1, 1).text == "甲\na b\nc");
}

TEST_CASE("an article in one layout cell is a paragraph a block", "[read][html]") {
    const auto result =
        test::read_file("tests/unit/read/fragment.html"); // shaped like the captured public pages
    CHECK(result.document.reader == "html");
    CHECK(test::grids(result.document).empty());
    CHECK(test::paragraphs(result.document) ==
          Texts{"2019-02-12 15:13:44', null, '", "关于促进发展的若干意见", "国发〔2019〕3号",
                "1.拓展市场。（税务总局、财政部负责）\n第二行"});
    const auto& paragraph = std::get<Paragraph>(result.document.blocks[2]);
    CHECK(paragraph.line == 4);
    CHECK(paragraph.blank_lines == 1);
}

TEST_CASE("rows copied without their table are a table", "[read][html]") {
    const auto result = test::read_bytes("x.htm", "junk\n<tr><td>1</td><td>2</td></tr>");
    CHECK(test::paragraphs(result.document) == Texts{"junk"});
    CHECK(test::row_texts(*test::grids(result.document).at(0), 0) == Texts{"1", "2"});
}

TEST_CASE("the charset a page declares is used, gb2312 read as GB18030", "[read][html]") {
    // 镕 is E946 in GBK and absent from GB2312 (Unicode: U+9555); 财 is B2C6
    const auto result = test::read_bytes(
        "x.html",
        "<html><meta http-equiv=x content='text/html; charset=gb2312'><p>\xE9\x46\xB2\xC6");
    CHECK(result.document.encoding == "GB18030");
    CHECK(test::paragraphs(result.document) == Texts{"镕财"});
}

TEST_CASE("hostile pages are refused", "[read][html]") {
    const auto repeat = [](const std::string& text, int times) {
        std::string out = "<html>";
        for (int i = 0; i < times; ++i)
            out += text;
        return out;
    };
    CHECK(test::refusal("x.html", repeat("<div>", 201)) == "limit");
    CHECK(test::refusal("x.html", repeat("<table><tr><td>", 201)) == "limit");
    CHECK(test::refusal("x.html", repeat("<div>", 200)).empty());
    CHECK(test::refusal("x.html", "<html><p x=\"" + repeat("\" a=\"", 1'001) + "\">") == "limit");
    // unclosed cells do not nest: the next one closes them
    CHECK(test::refusal("x.html", repeat("<table>", 1) + repeat("<tr><td><font>a<td>b", 3'000))
              .empty());
    CHECK(test::refusal("x.html", "<html>&amp").empty()); // gumbo looks one byte ahead
}
