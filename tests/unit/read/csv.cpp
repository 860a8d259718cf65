// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

using namespace zeren;
using Texts = std::vector<std::string>;

TEST_CASE("the delimiter is found by even records", "[read][csv]") {
    const char delimiter = GENERATE(',', ';', '\t', '|');
    std::string bytes;
    for (const Texts& row :
         {Texts{"no", "task", "lead"}, Texts{"1", "\"a,b;c\td|e\"", "x"}, Texts{"2", "f", ""}})
        bytes += row[0] + delimiter + row[1] + delimiter + row[2] + "\n";
    const auto result = test::read_bytes("x.csv", bytes);
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(grid.rows == 3);
    CHECK(test::row_texts(grid, 1) == Texts{"1", "a,b;c\td|e", "x"});
    CHECK(test::row_texts(grid, 2) == Texts{"2", "f", ""});
}

TEST_CASE("quoted fields keep line ends and say where they stand", "[read][csv]") {
    const auto result = test::read_bytes(
        "x.csv", "任务分解\n\n附件1\nno,task,lead\n1,\"a \"\"b\"\"\nc\",d\n2,e,f,g\n一、甲牵头\n");
    CHECK(test::paragraphs(result.document) == Texts{"任务分解", "附件1"});
    CHECK(std::get<Paragraph>(result.document.blocks[1]).blank_lines == 1);
    const Grid& grid = *test::grids(result.document).at(0);
    CHECK(grid.line == 4);
    CHECK(test::cell_at(grid, 1, 1).text == "a \"b\"\nc");
    CHECK(test::cell_at(grid, 1, 1).where.line == 5);
    CHECK(test::cell_at(grid, 1, 2).where.line == 6); // behind the line end in the field before it
    CHECK(test::cell_at(grid, 2, 3).text == "g");
    CHECK(test::row_texts(grid, 3) == Texts{"一、甲牵头"});
    REQUIRE(result.findings.entries().size() == 1); // 2,e,f,g; the heading is no ragged row
    CHECK(result.findings.entries()[0].code == "ragged-row");
    CHECK(result.findings.entries()[0].where.line == 7);
}

TEST_CASE("a quote that never closes is placed where it opens", "[read][csv]") {
    try {
        test::read_bytes("x.csv", "a,b\n1,\"c\n2,d\n");
        FAIL("not refused");
    } catch (const InputError& error) {
        CHECK(error.diagnostic().code == "unclosed-quote");
        CHECK(error.diagnostic().where.line == 2);
    }
}

TEST_CASE("a table is CSV by its content, prose with commas is not", "[read][csv]") {
    CHECK(test::read_bytes("x.txt", "a,b,c\n1,2,3\n4,5,6\n").document.reader == "csv");
    CHECK(test::read_bytes("x.txt", "各镇,各街道:\n请认真抓好落实\n区税务局,各镇(街道),有关部门\n")
              .document.reader == "text");
    CHECK(test::read_file("data/examples/yinzhou-2024.txt").document.reader == "text");
}

TEST_CASE("a name alone makes no CSV", "[read][csv]") {
    const std::string notice = test::load_file("data/examples/yinzhou-2024.txt");
    CHECK(test::read_bytes("x.csv", notice).document.reader == "text");
    CHECK(test::read_bytes("x.csv", "task,lead\nt,u\n").document.reader == "csv");
    // a quotation mark that is never closed hides every field: it is for the CSV reader to say so
    CHECK(test::refusal("x.csv", "\"task,lead\nt,u\n") == "unclosed-quote");
}

TEST_CASE("standard input has no name: every carrier is known by its content", "[read][csv]") {
    const auto [file, reader] =
        GENERATE(table<std::string, std::string>({{"carrier-csv.csv", "csv"},
                                                  {"carrier-tsv.tsv", "csv"},
                                                  {"carrier-html.html", "html"},
                                                  {"carrier-markdown.md", "markdown"},
                                                  {"carrier-docx.docx", "docx"},
                                                  {"carrier-xlsx.xlsx", "xlsx"},
                                                  {"carrier-box.txt", "text"},
                                                  {"carrier-pipes.txt", "text"},
                                                  {"yinzhou-2024.txt", "text"}}));
    const std::string bytes = test::load_file("data/examples/" + file);
    const auto named = test::read_bytes(file, bytes), piped = test::read_bytes("<stdin>", bytes);
    CHECK(piped.document.reader == reader);
    const auto before = test::grids(named.document), after = test::grids(piped.document);
    REQUIRE(after.size() == before.size());
    for (std::size_t index = 0; index < after.size(); ++index)
        CHECK(after[index]->cells.size() == before[index]->cells.size());
}
