// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using test::cell_at;
using Texts = std::vector<std::string>;

namespace {

Grid only_grid(const std::string& sheet, const std::string& styles = {},
               const std::string& strings = {}) {
    const auto result = test::read_bytes("x.xlsx", test::make_xlsx(sheet, styles, strings));
    REQUIRE(test::grids(result.document).size() == 1);
    return *test::grids(result.document)[0];
}

} // namespace

TEST_CASE("XLSX strings: shared, rich, phonetic, inline, escaped", "[read][xlsx]") {
    const Grid grid = only_grid(
        R"(<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c>)"
        R"(<c r="D3" t="inlineStr"><is><t>a_x000D_&#10;b &amp; c</t></is></c>)"
        R"(<c t="str"><v>=x</v></c><c t="b"><v>1</v></c></row></sheetData>)",
        "",
        "<si><t>区财政局</t></si><si><r><t>区</t></r><r><rPr/><t>水利局</t></r>"
        "<rPh><t>qu</t></rPh></si>");
    CHECK(grid.caption == "表");
    CHECK(test::row_texts(grid, 0) == Texts{"区财政局", "区水利局", "a\nb & c", "=x", "TRUE"});
    CHECK(cell_at(grid, 0, 0).where.column == 2);
    CHECK(cell_at(grid, 0, 3).where.column == 5); // a cell without an address follows its neighbour
}

TEST_CASE("XLSX numbers and dates", "[read][xlsx]") {
    // days by the calendar: 45473 = 2024-06-30 (1900-01-01 is 1, 1900-02-29 counted), 60 is that
    // day that never was, 1 = 1900-01-01; 0.5 of a day = 12:00
    const Grid grid = only_grid(
        R"(<sheetData><row><c><v>3</v></c><c><v>0.30000000000000004</v></c><c><v>1.5E3</v></c>)"
        R"(<c s="1"><v>45473</v></c><c s="2"><v>45473.5</v></c><c s="3"><v>45473</v></c>)"
        R"(<c s="4"><v>0.5</v></c><c s="5"><v>45473</v></c><c s="1"><v>1</v></c></row></sheetData>)",
        R"x(<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)x"
        R"x(<numFmt numFmtId="165" formatCode="[Red]0&quot;days&quot;"/></numFmts><cellXfs>)x"
        R"x(<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="57"/>)x"
        R"x(<xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>)x");
    CHECK(test::row_texts(grid, 0) == Texts{"3", "0.3", "1500", "2024-06-30", "2024-06-30 12:00:00",
                                            "2024-06", "12:00:00", "45473", "1900-01-01"});
}

TEST_CASE("XLSX merges span what is on the sheet, stale values below them are ignored",
          "[read][xlsx]") {
    const Grid grid = only_grid(
        R"(<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>)"
        R"(<row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>4</v></c></row>)"
        R"(<row r="9"><c r="B9"><v>5</v></c><c r="C9"><v>6</v></c></row></sheetData>)"
        R"(<mergeCells><mergeCell ref="A1:A9"/><mergeCell ref="B2:C2"/></mergeCells>)");
    CHECK(grid.rows == 3);
    CHECK(grid.columns == 3);
    CHECK(cell_at(grid, 0, 0).row_span == 3);
    CHECK(cell_at(grid, 1, 1).column_span == 2);
    CHECK(test::row_texts(grid, 1) == Texts{"", "4"});
}

TEST_CASE("XLSX cells say their address, empty rows counted", "[read][xlsx]") {
    const auto result = test::read_bytes(
        "x.xlsx", test::make_xlsx(R"(<sheetData><row r="3"><c r="B3"><v>1</v></c></row>)"
                                  R"(<row r="9"><c r="AB9"><v>2</v></c></row></sheetData>)"));
    const Grid& grid = *test::grids(result.document).at(0);
    const auto place = [&](std::uint32_t row, std::uint32_t column) {
        return to_string(result.document.places.locate("x.xlsx", cell_at(grid, row, column).where));
    };
    CHECK(place(0, 0) == "x.xlsx:表!B3");
    CHECK(place(1, 1) == "x.xlsx:表!AB9");
}

TEST_CASE("XLSX hidden rows and columns are left out and noted", "[read][xlsx]") {
    const auto result = test::read_bytes(
        "x.xlsx",
        test::make_xlsx(
            R"(<cols><col min="2" max="2" hidden="1"/></cols><sheetData>)"
            R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>)"
            R"(<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c><c r="C2"><v>4</v></c></row>)"
            R"(</sheetData>)"));
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(grid.rows == 1);
    CHECK(test::row_texts(grid, 0) == Texts{"2", "4"});
    REQUIRE(result.findings.entries().size() == 1);
    CHECK(result.findings.entries()[0].code == "hidden-content");
    CHECK(result.findings.entries()[0].where.place == "表");
}

TEST_CASE("XLSX with addresses that cannot be is refused", "[read][xlsx]") {
    const std::string row = GENERATE(as<std::string>{}, R"(<row><c r="ZZZZ1"><v>1</v></c></row>)",
                                     R"(<row><c r="A0"><v>1</v></c></row>)",
                                     R"(<row r="1048577"><c><v>1</v></c></row>)");
    CHECK(test::refusal("x.xlsx", test::make_xlsx("<sheetData>" + row + "</sheetData>")) ==
          "bad-address");
    CHECK(test::refusal("x.xlsx", test::make_xlsx("<sheetData/>")) == "empty-input");
}

TEST_CASE("XLSX merges over the whole sheet cost what is on it", "[read][xlsx]") {
    std::string merges;
    for (int i = 0; i < 20'000; ++i)
        merges += R"(<mergeCell ref="A1:XFD1048576"/>)";
    const Grid grid = only_grid(R"(<sheetData><row><c r="A1"><v>1</v></c></row><row r="1048576">)"
                                R"(<c r="B1048576"><v>2</v></c></row></sheetData><mergeCells>)" +
                                merges + "</mergeCells>");
    CHECK(grid.rows == 1);
    CHECK(grid.cells.size() == 1);
}
