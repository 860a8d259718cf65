// SPDX-License-Identifier: Apache-2.0
/// A header whose word for the tasks the vocabulary does not know (责任区域, 帮扶对象): the column
/// that tells what is to be done is known by what stands below it.
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::uint32_t header_search = 4; // a title may stand above the header
constexpr std::size_t rows_to_judge = 50;
constexpr std::size_t longest_word = 16; // code points of a header
constexpr std::size_t shortest_task = 5; // code points, on the average
constexpr std::size_t longest_body =
    6; // code points: 青石乡天保林区 may be a task, 县林业局 is none
constexpr std::ptrdiff_t needed_words =
    2; // header words known, one of them for units; notes do not count

} // namespace

/// Short texts that are neither bodies, nor people, nor dates: what a task looks like.
bool GridTable::tells_tasks(std::uint32_t column, std::uint32_t first_row) const {
    NameReader names(vocabulary_);
    std::size_t rows = 0, length = 0, others = 0;
    for (std::uint32_t row = first_row; row < grid_.rows && rows < rows_to_judge; ++row) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || covered || text::is_blank(cell->text))
            continue;
        const ParagraphShape shape = shape_of(cell->text, names);
        ++rows;
        length += shape.length;
        others += shape.number || shape.person || shape.dated >= 0.5 ||
                          (shape.units > 0.5 && shape.length <= longest_body)
                      ? 1
                      : 0;
    }
    return rows > 0 && others * 4 <= rows && length >= rows * shortest_task;
}

bool GridTable::find_header_without_task() {
    for (std::uint32_t row = 0; row + 1 < grid_.rows && row < header_search; ++row) {
        auto columns = header_at(row, 1);
        const auto has = [&](Column column) {
            return std::find(columns.begin(), columns.end(), std::optional(column)) !=
                   columns.end();
        };
        const auto known = std::count_if(columns.begin(), columns.end(), [](const auto& column) {
            return column && column != Column::note;
        });
        if (known < needed_words || !(has(Column::lead) || has(Column::responsible)))
            continue;
        for (std::uint32_t column = 0; column < grid_.columns; ++column) {
            const GridCell* word = at(row, column).cell;
            if (columns[column] || word == nullptr || text::is_blank(word->text) ||
                text::code_point_count(word->text) > longest_word || !tells_tasks(column, row + 1))
                continue;
            columns[column] = Column::task;
            column_of_ = std::move(columns);
            header_begin_ = row;
            header_end_ = row + 1;
            return true;
        }
    }
    return false;
}

} // namespace zeren::detail
