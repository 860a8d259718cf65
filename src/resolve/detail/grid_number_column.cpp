// SPDX-License-Identifier: Apache-2.0
/// Numbers without a header of their own: below a wide header cell (具体要求 over 1 | 修路), or
/// below a blank one.
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/paragraph_shape.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <set>

namespace zeren::detail {

/// Only numbers stand in the column, each another one.
bool GridTable::numbers_rows(std::uint32_t column) const {
    std::set<std::string> numbers;
    for (std::uint32_t row = header_end_; row < grid_.rows; ++row) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || covered || cell->column != column || text::is_blank(cell->text) ||
            cell->column_span * 2 > grid_.columns)
            continue;
        const std::string_view words = text::trim(cell->text);
        constexpr std::size_t longest = 6; // bytes: 128、
        const bool number = words.size() <= longest && leading_number(words) == words.size();
        if ((!number && words.find_first_not_of("0123456789") != std::string_view::npos) ||
            !numbers.insert(std::string(words)).second)
            return false;
    }
    return numbers.size() >= 2;
}

void GridTable::find_unnamed_numbers() {
    if (header_begin_ == header_end_ ||
        std::find(column_of_.begin(), column_of_.end(), std::optional(Column::number)) !=
            column_of_.end())
        return;
    for (std::uint32_t column = 0; column + 1 < grid_.columns; ++column) {
        const GridCell* word = at(header_end_ - 1, column).cell;
        const bool unnamed = word == nullptr || text::is_blank(word->text);
        const bool shared = word != nullptr && word == at(header_end_ - 1, column + 1).cell;
        if ((unnamed || shared) && numbers_rows(column)) {
            column_of_[column] = Column::number;
            return;
        }
    }
}

} // namespace zeren::detail
