// SPDX-License-Identifier: Apache-2.0
// The workbook's own limits; tests/exchange/workbook.py opens it with openpyxl.
#include "export/detail/zip_parts.hpp"
#include "support/catch.hpp"

#include <zeren/export/workbook.hpp>

using namespace zeren;

namespace {

Workbook book_of(DataTable table) {
    Workbook book;
    book.title = "test";
    book.created = 315532800; // 1980-01-01
    Sheet sheet;
    sheet.name = "sheet";
    sheet.table = std::move(table);
    book.sheets.push_back(std::move(sheet));
    return book;
}

} // namespace

TEST_CASE("a workbook is a zip file, the same bytes each time", "[export][workbook]") {
    const Workbook book = book_of({{{"name", "Name"}, {"n", "N"}}, {{"甲局", std::int64_t{3}}}});
    std::vector<Diagnostic> notes;
    const std::string bytes = workbook_bytes(book, notes);
    CHECK(bytes.starts_with("PK\x03\x04")); // published: PKWARE APPNOTE 4.3.7
    CHECK(bytes == workbook_bytes(book, notes));
    CHECK(notes.empty());
}

TEST_CASE("a table without rows makes a sheet", "[export][workbook]") {
    std::vector<Diagnostic> notes;
    Workbook book = book_of({{{"name", "Name"}}, {}});
    book.chart = {.on = 0, .of = 0, .title = "t", .category = "name", .series = {}, .rows = 0};
    CHECK_FALSE(workbook_bytes(book, notes).empty());
    CHECK(notes.empty());
}

TEST_CASE("a workbook with a part that breaks off is found out", "[export][workbook]") {
    std::vector<Diagnostic> notes;
    const std::string bytes = workbook_bytes(book_of({{{"name", "Name"}}, {{"甲局"}}}), notes);
    CHECK(parts_are_whole(bytes));
    CHECK_FALSE(parts_are_whole(bytes.substr(0, bytes.size() - 1)));
    CHECK_FALSE(parts_are_whole(""));
    CHECK_FALSE(parts_are_whole("PK"));
}

TEST_CASE("texts beyond a cell's 32,767 UTF-16 units are cut and told", "[export][workbook]") {
    const auto notes_of = [](const std::string& text) {
        std::vector<Diagnostic> notes;
        workbook_bytes(book_of({{{"name", "Name"}}, {{text}}}), notes);
        return notes.size();
    };
    CHECK(notes_of(std::string(32766, 'x')) == 0);
    CHECK(notes_of(std::string(32768, 'x')) == 1);
    std::string faces; // two units each
    for (int count = 0; count < 16384; ++count)
        faces += "😀";
    CHECK(notes_of(faces) == 1);
}
