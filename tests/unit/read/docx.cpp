// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using test::cell_at;
using Texts = std::vector<std::string>;

namespace {

std::string run(const std::string& text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& text) {
    return "<w:p>" + run(text) + "</w:p>";
}
std::string cell(const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = {}) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
test::ReadResult read_docx(const std::string& body) {
    return test::read_bytes("x.docx", test::make_docx(body));
}

} // namespace

TEST_CASE("DOCX text: tracked changes, fields, breaks, wrappers", "[read][docx]") {
    const auto result = read_docx(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("区") + "<w:ins>" + run("财政") +
        "</w:ins><w:del><w:r><w:delText>水利</w:delText></w:r></w:del><w:moveFrom>" + run("x") +
        "</w:moveFrom><w:hyperlink>" + run("局") +
        "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText>"
        "<w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/></w:r></w:p><w:p/><w:p/>"
        "<w:sdt><w:sdtPr/><w:sdtContent>" +
        paragraph("控件") + "</w:sdtContent></w:sdt>");
    CHECK(test::paragraphs(result.document) == Texts{"区财政局\ta\nb-", "控件"});
    const auto& second = std::get<Paragraph>(result.document.blocks[1]);
    CHECK(second.line == 3);        // the first takes two lines
    CHECK(second.blank_lines == 3); // one between paragraphs, two empty ones
}

TEST_CASE("DOCX text boxes are read once", "[read][docx]") {
    const std::string box = "<w:txbxContent>" + paragraph("框内") + "</w:txbxContent>";
    const auto result =
        read_docx("<w:p>" + run("正文") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                  "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                  "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    CHECK(test::paragraphs(result.document) == Texts{"正文", "框内"});
}

TEST_CASE("DOCX merged cells become spans", "[read][docx]") {
    const auto result = read_docx(
        "<w:tbl>" +
        row(cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b", "<w:gridSpan w:val=\"2\"/>")) +
        row(cell("stale", "<w:vMerge/>") + cell("c") + cell("d")) +
        row(cell("e"), "<w:gridBefore w:val=\"2\"/>") + row(cell("gone"), "<w:del/>") + "</w:tbl>");
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(grid.rows == 3);
    CHECK(grid.columns == 3);
    CHECK(cell_at(grid, 0, 0).row_span == 2);
    CHECK(cell_at(grid, 0, 1).column_span == 2);
    CHECK(test::row_texts(grid, 1) == Texts{"", "c", "d"});
    CHECK(cell_at(grid, 2, 2).text == "e");
    CHECK(cell_at(grid, 2, 2).where.row == 3);
}

TEST_CASE("DOCX places are tables with rows and cells, and paragraphs between them",
          "[read][docx]") {
    const auto result = read_docx(
        paragraph("一") + "<w:p>" + "<w:r><w:t>二</w:t><w:br/><w:t>二</w:t></w:r></w:p>" +
        paragraph("三") + "<w:tbl>" + row(cell("a", "<w:gridSpan w:val=\"2\"/>") + cell("b")) +
        row(cell("c") + cell("d") + cell("e")) + "</w:tbl>" + paragraph("四"));
    const auto place = [&](CellLocation where) {
        return result.document.places.locate("x.docx", where).place;
    };
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(place(cell_at(grid, 0, 2).where) == "table 1, row 1, cell 2"); // a spans two columns
    CHECK(place(cell_at(grid, 1, 2).where) == "table 1, row 2, cell 3");
    std::vector<std::string> found;
    for (const Block& block : result.document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            found.push_back(place({paragraph->line, 0, 0, 0}));
    CHECK(found == Texts{"paragraph 1", "paragraph 2", "paragraph 3", "paragraph 4"});
}

TEST_CASE("DOCX cells hold paragraphs as lines and small tables as text", "[read][docx]") {
    const auto result = read_docx("<w:tbl>" + row(cell("序号") + cell("目标任务的全部内容")) +
                                  row(cell("1") + "<w:tc>" + paragraph("甲") + "<w:p/>" +
                                      paragraph("乙") + "<w:tbl>" + row(cell("a") + cell("b")) +
                                      row(cell("c")) + "</w:tbl><w:p/></w:tc>") +
                                  "</w:tbl>");
    REQUIRE(test::grids(result.document).size() == 1);
    CHECK(cell_at(*test::grids(result.document)[0], 1, 1).text == "甲\n乙\na b\nc");
}

TEST_CASE("DOCX layout tables are gone through", "[read][docx]") {
    const auto result = read_docx("<w:tbl>" +
                                  row("<w:tc>" + paragraph("题") + "<w:tbl>" +
                                      row(cell("1") + cell("x")) + "</w:tbl></w:tc>") +
                                  "</w:tbl>");
    CHECK(test::paragraphs(result.document) == Texts{"题"});
    REQUIRE(test::grids(result.document).size() == 1);
    CHECK(test::row_texts(*test::grids(result.document)[0], 0) == Texts{"1", "x"});
}

TEST_CASE("DOCX hidden text is left out and noted", "[read][docx]") {
    const auto result = read_docx("<w:p>" + run("见") +
                                  "<w:r><w:rPr><w:vanish/></w:rPr><w:t>不见</w:t></w:r></w:p>");
    CHECK(test::paragraphs(result.document) == Texts{"见"});
    REQUIRE(result.findings.entries().size() == 1);
    CHECK(result.findings.entries()[0].code == "hidden-content");
}
