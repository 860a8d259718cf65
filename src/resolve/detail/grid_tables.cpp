// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/grid_tables.hpp"

#include "resolve/detail/findings.hpp"
#include "resolve/detail/paragraph_shape.hpp"

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
    if (grid.rows < 2 || grid.columns < 2)
        return;
    lay_out();
    if (!find_header())
        return;
    // a task column that is merged over several rows of another task column only groups them
    std::vector<std::uint32_t> tasks;
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (column_of_[column] == Column::task || column_of_[column] == Column::content)
            tasks.push_back(column);
    if (tasks.size() > 1 && column_of_[tasks[0]] == Column::task) {
        std::size_t merged = 0;
        for (std::uint32_t row = header_end_; row < grid_.rows; ++row)
            merged += at(row, tasks[0]).covered && at(row, tasks[1]).cell != nullptr &&
                              !at(row, tasks[1]).covered
                          ? 1
                          : 0;
        if (merged > 0) {
            column_of_[tasks[0]] = Column::group;
            column_of_[tasks[1]] = Column::task;
        }
    }
    settle_task_column(column_of_);
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (column_of_[column] && (column == 0 || column_of_[column] != column_of_[column - 1]))
            columns_.push_back(*column_of_[column]);
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

bool GridTable::find_header() {
    for (std::uint32_t first = 0; first < std::min(header_search, grid_.rows - 1); ++first)
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
                if (wide && std::any_of(below.begin(), below.end(),
                                        [](const auto& column) { return column.has_value(); })) {
                    columns = both;
                    count = 2;
                }
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
    return wide || leading_number(words) > 0 || !leaders_in_heading(words, vocabulary_).empty();
}

bool GridTable::repeats_header(std::uint32_t row) const {
    return is_table_header(header_at(row, 1));
}

void GridTable::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead) {
    TableSchema schema{columns_, first_is_lead};
    for (std::uint32_t row = 0; row < grid_.rows; ++row) {
        const bool header = (row >= header_begin_ && row < header_end_) ||
                            (row >= header_end_ && repeats_header(row));
        if (header || row < header_begin_ || is_section_row(row)) {
            for (std::uint32_t column = 0; column < grid_.columns; ++column)
                if (const auto [cell, covered] = at(row, column);
                    cell != nullptr && !covered && !text::is_blank(cell->text))
                    ledger.claim(cell->where.line, cell->text,
                                 header ? LineUse::header : LineUse::heading);
            if (!header && is_section_row(row))
                for (std::uint32_t column = 0; column < grid_.columns; ++column)
                    if (const GridCell* cell = at(row, column).cell;
                        cell != nullptr && !text::is_blank(cell->text)) {
                        builder.begin_section(text::trim(cell->text), cell->where);
                        break;
                    }
            continue;
        }
        build_row(row, builder, ledger, schema);
    }
}

void GridTable::build_row(std::uint32_t row, ReadingBuilder& builder, LineLedger& ledger,
                          const TableSchema& schema) {
    TableRow out;
    const GridCell* last = nullptr;
    bool own = false; // a cell of its own: a row of nothing but merged cells is no task
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || cell == last || !column_of_[column])
            continue;
        last = cell;
        const std::string_view words = text::trim(cell->text);
        if (words.empty())
            continue;
        out.cells.push_back({*column_of_[column], words, cell->where, covered});
        if (!covered && out.where.line == 0)
            out.where = cell->where;
        own |= !covered && *column_of_[column] != Column::note &&
               *column_of_[column] != Column::number;
    }
    if (!own)
        return;
    out.where.row = row + 1;
    if (!out.has(Column::task)) {
        if (out.has(schema.unit_column()) || out.has(Column::support))
            find_unread_row(out, builder, false);
        return;
    }
    const bool empty = !out.has(schema.unit_column()) && !out.has(Column::support) &&
                       !out.has(Column::deadline) && !out.has(Column::leader);
    if (empty && schema.columns.size() > 2 && !out.has(Column::number)) {
        if (!text::starts_with_any(out.cells.front().text, {"注", "备注", "说明", "合计", "总计"}))
            find_unread_row(out, builder, false);
        return; // a note under the table
    }
    const bool inherited = fill_from_above(out, schema);
    if (!out.has(schema.unit_column()) || inherited) {
        if (is_cut(row, out) && !(inherited && has_inherited_)) {
            find_unread_row(out, builder, true);
            return;
        }
    }
    has_inherited_ |= inherited;
    previous_ = out;
    const std::uint32_t task = builder.add_row(out, schema);
    for (const RowCell& cell : out.cells)
        if (!cell.inherited)
            ledger.claim(cell.where.line, cell.text, LineUse::task_cell, cell.column, task);
}

/// Where the carrier cannot tell merged cells (CSV, bars, blanks), a row without a lead takes it
/// from the row above, and with it whatever the row lacks up to its end; so does a row without a
/// leader. True when the lead came from above.
bool GridTable::fill_from_above(TableRow& row, const TableSchema& schema) {
    const Column unit_column = schema.unit_column();
    const bool own_row =
        schema.has(Column::number) ? row.has(Column::number) : row.cells.size() > 1;
    if (grid_.merges_told || !own_row)
        return false;
    const bool lacks_lead = !row.has(unit_column) && previous_.has(unit_column);
    std::size_t from = schema.columns.size(); // the row is empty from here on
    while (from > 0 && !row.has(schema.columns[from - 1]))
        --from;
    for (std::size_t index = 0; index < schema.columns.size(); ++index) {
        const Column column = schema.columns[index];
        const bool wanted =
            column == Column::leader || (lacks_lead && (column == unit_column || index >= from));
        if (!wanted || row.has(column) || column == Column::note)
            continue;
        const std::size_t before = row.cells.size();
        for (const RowCell& cell : previous_.cells)
            if (cell.column == column)
                row.cells.push_back(cell);
        for (std::size_t added = before; added < row.cells.size(); ++added)
            row.cells[added].inherited = true;
    }
    return lacks_lead;
}

/// A captured page ends in mid-row: the last row of the table breaks off in front of its units.
bool GridTable::is_cut(std::uint32_t row, const TableRow& cells) const {
    if (row + 1 != grid_.rows || grid_.rows_whole)
        return false;
    std::uint32_t last = 0;
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (const auto [cell, covered] = at(row, column);
            cell != nullptr && (grid_.merges_told || !text::is_blank(cell->text)))
            last = column;
    bool names_units = false;
    for (const RowCell& cell : cells.cells)
        names_units |=
            !cell.inherited && (cell.column == Column::lead || cell.column == Column::responsible ||
                                cell.column == Column::support);
    return last + 1 < grid_.columns && !names_units;
}

void GridTable::find_unread_row(const TableRow& row, ReadingBuilder& builder, bool cut) const {
    const auto own = std::find_if(row.cells.rbegin(), row.cells.rend(),
                                  [](const RowCell& cell) { return !cell.inherited; });
    const std::string start = text::shorten(builder.as_written(own->text), 40);
    if (cut)
        builder.add_finding(
            finding("cut-row", builder.place(row.where),
                    {"the table ends in the middle of this row; it is not read: " + start,
                     "表格在此行中间结束，未读取：" + start},
                    {"compare with the source and paste the whole row", "请与原文核对并补全该行"}));
    else
        builder.add_finding(finding("ambiguous-row", builder.place(row.where),
                                    {"a row without a task or without units is not read: " + start,
                                     "缺少任务内容或单位的行，未读取：" + start},
                                    {"compare with the source", "请与原文核对"}));
}

} // namespace zeren::detail
