// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/side_by_side.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <span>

namespace zeren::detail {
namespace {

constexpr std::uint32_t header_search = 12; // a title and notes may stand above the header

/// All places of the row hold a text of their own, and the second half says what the first does.
bool repeats_itself(std::span<const GridCell> row, std::uint32_t columns) {
    if (row.size() != columns)
        return false;
    const std::size_t half = columns / 2;
    for (std::size_t column = 0; column < half; ++column) {
        const GridCell& left = row[column];
        const GridCell& right = row[column + half];
        if (left.column_span != 1 || right.column_span != 1 || text::is_blank(left.text) ||
            text::match_key(left.text) != text::match_key(right.text))
            return false;
    }
    return true;
}

bool has_repeated_header(const Grid& grid) {
    for (std::size_t begin = 0; begin < grid.cells.size();) {
        const std::uint32_t row = grid.cells[begin].row;
        std::size_t end = begin;
        while (end < grid.cells.size() && grid.cells[end].row == row)
            ++end;
        if (row >= header_search)
            return false;
        if (repeats_itself(std::span(grid.cells).subspan(begin, end - begin), grid.columns))
            return true;
        begin = end;
    }
    return false;
}

/// The columns from `first` on, `count` of them; of a cell that reaches beyond them a part.
Grid columns_of(const Grid& grid, std::uint32_t first, std::uint32_t count) {
    Grid part = grid;
    part.columns = count;
    std::erase_if(part.cells, [&](const GridCell& cell) {
        return cell.column >= first + count || cell.column + cell.column_span <= first;
    });
    for (GridCell& cell : part.cells) {
        const std::uint32_t begin = std::max(cell.column, first);
        const std::uint32_t end = std::min(cell.column + cell.column_span, first + count);
        cell.column = begin - first;
        cell.column_span = end - begin;
    }
    return part;
}

} // namespace

std::optional<std::array<Grid, 2>> split_side_by_side(const Grid& grid) {
    const std::uint32_t half = grid.columns / 2;
    if (half < 2 || grid.columns % 2 != 0 || !has_repeated_header(grid))
        return std::nullopt;
    return std::array{columns_of(grid, 0, half), columns_of(grid, half, half)};
}

} // namespace zeren::detail
