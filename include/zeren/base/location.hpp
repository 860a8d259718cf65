// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace zeren {

/// Where a cell or a line stands inside its document. Lines count from 1, columns count code points
/// from 1; 0 means "not known". `table` and `row` count from 1 within the document (0 = outside
/// any).
struct CellLocation {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t table = 0;
    std::uint32_t row = 0;

    friend auto operator<=>(const CellLocation&, const CellLocation&) = default;
};

/// How a person finds a place in a document: by its lines, by lines and tables of a web page, by
/// tables and paragraphs of a text document, or by the cells of a workbook's sheets.
enum class PlaceStyle : std::uint8_t { lines, page, word, workbook };

/// A place that can be printed to a person: `FILE:LINE:COL`, or `FILE:PLACE` for containers whose
/// cells have an address of their own (`book.xlsx:Sheet!C3`). What the address is made of stands in
/// the fields behind it, as far as it is known.
struct InputLocation {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string place;
    PlaceStyle style = PlaceStyle::lines;
    std::uint32_t table = 0;
    std::uint32_t row = 0;
    std::string sheet{};
    std::string cell{};

    friend auto operator<=>(const InputLocation&, const InputLocation&) = default;
};

/// `file`, `file:line`, `file:line:column`, `file:place` or, for a web page, `file:line:place`:
/// whichever parts are known.
std::string to_string(const InputLocation& location);

} // namespace zeren
