// SPDX-License-Identifier: Apache-2.0
#include "read/detail/grid_builder.hpp"

#include <algorithm>

namespace zeren::detail {

GridBuilder::GridBuilder(std::uint32_t table, std::uint32_t line, std::string caption)
    : table_(table) {
    grid_.line = line;
    grid_.caption = std::move(caption);
}

void GridBuilder::begin_row() {
    ++grid_.rows;
    next_column_ = 0;
}

void GridBuilder::skip_columns(std::uint32_t count) {
    next_column_ += std::min(count, widest_span);
}

void GridBuilder::add_cell(std::string text, std::uint32_t line, std::uint32_t column,
                           std::uint32_t row_span, std::uint32_t column_span) {
    const std::uint32_t row = grid_.rows - 1;
    const auto is_free = [&](std::uint32_t c) {
        return c >= free_from_row_.size() || free_from_row_[c] <= row;
    };
    while (next_column_ <= most_columns && !is_free(next_column_))
        ++next_column_;
    if (next_column_ >= most_columns) {
        grid_.columns = std::max(grid_.columns, ++next_column_);
        return;
    }
    const std::uint32_t wanted = std::clamp(column_span, 1U, widest_span);
    std::uint32_t width = 1;
    while (width < wanted && is_free(next_column_ + width))
        ++width;
    const std::uint32_t height = row_span == 0 ? tallest_span : std::min(row_span, tallest_span);
    if (free_from_row_.size() < next_column_ + width)
        free_from_row_.resize(next_column_ + width, 0);
    std::fill_n(free_from_row_.begin() + next_column_, width, row + height);
    grid_.cells.push_back(
        {std::move(text), {line, column, table_, row + 1}, row, next_column_, height, width});
    next_column_ += width;
    grid_.columns = std::max(grid_.columns, next_column_);
}

Grid GridBuilder::finish() {
    for (GridCell& cell : grid_.cells)
        cell.row_span = std::min(cell.row_span, grid_.rows - cell.row);
    return std::move(grid_);
}

} // namespace zeren::detail
