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
    /// A grid without a header that goes on with the table above it, or whose header stands in a
    /// grid of its own.
    GridTable(const Grid& grid, const Vocabulary& vocabulary, const GridTable& above);

    /// False for a grid without a header of the vocabulary, and for one that does not go on with
    /// the table above: no responsibility table (a legend, page layout).
    [[nodiscard]] bool found() const { return !columns_.empty(); }
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
    /// The rows above it are titles.
    [[nodiscard]] std::uint32_t header_begin() const { return header_begin_; }
    /// Gives the rows to the builder; the table and its section have been begun.
    void build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead);

    /// A row of | right above the table, where no row can stand: told, not read.
    void tell_row_above(std::string_view row, ReadingBuilder& builder) const;

  private:
    /// A cell as one row sees it; `covered` when it stands in a row above and is merged down.
    struct Place {
        const GridCell* cell = nullptr;
        bool covered = false;
    };

    void lay_out();
    [[nodiscard]] bool goes_on(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] bool repeats_above(std::uint32_t row, std::uint32_t column) const;
    bool find_header();
    [[nodiscard]] bool only_names_columns(std::uint32_t row) const;
    bool find_header_without_task();
    [[nodiscard]] bool tells_tasks(std::uint32_t column, std::uint32_t first_row) const;
    [[nodiscard]] bool numbers_rows(std::uint32_t column) const;
    void find_unnamed_numbers();
    [[nodiscard]] bool holds_tasks() const;
    void fit_short_rows();
    void fit_row(std::uint32_t row, std::uint32_t first, std::uint32_t end, NameReader& names);
    [[nodiscard]] bool names_columns(std::uint32_t row) const;
    [[nodiscard]] std::vector<std::optional<Column>> header_at(std::uint32_t first,
                                                               std::uint32_t count) const;
    [[nodiscard]] bool is_section_row(std::uint32_t row) const;
    [[nodiscard]] bool repeats_header(std::uint32_t row) const;
    [[nodiscard]] bool is_cut(std::uint32_t row, const TableRow& cells) const;
    void build_heading(std::uint32_t row, bool header, ReadingBuilder& builder, LineLedger& ledger);
    void build_row(std::uint32_t row, ReadingBuilder& builder, LineLedger& ledger,
                   const TableSchema& schema);
    void add_cell(std::uint32_t column, const GridCell& cell, bool inherited, TableRow& out,
                  ReadingBuilder& builder) const;
    bool take_from_above(std::uint32_t row, bool broken, TableRow& out, ReadingBuilder& builder,
                         const TableSchema& schema);
    bool is_told_bare(std::uint32_t row, const TableRow& cells, const TableSchema& schema) const;
    [[nodiscard]] bool has_moved(std::uint32_t row, const TableRow& cells) const;
    [[nodiscard]] std::uint32_t absent_cells(std::uint32_t row) const;
    void count_short_rows();
    void find_repeated_headers(ReadingBuilder& builder) const;
    void find_rows_above_header(ReadingBuilder& builder) const;
    static void tell_row_above(const CellLocation& where, std::string_view words,
                               ReadingBuilder& builder);
    bool find_short(std::uint32_t row, CellLocation where, ReadingBuilder& builder) const;
    void find_left_out(std::uint32_t row, ReadingBuilder& builder) const;
    void find_unread_row(const TableRow& row, ReadingBuilder& builder, bool cut) const;
    [[nodiscard]] Place at(std::uint32_t row, std::uint32_t column) const {
        return places_[row * grid_.columns + column];
    }

    const Grid& grid_;
    const Vocabulary& vocabulary_;
    std::vector<Place> places_;
    std::vector<std::optional<Column>> column_of_; ///< by grid column
    std::vector<Column> columns_;
    std::vector<const GridCell*> above_; ///< by grid column: the cell that a blank one stands for
    std::vector<std::uint32_t> short_rows_; ///< by cells that a row lacks at its end: how many do
    bool has_inherited_ = false;            ///< some row took its lead from the row above
    bool any_task_ = false;
    bool units_wanting_ = false; ///< all rows so far name nobody: a plan that is still to be filled
    std::uint32_t header_begin_ = 0, header_end_ = 0;
    std::uint32_t header_width_ = 0; ///< columns up to the last cell of the header
};

} // namespace zeren::detail
