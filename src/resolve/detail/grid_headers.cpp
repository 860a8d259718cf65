// SPDX-License-Identifier: Apache-2.0
/// What is doubtful about the header of a grid.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/grid_tables.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace zeren::detail {

/// Two columns with the same words in every row of the header. A merged header cell is one cell and
/// heads several columns by right.
void GridTable::find_repeated_headers(ReadingBuilder& builder) const {
    std::map<std::string, const GridCell*> first; // lowest header cell of a title
    for (std::uint32_t column = 0; column < grid_.columns && header_begin_ < header_end_;
         ++column) {
        const GridCell* cell = at(header_end_ - 1, column).cell;
        if (!column_of_[column] || cell == nullptr || text::is_blank(cell->text))
            continue;
        std::string title;
        for (std::uint32_t row = header_begin_; row < header_end_; ++row)
            if (const GridCell* above = at(row, column).cell; above != nullptr)
                title += text::match_key(above->text) + '\x1F';
        const auto [entry, added] = first.try_emplace(std::move(title), cell);
        if (added || entry->second == cell)
            continue;
        const std::string words(builder.as_written(text::trim(cell->text)));
        builder.add_finding(
            finding("repeated-header", builder.place(cell->where),
                    {"another column of this table is headed " + words + " too; both are read",
                     "表中另有一栏标题也是“" + words + "”，均予读取"},
                    {"compare the two columns with the source", "请与原文核对这两栏"}));
    }
}

/// Titles fill a cell or two. A row as full as the table's own rows that stands above the header is
/// not read, and may be a task that was moved there.
void GridTable::find_rows_above_header(ReadingBuilder& builder) const {
    const auto named = static_cast<std::size_t>(
        std::count_if(column_of_.begin(), column_of_.end(),
                      [](const auto& column) { return column.has_value(); }));
    for (std::uint32_t row = 0; row < header_begin_; ++row) {
        std::set<const GridCell*> filled;
        for (std::uint32_t column = 0; column < grid_.columns; ++column)
            if (const auto [cell, covered] = at(row, column);
                cell != nullptr && !covered && !text::is_blank(cell->text))
                filled.insert(cell);
        if (filled.size() < 3 || filled.size() < named)
            continue;
        const GridCell& first = **std::min_element(
            filled.begin(), filled.end(),
            [](const GridCell* a, const GridCell* b) { return a->column < b->column; });
        tell_row_above(first.where, first.text, builder);
    }
}

void GridTable::tell_row_above(std::string_view row, ReadingBuilder& builder) const {
    if (const GridCell* cell = at(header_begin_, 0).cell)
        tell_row_above(cell->where, row, builder);
}

void GridTable::tell_row_above(const CellLocation& where, std::string_view words,
                               ReadingBuilder& builder) {
    const std::string shown = text::shorten(builder.as_written(text::trim(words)), 40);
    builder.add_finding(
        finding("row-above-header", builder.place(where),
                {"a row as full as a task stands above the header; it is not read: " + shown,
                 "表头上方有一行与任务行同样完整，未读取：" + shown},
                {"move it below the header if it is a task", "如为任务，请移到表头下方"}));
}

} // namespace zeren::detail
