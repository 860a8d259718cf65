// SPDX-License-Identifier: Apache-2.0
/// The rows of a grid whose columns are known: tasks, headings, and what is neither.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/run_together.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

bool begins_with_number(std::string_view text) {
    return leading_number(text) > 0 || (!text.empty() && text[0] >= '0' && text[0] <= '9');
}

} // namespace

/// A captured text can end in the middle of its last row.
bool GridTable::is_cut(std::uint32_t row, bool at_end) const {
    if (!at_end || !grid_.ends_short || row + 1 != grid_.rows)
        return false;
    bool filled = false;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const GridCell* cell = at(row, column).cell;
        const auto use = column_of_[column];
        const bool unit = use == Column::lead || use == Column::responsible;
        if (unit && cell != nullptr)
            return false;
        filled = filled || (cell != nullptr && !text::is_blank(cell->text));
    }
    const GridCell* first = at(row, 0).cell;
    const bool numbered =
        std::find(columns_.begin(), columns_.end(), Column::number) != columns_.end();
    return filled && (!numbered || first == nullptr || begins_with_number(text::trim(first->text)));
}

void GridTable::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead,
                      bool at_end) {
    const TableSchema schema{columns_, first_is_lead};
    above_.assign(grid_.columns, nullptr);
    for (std::uint32_t row = 0; row < grid_.rows; ++row) {
        const bool header = (row >= header_begin_ && row < header_end_) ||
                            (row >= header_end_ && repeats_header(row));
        if (!header && row >= header_end_ && is_cut(row, at_end)) {
            TableRow cut;
            for (std::uint32_t column = 0; column < grid_.columns; ++column)
                if (const GridCell* cell = at(row, column).cell;
                    cell != nullptr && !text::is_blank(cell->text)) {
                    cut.where = cell->where;
                    cut.cells = {{Column::task, text::trim(cell->text), cell->where, false}};
                }
            report_row("cut-row",
                       {"the text ends in the middle of this row; it is not read: ",
                        "文本在此行中间结束\uFF0C未读取\uFF1A"},
                       cut, builder);
        } else if (header || row < header_begin_ || is_section_row(row)) {
            build_heading(row, header, builder, ledger);
        } else {
            build_row(row, builder, ledger, schema);
        }
    }
}

void GridTable::build_heading(std::uint32_t row, bool header, ReadingBuilder& builder,
                              LineLedger& ledger) {
    const GridCell* first = nullptr;
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (const auto [cell, covered] = at(row, column);
            cell != nullptr && !text::is_blank(cell->text)) {
            first = first == nullptr ? cell : first;
            if (!covered)
                ledger.claim(cell->where.line, cell->text,
                             header ? LineUse::header : LineUse::heading);
        }
    if (header || first == nullptr || !is_section_row(row))
        return;
    builder.begin_section(text::trim(first->text), first->where);
    above_.assign(grid_.columns, nullptr);
}

/// A cell of the row; names of units that run together become cells of their own.
void GridTable::add_cell(std::uint32_t column, const GridCell& cell, bool inherited, TableRow& out,
                         ReadingBuilder& builder) const {
    const Column use = *column_of_[column];
    const std::string_view words = text::trim(cell.text);
    if (use != Column::lead && use != Column::support && use != Column::responsible) {
        out.cells.push_back({use, words, cell.where, inherited});
        return;
    }
    const std::vector<std::string_view> parts = cut_run_together(words, vocabulary_);
    for (const std::string_view part : parts)
        out.cells.push_back({use, part, cell.where, inherited});
    if (parts.size() > 1 && !inherited)
        builder.add_finding(
            finding("run-together", builder.place(cell.where),
                    {"names with nothing between them, read as " + std::to_string(parts.size()) +
                         " parts: " + std::string(words),
                     "名称连写\uFF0C按 " + std::to_string(parts.size()) + " 段读取\uFF1A" +
                         std::string(words)},
                    {"set them apart with 、 in the source", "请在原文中用“、”分开"}));
}

/// In a carrier that cannot show merged cells a blank place may stand for the cell above: a number,
/// group or leader always; a leading unit, since every task has one, and with it the supporting
/// units and the deadline where they are blank too.
void GridTable::take_from_above(std::uint32_t row, TableRow& out, ReadingBuilder& builder,
                                const TableSchema& schema) {
    const bool lacks_unit = !out.has(schema.unit_column());
    const bool lacks_support = !out.has(Column::support) && !out.has(Column::responsible);
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const GridCell* cell = at(row, column).cell;
        if (!column_of_[column] || (cell != nullptr && !text::is_blank(cell->text))) {
            above_[column] = cell;
            continue;
        }
        const Column use = *column_of_[column];
        const bool heads = use == Column::number || use == Column::group || use == Column::leader;
        const bool follows =
            lacks_unit &&
            (use == schema.unit_column() ||
             (lacks_support &&
              (use == Column::support || use == Column::responsible || use == Column::deadline)));
        if (above_[column] != nullptr && (heads || follows))
            add_cell(column, *above_[column], true, out, builder);
    }
}

/// A remark under the table: 注, 说明, or text in a table of numbered rows that bears no number.
bool GridTable::is_note(const TableRow& row, const TableSchema& schema) const {
    const std::string_view words = row.cells.front().text;
    for (const std::string_view mark : {"注", "备注", "说明", "*", "※"})
        if (words.starts_with(mark))
            return true;
    return row.cells.size() == 1 && grid_.shows_merges &&
           (schema.has(Column::number) || row.where.row == grid_.rows);
}

void GridTable::report_row(std::string_view code, Text what, const TableRow& row,
                           ReadingBuilder& builder) const {
    const std::string start(text::shorten(row.cells.front().text, 40));
    builder.add_finding(finding(code, builder.place(row.where), {what.en + start, what.zh + start},
                                {"compare with the source", "请与原文核对"}));
}

void GridTable::build_row(std::uint32_t row, ReadingBuilder& builder, LineLedger& ledger,
                          const TableSchema& schema) {
    TableRow out;
    const GridCell* last = nullptr;
    bool own = false; // a cell of its own: a row of nothing but merged cells is no task
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || cell == last || !column_of_[column] || text::is_blank(cell->text))
            continue;
        last = cell;
        add_cell(column, *cell, covered, out, builder);
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
            report_row("ambiguous-row",
                       {"a row without a task is not read: ", "缺少任务内容的行\uFF0C未读取\uFF1A"},
                       out, builder);
        return;
    }
    const bool bare = !out.has(schema.unit_column()) && !out.has(Column::support) &&
                      !out.has(Column::deadline) && !out.has(Column::leader) &&
                      schema.columns.size() > 2;
    if (bare && is_note(out, schema))
        return;
    if (!grid_.shows_merges)
        take_from_above(row, out, builder, schema);
    const std::uint32_t task = builder.add_row(out, schema);
    for (const RowCell& cell : out.cells)
        if (!cell.inherited)
            ledger.claim(cell.where.line, cell.text, LineUse::task_cell, cell.column, task);
}

} // namespace zeren::detail
