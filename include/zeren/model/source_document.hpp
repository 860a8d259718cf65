// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/location.hpp>
#include <zeren/model/document_places.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace zeren {

/// The bytes of one input and the name it was given under. Loaded once by `app`.
struct Source {
    std::string name;
    std::string bytes;
};

/// A run of non-empty lines, verbatim; lines are joined by '\n'. The text lives in the document.
struct Paragraph {
    std::string_view text;
    std::uint32_t line = 0;        ///< number of its first line
    std::uint32_t blank_lines = 0; ///< empty lines between it and what stands before it
};

/// One cell of a grid; covers `row_span` × `column_span` places from (row, column), all counted
/// from 0.
struct GridCell {
    std::string text;
    CellLocation where;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
};

/// A table whose carrier knows its rows and columns (HTML, DOCX, XLSX, CSV, Markdown, ruled text).
/// Cells are sorted by (row, column); places without a cell are empty.
struct Grid {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::vector<GridCell> cells;
    std::string caption; ///< sheet name or caption; may be empty
    std::uint32_t line = 0;
    bool merges_told = false; ///< the carrier says which cells are merged: an empty one is empty
    bool rows_whole = false;  ///< the carrier cannot break off in the middle of a row
};

using Block = std::variant<Paragraph, Grid>;

/// What a carrier gives: paragraphs and grids in document order, nothing interpreted.
struct SourceDocument {
    std::string name;
    std::string encoding;          ///< as found: "UTF-8", "GB18030", …
    std::string reader;            ///< id of the carrier's reader
    std::vector<char> text;        ///< decoded UTF-8 that the paragraphs point into
    std::vector<char> source_text; ///< the decoded source, where `text` is made from it; else empty
    std::vector<Block> blocks;
    std::uint32_t line_count = 0;
    DocumentPlaces places; ///< what its lines are called in the program that made it
};

} // namespace zeren
