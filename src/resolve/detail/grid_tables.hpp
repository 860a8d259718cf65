// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/reading_builder.hpp"

#include <zeren/model/source_document.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// A grid (HTML, DOCX, XLSX, CSV, Markdown, ruled text) read as a responsibility table: header rows
/// found by their words, merged cells taken into every row that they cover, section rows told from
/// tasks.
class GridTable {
  public:
    GridTable(const Grid& grid, const Vocabulary& vocabulary);

    /// False for a grid without a header of the vocabulary: no responsibility table (a legend, page
    /// layout).
    [[nodiscard]] bool found() const { return header_end_ > 0; }
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
    /// Gives the rows to the builder; the table and its section have been begun.
    void build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead);

  private:
    /// A cell as one row sees it; `covered` when it stands in a row above and is merged down.
    struct Place {
        const GridCell* cell = nullptr;
        bool covered = false;
    };

    void lay_out();
    bool find_header();
    [[nodiscard]] bool names_columns(std::uint32_t row) const;
    [[nodiscard]] std::vector<std::optional<Column>> header_at(std::uint32_t first,
                                                               std::uint32_t count) const;
    [[nodiscard]] bool is_section_row(std::uint32_t row) const;
    [[nodiscard]] bool repeats_header(std::uint32_t row) const;
    void build_row(std::uint32_t row, ReadingBuilder& builder, LineLedger& ledger,
                   const TableSchema& schema);
    bool fill_from_above(TableRow& row, const TableSchema& schema);
    [[nodiscard]] bool is_cut(std::uint32_t row, const TableRow& cells) const;
    void find_unread_row(const TableRow& row, ReadingBuilder& builder, bool cut) const;
    [[nodiscard]] Place at(std::uint32_t row, std::uint32_t column) const {
        return places_[row * grid_.columns + column];
    }

    const Grid& grid_;
    const Vocabulary& vocabulary_;
    std::vector<Place> places_;
    std::vector<std::optional<Column>> column_of_; ///< by grid column
    std::vector<Column> columns_;
    TableRow previous_; ///< the last row, for cells merged down that the carrier leaves out
    bool has_inherited_ = false; ///< some row took its last cells from the row above
    std::uint32_t header_begin_ = 0, header_end_ = 0;
};

/// A RACI matrix: units are column headers, cells hold the letters A, R, C, I. Lead = A, or R where
/// a row has no A; support = R beside an A; C and I stay roles of their own.
class RaciMatrix {
  public:
    RaciMatrix(const Grid& grid, const Vocabulary& vocabulary);

    [[nodiscard]] bool found() const { return found_; }
    void build(ReadingBuilder& builder, LineLedger& ledger);

  private:
    const Grid& grid_;
    std::vector<std::vector<const GridCell*>> rows_;
    bool found_ = false;
};

} // namespace zeren::detail
