// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/model/document_places.hpp>

using namespace zeren;

TEST_CASE("rows of several sheets are told apart by their line", "[model][places]") {
    DocumentPlaces places(PlaceStyle::workbook);
    places.add_sheet(1, "一", {2, 3, 9});
    places.add_sheet(4, "二", {1, 2});
    const auto name = [&](std::uint32_t line, std::uint32_t column) {
        return to_string(places.locate("b.xlsx", {line, column, 0, 0}));
    };
    CHECK(name(3, 1) == "b.xlsx:一!A9");
    CHECK(name(4, 3) == "b.xlsx:二!C1");
    // by hand: Z is 26, AA 27, AZ 52, ZZ 26*27 = 702, AAA 703, XFD the last of a sheet, 16384
    CHECK(name(4, 26) == "b.xlsx:二!Z1");
    CHECK(name(4, 27) == "b.xlsx:二!AA1");
    CHECK(name(4, 52) == "b.xlsx:二!AZ1");
    CHECK(name(4, 702) == "b.xlsx:二!ZZ1");
    CHECK(name(4, 703) == "b.xlsx:二!AAA1");
    CHECK(name(4, 16384) == "b.xlsx:二!XFD1");
    CHECK(name(5, 0) == "b.xlsx:二!2:2"); // a whole row
    CHECK(places.line_of(places.locate("b.xlsx", {3, 1, 0, 0})) == 3);
    CHECK(places.line_of(places.locate("b.xlsx", {5, 1, 0, 0})) == 5);
}

TEST_CASE("a text document is named by paragraphs and tables", "[model][places]") {
    DocumentPlaces places(PlaceStyle::word);
    places.add_paragraphs(1, 1);
    places.add_table(3, 1);
    places.add_paragraphs(6, 3);
    const auto name = [&](std::uint32_t line, std::uint32_t column) {
        return to_string(places.locate("r.docx", {line, column, 0, 0}));
    };
    CHECK(name(2, 0) == "r.docx:paragraph 2");
    CHECK(name(4, 3) == "r.docx:table 1, row 2, cell 3");
    CHECK(name(6, 0) == "r.docx:paragraph 3");
}

TEST_CASE("a web page is named by line, table and row; a text by line", "[model][places]") {
    CHECK(to_string(DocumentPlaces(PlaceStyle::page).locate("p.html", {12, 5, 2, 3})) ==
          "p.html:12:table 2, row 3");
    CHECK(to_string(DocumentPlaces(PlaceStyle::page).locate("p.html", {12, 5, 0, 0})) ==
          "p.html:12:5");
    CHECK(to_string(DocumentPlaces().locate("p.txt", {12, 5, 2, 3})) == "p.txt:12:5");
}
