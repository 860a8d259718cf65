// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/grid_tables.hpp"

#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/placeholders.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::uint32_t most_header_rows = 3;
constexpr std::uint32_t header_search = 12; // a title and notes may stand above the header

bool holds(const std::vector<std::optional<Column>>& columns, Column column) {
    return std::find(columns.begin(), columns.end(), std::optional(column)) != columns.end();
}

bool is_table_header(const std::vector<std::optional<Column>>& columns) {
    const bool units = holds(columns, Column::lead) || holds(columns, Column::responsible) ||
                       holds(columns, Column::support);
    return units && (holds(columns, Column::task) || holds(columns, Column::content));
}

/// Exactly one column is the task: a content column where there is none; of several the first stays
/// the task, unless it is merged down over rows that the others tell apart (then it groups them).
void settle_task_column(std::vector<std::optional<Column>>& columns) {
    if (!holds(columns, Column::task))
        if (const auto content =
                std::find(columns.begin(), columns.end(), std::optional(Column::content));
            content != columns.end())
            *content = Column::task;
    bool seen = false;
    for (std::optional<Column>& column : columns) {
        if (column != Column::task)
            continue;
        if (seen)
            column = Column::content;
        seen = true;
    }
}

} // namespace

GridTable::GridTable(const Grid& grid, const Vocabulary& vocabulary)
    : grid_(grid), vocabulary_(vocabulary) {
    if (grid.columns < 2)
        return;
    lay_out();
    if (!find_header() && !find_header_without_task())
        return;
    find_unnamed_numbers();
    // a task column that is merged over several rows of another task column only groups them
    std::vector<std::uint32_t> tasks;
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (column_of_[column] == Column::task || column_of_[column] == Column::content)
            tasks.push_back(column);
    if (tasks.size() > 1 && column_of_[tasks[0]] == Column::task) {
        std::size_t merged = 0;
        for (std::uint32_t row = header_end_; row < grid_.rows; ++row)
            merged += (goes_on(row, tasks[0]) || repeats_above(row, tasks[0])) &&
                              at(row, tasks[1]).cell != nullptr && !goes_on(row, tasks[1])
                          ? 1
                          : 0;
        if (merged > 0) {
            column_of_[tasks[0]] = Column::group;
            column_of_[tasks[1]] = Column::task;
        }
    }
    settle_task_column(column_of_);
    for (std::uint32_t row = header_begin_; row < header_end_; ++row)
        for (std::uint32_t column = header_width_; column < grid_.columns; ++column)
            if (const GridCell* cell = at(row, column).cell;
                cell != nullptr && !text::is_blank(cell->text))
                header_width_ = column + 1;
    if (!grid_.merges_told)
        fit_short_rows();
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (column_of_[column] && (column == 0 || column_of_[column] != column_of_[column - 1]))
            columns_.push_back(*column_of_[column]);
}

GridTable::GridTable(const Grid& grid, const Vocabulary& vocabulary, const GridTable& above)
    : grid_(grid), vocabulary_(vocabulary), column_of_(above.column_of_),
      header_width_(above.header_width_) {
    if (grid.columns != above.grid_.columns)
        return;
    lay_out();
    if (holds_tasks())
        columns_ = above.columns_;
}

/// Most rows have a task, units look like units, and no text stands where a unit should.
bool GridTable::holds_tasks() const {
    std::size_t rows = 0, tasks = 0, units = 0, others = 0;
    for (std::uint32_t row = 0; row < grid_.rows; ++row) {
        if (is_section_row(row))
            continue;
        ++rows;
        for (std::uint32_t column = 0; column < grid_.columns; ++column) {
            const GridCell* cell = at(row, column).cell;
            if (!column_of_[column] || cell == nullptr || text::is_blank(cell->text) ||
                is_placeholder(cell->text, vocabulary_) || is_ditto(cell->text, vocabulary_))
                continue;
            const Column use = *column_of_[column];
            tasks += use == Column::task ? 1 : 0;
            if (use == Column::lead || use == Column::responsible || use == Column::support)
                ++(unit_likeness(cell->text, vocabulary_) >= 0.5 ? units : others);
        }
    }
    return units > 0 && tasks * 4 >= rows * 3 && units >= 3 * others;
}

/// The place belongs to the cell above: merged, or blank where merging cannot show.
bool GridTable::goes_on(std::uint32_t row, std::uint32_t column) const {
    const auto [cell, covered] = at(row, column);
    return covered || (!grid_.merges_told && (cell == nullptr || text::is_blank(cell->text)));
}

/// The same words as in the row above: what a merged cell becomes when its table is taken apart.
bool GridTable::repeats_above(std::uint32_t row, std::uint32_t column) const {
    const GridCell* cell = at(row, column).cell;
    const GridCell* above = row > header_end_ ? at(row - 1, column).cell : nullptr;
    return cell != nullptr && above != nullptr && cell != above && !text::is_blank(cell->text) &&
           text::trim(cell->text) == text::trim(above->text);
}

void GridTable::lay_out() {
    places_.resize(static_cast<std::size_t>(grid_.rows) * grid_.columns);
    for (const GridCell& cell : grid_.cells)
        for (std::uint32_t row = cell.row; row < std::min(grid_.rows, cell.row + cell.row_span);
             ++row)
            for (std::uint32_t column = cell.column;
                 column < std::min(grid_.columns, cell.column + cell.column_span); ++column)
                places_[row * grid_.columns + column] = {&cell, row != cell.row};
}

/// Header words of `count` rows, one above the other: the lowest that names a column wins (责任单位
/// over 牵头, 配合).
std::vector<std::optional<Column>> GridTable::header_at(std::uint32_t first,
                                                        std::uint32_t count) const {
    std::vector<std::optional<Column>> columns(grid_.columns);
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        for (std::uint32_t row = first; row < first + count; ++row)
            if (const GridCell* cell = at(row, column).cell)
                if (const auto named = vocabulary_.column_of(cell->text))
                    columns[column] = named;
    return columns;
}

/// A title or a section above the header is no part of it.
bool GridTable::names_columns(std::uint32_t row) const {
    const auto columns = header_at(row, 1);
    return std::any_of(columns.begin(), columns.end(),
                       [](const auto& column) { return column.has_value(); });
}

/// Two words at least, and nothing else: a header row below another one.
bool GridTable::only_names_columns(std::uint32_t row) const {
    std::size_t words = 0;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || covered || text::is_blank(cell->text))
            continue;
        if (!vocabulary_.column_of(cell->text))
            return false;
        ++words;
    }
    return words >= 2;
}

bool GridTable::find_header() {
    for (std::uint32_t first = 0; first < std::min(header_search, grid_.rows); ++first)
        for (std::uint32_t count = 1; count <= std::min(most_header_rows, grid_.rows - first);
             ++count) {
            auto columns = header_at(first, count);
            if (!is_table_header(columns) || !names_columns(first))
                continue;
            // a second header row tells the columns below a wide header cell apart
            if (count == 1 && first + 1 < grid_.rows) {
                const auto both = header_at(first, 2);
                const bool wide =
                    std::any_of(grid_.cells.begin(), grid_.cells.end(), [&](const GridCell& cell) {
                        return cell.row == first && cell.column_span > 1 &&
                               cell.column_span < grid_.columns;
                    });
                const auto below = header_at(first + 1, 1);
                const bool named = std::any_of(below.begin(), below.end(), [](const auto& column) {
                    return column.has_value();
                });
                if ((wide && named) || only_names_columns(first + 1)) {
                    columns = both;
                    count = 2;
                }
            }
            // rows that the last one needs nothing of are no part of the header
            while (count > 1 && header_at(first + 1, count - 1) == columns) {
                ++first;
                --count;
            }
            column_of_ = std::move(columns);
            header_begin_ = first;
            header_end_ = first + count;
            return true;
        }
    return false;
}

/// One text over the whole width (or alone in its row) heads the rows below it.
bool GridTable::is_section_row(std::uint32_t row) const {
    const GridCell* only = nullptr;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const GridCell* cell = at(row, column).cell;
        if (cell == nullptr || cell == only || text::is_blank(cell->text))
            continue;
        if (only != nullptr || at(row, column).covered)
            return false;
        only = cell;
    }
    if (only == nullptr)
        return false;
    const bool wide = only->column_span * 2 > grid_.columns;
    const std::string_view words = text::trim(only->text);
    if (text::starts_with_any(words, {"注：", "注:", "备注", "说明：", "说明:", "合计", "总计"}))
        return false; // a note
    return wide || leading_number(words) > 0 || !leaders_in_heading(words, vocabulary_).empty();
}

bool GridTable::repeats_header(std::uint32_t row) const {
    if (is_table_header(header_at(row, 1)))
        return true;
    if (header_begin_ == header_end_)
        return false; // it goes on with a table above
    std::size_t same = 0;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const GridCell* cell = at(row, column).cell;
        const GridCell* word = at(header_begin_, column).cell;
        if (cell == nullptr || word == nullptr || text::trim(cell->text) != text::trim(word->text))
            return false;
        same += text::is_blank(cell->text) ? 0 : 1;
    }
    return same >= 2;
}

} // namespace zeren::detail
