// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/location.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zeren {

/// What the lines of a document are called where a person looks for them. A workbook or a text
/// document has no lines: its reader counts rows and paragraphs, and notes here which sheet, table
/// or paragraph each stretch of these numbers stands for.
class DocumentPlaces {
  public:
    DocumentPlaces() = default;
    explicit DocumentPlaces(PlaceStyle style) : style_(style) {}

    /// The lines from `first_line` are these rows of a sheet.
    void add_sheet(std::uint32_t first_line, std::string name, std::vector<std::uint32_t> rows);
    /// The lines from `first_line` are the rows of the document's table `number`.
    void add_table(std::uint32_t first_line, std::uint32_t number);
    /// The lines from `first_line` are paragraphs outside tables, the first of which is `number`.
    void add_paragraphs(std::uint32_t first_line, std::uint32_t number);

    [[nodiscard]] PlaceStyle style() const { return style_; }
    /// Do lines number rows and paragraphs, so that no text of a file has them?
    [[nodiscard]] bool is_container() const {
        return style_ == PlaceStyle::word || style_ == PlaceStyle::workbook;
    }
    /// The place as a person finds it in this file.
    [[nodiscard]] InputLocation locate(const std::string& file, const CellLocation& where) const;
    /// The number that the reader gave the line of a complete place.
    [[nodiscard]] std::uint32_t line_of(const InputLocation& where) const;
    /// Completes a place of which file, line and column are known.
    void complete(InputLocation& where) const;

  private:
    enum class Kind : std::uint8_t { sheet, table, paragraphs };
    struct Stretch {
        std::uint32_t first_line = 0;
        Kind kind = Kind::paragraphs;
        std::uint32_t number = 0;        ///< of the table, or of the first paragraph
        std::string name;                ///< of the sheet
        std::vector<std::uint32_t> rows; ///< of the sheet, one a line
    };
    [[nodiscard]] const Stretch* stretch_of(std::uint32_t line) const;

    PlaceStyle style_ = PlaceStyle::lines;
    std::vector<Stretch> stretches_; ///< by first line
};

} // namespace zeren
