// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using Texts = std::vector<std::string>;

TEST_CASE("pipe tables become grids, other lines paragraphs", "[read][markdown]") {
    const auto result =
        test::read_bytes("x.md", "## 标题 ##\n说明 **重点** <b>文字</b>\n[链接](http://a)\n\n"
                                 "| a | b \\| c |\n|:--|--:|\n| 1 | x<br>y |\n"
                                 "| 2\n| 3 | `z` | w |\n\n尾\n");
    CHECK(result.document.reader == "markdown");
    CHECK(test::paragraphs(result.document) == Texts{"标题", "说明 重点 文字\n链接", "尾"});
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(grid.rows == 4);
    CHECK(test::row_texts(grid, 0) == Texts{"a", "b | c"});
    CHECK(test::row_texts(grid, 1) == Texts{"1", "x\ny"});
    CHECK(test::row_texts(grid, 2) == Texts{"2"}); // broken over two lines: kept as it is
    CHECK(test::row_texts(grid, 3) == Texts{"3", "z", "w"});
    CHECK(test::cell_at(grid, 1, 0).where.line == 7);
}

TEST_CASE("a rule line makes Markdown of any text, fences keep tables out", "[read][markdown]") {
    CHECK(test::read_bytes("x.txt", "a | b\n--|--\n1 | 2\n").document.reader == "markdown");
    CHECK(test::read_bytes("x.txt", "a | b\n1 | 2\n").document.reader == "text");
    const auto fenced = test::read_bytes("x.md", "```\n| a | b |\n|---|---|\n```\n");
    CHECK(test::grids(fenced.document).empty());
    CHECK(test::paragraphs(fenced.document) == Texts{"| a | b |\n|---|---|"});
}
