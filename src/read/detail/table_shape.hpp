// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace zeren::detail {

/// What can be seen of a table before it is read: whether it holds data or only lays out a page.
struct TableShape {
    std::size_t bytes = 0;       ///< of text, inner tables with it
    std::size_t inner_bytes = 0; ///< of text in inner tables
    std::size_t shared_rows = 0; ///< rows with two or more filled cells
    std::size_t row_cells = 0;   ///< filled cells of the open row
    std::size_t cell_bytes = 0;  ///< of the open cell
    std::size_t cell_blocks = 0; ///< of the open cell
    std::size_t largest_cell = 0;
    std::size_t largest_blocks = 0;

    void add_text(std::size_t count) {
        bytes += count;
        cell_bytes += count;
    }
    void end_cell() {
        row_cells += cell_bytes > 0 ? 1 : 0;
        if (cell_bytes > largest_cell) {
            largest_cell = cell_bytes;
            largest_blocks = cell_blocks;
        }
        cell_bytes = cell_blocks = 0;
    }
    void end_row() {
        shared_rows += row_cells >= 2 ? 1 : 0;
        row_cells = 0;
    }
    void add_inner(const TableShape& inner) {
        add_text(inner.bytes);
        inner_bytes += inner.bytes;
    }
    /// A layout table has no row with two filled cells, or most of its text in tables inside it, or
    /// a whole article (ten blocks, 70 % of the text) in one cell.
    [[nodiscard]] bool holds_data() const {
        const bool article =
            largest_blocks >= 10 && largest_cell * 10 >= bytes * 7 && shared_rows <= 2;
        return shared_rows > 0 && inner_bytes * 2 < bytes && !article;
    }
};

} // namespace zeren::detail
