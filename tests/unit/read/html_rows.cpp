// SPDX-License-Identifier: Apache-2.0
// Large tables: their plain rows are read without a tree, and nobody can tell.
#include "read/detail/html_plain_rows.hpp"
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using test::cell_at;
using Texts = std::vector<std::string>;

namespace {

constexpr std::uint32_t many = 100; ///< enough to be cut out

/// Rows <tr><td>number<td>`inside`, all closed.
std::string rows(const std::string& inside, const std::string& between = "\n") {
    std::string out = "<tr><td>0</td><td>first</td></tr>";
    for (std::uint32_t row = 1; row < many; ++row)
        out += between + "<tr><td>" + std::to_string(row) + "</td><td>" + inside + "</td></tr>";
    return out;
}

Grid only_grid(const std::string& page) {
    const auto result = test::read_bytes("page.html", page);
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 1);
    return *tables[0];
}

} // namespace

TEST_CASE("plain rows are cut out behind a closed row", "[read][html]") {
    const std::string page = "<table>" + rows("区财政局") + "</table>";
    const auto plain = detail::cut_plain_rows(page, 64);
    REQUIRE(plain.runs.size() == 1);
    CHECK(plain.runs[0].rows == many - 1);
    CHECK(plain.cells.size() == 2 * (many - 1));
    CHECK(plain.shortened.size() < 300);
    CHECK(detail::cut_plain_rows(page, many).runs.empty()); // one row fewer than asked for
    // whatever could hide a cell or needs the parser ends a run
    for (const char* doubt :
         {"<td hidden=\"\">", "<td style=\"Display:none\">", "<td nowrap>", "<td>&hellip;",
          "<td><table>", "<td><p><div>x</div></p>", "<th><!---->"})
        CHECK(detail::cut_plain_rows(
                  "<table><tr></tr><tr>" + std::string(doubt) + "a</td></tr></table>", 1)
                  .runs.empty());
}

TEST_CASE("plain rows give the cells, lines and columns that the page shows", "[read][html]") {
    const auto [inside, text] = GENERATE(table<std::string, std::string>(
        {{"区财政局", "区财政局"},
         {" 区住建局\n  区交通\n运输局 ", "区住建局区交通运输局"},
         {"<p class=\"a\">区住建局</p><p>区水利局</p>", "区住建局\n区水利局"},
         {"<span style='color:red'>A &amp; B</span>&nbsp;<br/>c", "A & B\nc"},
         {"", ""}}));
    const Grid grid = only_grid("<table>\n" + rows(inside) + "</table>");
    CHECK(grid.rows == many);
    CHECK(cell_at(grid, 50, 0).text == "50");
    CHECK(cell_at(grid, 50, 1).text == text);
    if (inside.find('\n') == std::string::npos)
        CHECK(cell_at(grid, 50, 0).where.line == 52); // <table> and 50 rows stand above
    CHECK(cell_at(grid, 50, 1).where.row == 51);
}

TEST_CASE("columns behind plain rows on one line are those of the page", "[read][html]") {
    // "<table>" 7, first row 33 characters; then 99 rows; the last row is read by the parser
    const std::string head = "<table>" + rows("区财政局", "");
    const std::string page = head + "<tr><td>x<td>y<em>z</em></tr></table>";
    const Grid grid = only_grid(page);
    REQUIRE(grid.rows == many + 1);
    CHECK(cell_at(grid, 1, 0).where.column == 7 + 33 + 4 + 1);
    const std::size_t wide = 99 * 4 * 2; // each Chinese character is three bytes, one column
    CHECK(cell_at(grid, many, 0).where.column == head.size() - wide + 4 + 1);
}

TEST_CASE("spans of plain rows reach as in any row", "[read][html]") {
    std::string page = "<table><tr><td>a</td><td>b</td><td>c</td></tr>";
    for (std::uint32_t row = 0; row < many; row += 2)
        page +=
            "<tr><td rowspan=\"2\">m</td><td colspan='2'>w</td></tr><tr><td>x</td><td>y</td></tr>";
    const Grid grid = only_grid(page + "</table>");
    CHECK(grid.rows == many + 1);
    CHECK(cell_at(grid, 1, 0).row_span == 2);
    CHECK(cell_at(grid, 1, 1).column_span == 2);
    CHECK(cell_at(grid, 2, 2).text == "y"); // by hand: column 0 is taken from above
}

TEST_CASE("rows that are no rows of a data table are left to the parser", "[read][html]") {
    const std::string inner = rows("区财政局");
    const auto count_paragraphs = [](const std::string& page) {
        return test::paragraphs(test::read_bytes("page.html", page).document).size();
    };
    CHECK(count_paragraphs("<html><p>a</p><!-- <table>" + inner + "</table> --><p>b</p>") == 2);
    CHECK(count_paragraphs("<html><p>a</p><script>'" + inner + "'</script><p>b</p>") == 2);
    CHECK(count_paragraphs("<html><p>a</p><div hidden><table>" + inner + "</table></div>") == 1);
    // outside a table the tags mean nothing and the text is the page's
    CHECK(count_paragraphs("<html><p>a</p></tr>" + inner) > 0);
    // a table inside a cell is part of its text
    const Grid outer = only_grid("<table><tr><td>1<td>" + std::string(20'000, 'a') +
                                 "<tr><td>2<td><table>" + inner + "</table></table>");
    CHECK(outer.rows == 2);
    CHECK(cell_at(outer, 1, 1).text.find("99 区财政局") != std::string::npos);
}

TEST_CASE("spans beyond the standard are clipped and said", "[read][html]") {
    const auto result =
        test::read_bytes("page.html", "<table><tr><td>a<td>b\n<tr><td colspan=4000>c</table>");
    REQUIRE(result.findings.entries().size() == 1);
    CHECK(result.findings.entries()[0].code == "span-clipped");
    CHECK(result.findings.entries()[0].where.line == 2);
    // 60,000 empty rows under 3,000 columns: 180 million places
    std::string page = "<table><tr><td>x<td colspan=1000>x<td colspan=1000>x<td colspan=1000>x";
    for (int row = 0; row < 60'000; ++row)
        page += "<tr>";
    CHECK(test::refusal("page.html", page + "</table>") == "limit");
}
