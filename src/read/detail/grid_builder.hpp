// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zeren::detail {

/// Lays cells into the rows and columns of a grid, one row after another, the way HTML does: a cell
/// takes the next column that no cell from above reaches into. Spans are clipped to the rows there
/// are and to the columns that are free, so memory follows the cells present. A cell that would
/// start beyond `most_columns` only makes the grid wider than any limit allows.
class GridBuilder {
  public:
    static constexpr std::uint32_t widest_span = 1'000;
    static constexpr std::uint32_t tallest_span = 65'534;
    static constexpr std::uint32_t most_columns = 16'384; ///< as many as a workbook has

    explicit GridBuilder(std::uint32_t table, std::uint32_t line = 0, std::string caption = {});

    void begin_row();
    /// Leaves columns of this row empty.
    void skip_columns(std::uint32_t count);
    /// `row_span` 0 reaches down to the last row.
    void add_cell(std::string text, std::uint32_t line, std::uint32_t column,
                  std::uint32_t row_span = 1, std::uint32_t column_span = 1);
    [[nodiscard]] std::uint32_t rows() const { return grid_.rows; }
    Grid finish();

  private:
    Grid grid_;
    std::uint32_t table_;
    std::uint32_t next_column_ = 0;
    std::vector<std::uint32_t> free_from_row_; ///< per column: first row no cell reaches into
};

} // namespace zeren::detail
