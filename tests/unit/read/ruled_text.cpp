// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using test::cell_at;
using test::row_texts;
using Texts = std::vector<std::string>;

namespace {

/// The only grid of a text.
Grid only_grid(const std::string& text) {
    const auto result = test::read_bytes("x.txt", text);
    const auto found = test::grids(result.document);
    REQUIRE(found.size() == 1);
    return *found[0];
}

} // namespace

TEST_CASE("box drawing: wrapped words, deliberate lines, a cell without rules inside",
          "[read][ruled]") {
    // ─ and │ one column wide; by hand: 3 rows, the lead of rows 1 and 2 is one cell
    const Grid grid = only_grid("标题\n"
                                "┌────┬──────────────┬──────────┐\n"
                                "│序号│   目标任务   │ 牵头单位 │\n"
                                "├────┼──────────────┼──────────┤\n"
                                "│ 1  │一般公共预算收│ 区财政局 │\n"
                                "│    │入增速        │          │\n"
                                "├────┼──────────────┤          │\n"
                                "│ 2  │甲            │          │\n"
                                "│    │乙            │          │\n"
                                "└────┴──────────────┴──────────┘\n后文\n");
    CHECK(grid.rows == 3);
    CHECK(grid.columns == 3);
    CHECK(grid.line == 2);
    CHECK(row_texts(grid, 0) == Texts{"序号", "目标任务", "牵头单位"});
    CHECK(cell_at(grid, 1, 1).text == "一般公共预算收入增速");
    CHECK(cell_at(grid, 1, 1).where.line == 5);
    CHECK(cell_at(grid, 1, 2).row_span == 2);
    CHECK(cell_at(grid, 2, 1).text == "甲\n乙"); // there was room on the first line
}

TEST_CASE("ASCII boxes: rules of equals signs, spans both ways, plus signs in text",
          "[read][ruled]") {
    const Grid grid = only_grid("+------+-------+------+\n| head | a+b-c | lead |\n"
                                "+======+=======+======+\n| L    | 1     | X    |\n"
                                "|      +-------+------+\n|      | two   | Z    |\n"
                                "|      | words |      |\n"
                                "+------+-------+------+\n| all of them  | Q    |\n"
                                "+--------------+------+\n");
    CHECK(grid.rows == 4);
    CHECK(cell_at(grid, 0, 1).text == "a+b-c");
    CHECK(cell_at(grid, 1, 0).row_span == 2);
    CHECK(cell_at(grid, 2, 1).text == "two words");
    CHECK(cell_at(grid, 3, 0).column_span == 2);
    CHECK(cell_at(grid, 3, 2).text == "Q");
}

TEST_CASE("dashes between bars inside a cell open no second cell", "[read][ruled]") {
    const Grid grid = only_grid("+----+-------+\n| no | task  |\n+----+-------+\n"
                                "| 1  | a |-|b|\n+----+-------+\n");
    for (std::size_t i = 1; i < grid.cells.size(); ++i) // each place once, in order
        CHECK(std::pair(grid.cells[i - 1].row, grid.cells[i - 1].column) <
              std::pair(grid.cells[i].row, grid.cells[i].column));
}

TEST_CASE("a box with one rule below its header has a row a line", "[read][ruled]") {
    const Grid grid = only_grid("+----+------+\n| no | task |\n+----+------+\n| 1  | a    |\n"
                                "|    | b    |\n| 2  | c    |\n+----+------+\n");
    CHECK(grid.rows == 3);
    CHECK(cell_at(grid, 1, 1).text == "a\nb"); // a line without a number goes on with the row
    CHECK(row_texts(grid, 2) == Texts{"2", "c"});
}

TEST_CASE("rows with bars, half or full width, with or without outer ones", "[read][ruled]") {
    for (const std::string text :
         {"序号 | 目标任务 | 牵头单位\n1 | 修路 | 甲局\n2 | 种树 | \n",
          "序号 | 目标任务 | 牵头单位 |\n1 | 修路 | 甲局 |\n2 | 种树 | |\n",
          "｜序号｜目标任务｜牵头单位｜\n｜1｜修路｜甲局｜\n\n｜2｜种树｜｜\n"}) {
        CAPTURE(text);
        const Grid grid = only_grid(text);
        CHECK(grid.rows == 3);
        CHECK(row_texts(grid, 0) == Texts{"序号", "目标任务", "牵头单位"});
        CHECK(row_texts(grid, 1) == Texts{"1", "修路", "甲局"});
        CHECK(row_texts(grid, 2) == Texts{"2", "种树", ""});
    }
}

TEST_CASE("a row below a merged cell has its empty place at the end", "[read][ruled]") {
    const Grid grid = only_grid("类别 | 序号 | 目标任务 | 牵头单位 |\n经济 | 1 | 修\n路 | 甲局 |\n"
                                "2 | 种树 | 乙局 | |\n社会 | 3 | 办学 | |\n");
    CHECK(grid.rows == 4);
    CHECK(cell_at(grid, 1, 0).row_span == 2);
    CHECK(cell_at(grid, 1, 2).text == "修\n路"); // a row without its last bar goes on
    CHECK(cell_at(grid, 2, 1).text == "2");
    CHECK(cell_at(grid, 2, 3).text == "乙局");
    CHECK(row_texts(grid, 3) == Texts{"社会", "3", "办学", ""}); // here the end itself is empty
}

TEST_CASE("one cell a line: the header counts the columns", "[read][ruled]") {
    const auto result = test::read_bytes(
        "x.txt",
        "一、甲牵头\n序号 |\n目标任务 |\n牵头单位 |\n1 |\n修\n路 |\n甲局 |\n2 |\n种树 |\n|\n"
        "二、乙牵头\n序号 |\n目标任务 |\n牵头单位 |\n1 |\n办学 |\n丙局 |\n\n结尾\n");
    const auto found = test::grids(result.document);
    REQUIRE(found.size() == 2);
    CHECK(row_texts(*found[0], 1) == Texts{"1", "修\n路", "甲局"});
    CHECK(row_texts(*found[0], 2) == Texts{"2", "种树", ""});
    CHECK(cell_at(*found[0], 2, 1).where.line == 10);
    CHECK(row_texts(*found[1], 1) == Texts{"1", "办学", "丙局"});
    CHECK(test::paragraphs(result.document) == Texts{"一、甲牵头", "二、乙牵头", "结尾"});
}

TEST_CASE("one cell a line: merged cells are left out, the next number starts the row",
          "[read][ruled]") {
    const Grid grid =
        only_grid("序号 |\n目标任务 |\n完成时限 |\n牵头单位 |\n1 |\n修路 |\n6月 |\n甲局 |\n"
                  "2 |\n种树 |\n3 |\n办学 |\n7月 |\n丙局 |\n");
    CHECK(grid.rows == 4);
    CHECK(row_texts(grid, 2) == Texts{"2", "种树"});
    CHECK(row_texts(grid, 3) == Texts{"3", "办学", "7月", "丙局"});
}

TEST_CASE("columns set apart by blanks, wrapped lines below their columns", "[read][ruled]") {
    const Grid grid = only_grid("序号  目标任务            牵头单位  配合单位\n"
                                "1     一般公共预算收入增  区财政局  区税务局,各镇(\n"
                                "      速与经济增长同步              街道、园区)\n"
                                "2     投入                区财政局  区科技局\n"
                                "3     没有配合            区财政局\n");
    CHECK(grid.rows == 4);
    CHECK(row_texts(grid, 1) == Texts{"1", "一般公共预算收入增速与经济增长同步", "区财政局",
                                      "区税务局,各镇(街道、园区)"});
    CHECK(row_texts(grid, 3) == Texts{"3", "没有配合", "区财政局", ""});
}

TEST_CASE("columns set apart by TABs keep their empty cells", "[read][ruled]") {
    const auto result = test::read_bytes(
        "x.txt",
        "标题\n\n序号\t目标任务\t牵头单位\t配合单位\n1\t修路\t\t甲局\n2\t种树\t乙局\n一、说明\n");
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(row_texts(grid, 1) == Texts{"1", "修路", "", "甲局"});
    CHECK(row_texts(grid, 2) == Texts{"2", "种树", "乙局", ""});
    CHECK(test::paragraphs(result.document) == Texts{"标题", "一、说明"});
}

TEST_CASE("prose with such marks stays prose", "[read][ruled]") {
    const std::string text = GENERATE(
        as<std::string>{}, "首页 | 新闻 | 服务\n政务 | 互动 | 数据\n",
        "　　各单位  要认真  抓好\n　　第二段  也是  如此\n",
        "张三  李四  王五\n赵六  钱七  孙八\n周九  吴十  郑一\n",
        "牵头单位 | 区财政局\n配合单位 | 区税务局\n",
        "索引号：00296  发布机构：区政府办  日期：2024\n公开范围：社会  方式：主动  体裁：通知\n",
        "+ 甲\n+ 乙\n", "── 认真抓好落实\n──\n", "M:\tJan Beulich\nF:\txen/acpi\nS:\tSupported\n");
    CAPTURE(text);
    const auto result = test::read_bytes("x.txt", text);
    CHECK(result.document.reader == "text");
    CHECK(test::grids(result.document).empty());
    REQUIRE(result.document.blocks.size() == 1);
    CHECK(std::get<Paragraph>(result.document.blocks[0]).text == text.substr(0, text.size() - 1));
}

TEST_CASE("the seed's blocks are its runs of non-empty lines", "[read][ruled]") {
    // counted independently: awk 'NF {if (!p) n++; p=1} !NF {p=0} END {print n}' gives 862
    const auto result = test::read_file("data/examples/yinzhou-2024.txt");
    CHECK(result.document.blocks.size() == 862);
    CHECK(test::grids(result.document).empty());
    CHECK(result.document.line_count == 1765); // wc -l, plus one if the last line has no end
}
