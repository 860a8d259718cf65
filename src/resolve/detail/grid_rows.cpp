// SPDX-License-Identifier: Apache-2.0
/// The rows of a grid whose columns are known: tasks, headings, and what is neither.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/run_together.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// Text without a number and without anybody or any date beside it.
bool is_bare(const TableRow& row, const TableSchema& schema) {
    const bool empty = !row.has(schema.unit_column()) && !row.has(Column::support) &&
                       !row.has(Column::deadline) && !row.has(Column::leader);
    return empty && schema.columns.size() > 2 && !row.has(Column::number);
}

/// A note or a sum under the table, by its first cell.
bool is_note(const TableRow& row) {
    return !row.cells.empty() &&
           text::starts_with_any(row.cells.front().text, {"注", "备注", "说明", "合计", "总计"});
}

} // namespace

void GridTable::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead) {
    const TableSchema schema{columns_, first_is_lead};
    above_.assign(grid_.columns, nullptr);
    count_short_rows();
    find_rows_above_header(builder);
    find_repeated_headers(builder);
    for (std::uint32_t row = 0; row < grid_.rows; ++row) {
        const bool header = (row >= header_begin_ && row < header_end_) ||
                            (row >= header_end_ && repeats_header(row));
        if (header || row < header_begin_ || is_section_row(row))
            build_heading(row, header, builder, ledger);
        else
            build_row(row, builder, ledger, schema);
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
                         " parts: " + builder.as_written(words),
                     "名称连写\uFF0C按 " + std::to_string(parts.size()) + " 段读取\uFF1A" +
                         std::string(words)},
                    {"set them apart with 、 in the source", "请在原文中用“、”分开"}));
}

/// Cells that the row lacks at its end, where the carrier writes empty ones too.
std::uint32_t GridTable::absent_cells(std::uint32_t row) const {
    std::uint32_t absent = 0;
    if (!grid_.merges_told)
        while (absent < header_width_ && at(row, header_width_ - 1 - absent).cell == nullptr)
            ++absent;
    return absent == header_width_ ? 0 : absent;
}

void GridTable::count_short_rows() {
    short_rows_.assign(header_width_ + 1, 0);
    for (std::uint32_t row = header_end_; row < grid_.rows; ++row)
        ++short_rows_[absent_cells(row)];
}

/// Rows that lack the same cells are a table's merged cells; a row that alone lacks some has been
/// cut short: nothing says what stood there. True for such a row.
bool GridTable::find_short(std::uint32_t row, CellLocation where, ReadingBuilder& builder) const {
    const std::uint32_t absent = absent_cells(row);
    if (absent == 0 || short_rows_[absent] > 1)
        return false;
    const std::string wanted = std::to_string(header_width_);
    const std::string cells = std::to_string(header_width_ - absent);
    builder.add_finding(
        finding("ragged-row", builder.place(where),
                {"the row has " + cells + " cells, the header has " + wanted +
                     "; the others are taken as empty",
                 "本行有 " + cells + " 格，表头有 " + wanted + " 格，所缺按空格处理"},
                {"compare the row with the source", "请与原文核对该行"}));
    return true;
}

/// In a carrier that cannot show merged cells a blank place may stand for the cell above: a group
/// or leader always; a leading unit, since every task has one, and with it the supporting units and
/// the deadline where they are blank too. A row that is `broken` off takes none of these. True when
/// the lead came from above.
bool GridTable::take_from_above(std::uint32_t row, bool broken, TableRow& out,
                                ReadingBuilder& builder, const TableSchema& schema) {
    const Column unit_column = schema.unit_column();
    const bool lacks_unit = !out.has(unit_column);
    const bool lacks_support = !out.has(Column::support) && !out.has(Column::responsible);
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const GridCell* cell = at(row, column).cell;
        if (!column_of_[column] || (cell != nullptr && !text::is_blank(cell->text))) {
            above_[column] = cell;
            continue;
        }
        const Column use = *column_of_[column];
        const bool goes_with_unit =
            use == unit_column ||
            (lacks_support &&
             (use == Column::support || use == Column::responsible || use == Column::deadline));
        const bool wanted = use == Column::group || use == Column::leader ||
                            (lacks_unit && goes_with_unit && !broken);
        if (above_[column] != nullptr && wanted)
            add_cell(column, *above_[column], true, out, builder);
    }
    return lacks_unit && out.has(unit_column);
}

/// A captured page ends in mid-row: the last row of the table breaks off in front of its units.
bool GridTable::is_cut(std::uint32_t row, const TableRow& cells) const {
    if (row + 1 != grid_.rows || grid_.rows_whole || units_wanting_)
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

/// A task that nobody is named for yet, in a table that numbers no task: the row has a place for
/// every column of the header, and leaves them blank. A note has one cell, or stands under numbers.
bool GridTable::is_told_bare(std::uint32_t row, const TableRow& cells,
                             const TableSchema& schema) const {
    const bool numbered = std::find(schema.columns.begin(), schema.columns.end(), Column::number) !=
                          schema.columns.end();
    if (numbered || is_note(cells) || header_width_ < 2)
        return false;
    const GridCell* first = at(row, 0).cell;
    for (std::uint32_t column = 1; column < header_width_; ++column)
        if (const GridCell* cell = at(row, column).cell; cell == nullptr || cell == first)
            return false;
    return true;
}

/// A row that lacks a cell in its middle: its last place is blank, and where its task should stand
/// stands the name of a unit, level word and all (建设医院 may be a task).
bool GridTable::has_moved(std::uint32_t row, const TableRow& cells) const {
    const GridCell* last = header_width_ == 0 ? nullptr : at(row, header_width_ - 1).cell;
    if (grid_.merges_told || (last != nullptr && !text::is_blank(last->text)))
        return false;
    const auto task = std::find_if(cells.cells.begin(), cells.cells.end(),
                                   [](const RowCell& cell) { return cell.column == Column::task; });
    const bool group = std::any_of(cells.cells.begin(), task, [](const RowCell& cell) {
        return cell.column != Column::number && !cell.inherited;
    });
    return task != cells.cells.end() && group && task->text.size() <= 60 &&
           text::starts_with_any(task->text, {"国家", "省", "市", "州", "区", "县", "旗"}) &&
           unit_likeness(task->text, vocabulary_) >= 1;
}

/// Cells beyond the last column of the header belong to nothing.
void GridTable::find_left_out(std::uint32_t row, ReadingBuilder& builder) const {
    std::string left_out;
    std::uint32_t found = header_width_;
    const GridCell* first = nullptr;
    for (std::uint32_t column = header_width_; column < grid_.columns; ++column) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || covered || cell->column < header_width_ ||
            text::is_blank(cell->text))
            continue;
        first = first == nullptr ? cell : first;
        found = column + 1;
        left_out += (left_out.empty() ? "" : " | ") + builder.as_written(text::trim(cell->text));
    }
    if (first == nullptr)
        return;
    left_out = text::shorten(left_out, 80);
    const std::string wanted = std::to_string(header_width_);
    const std::string cells = std::to_string(found);
    builder.add_finding(finding(
        "ragged-row", builder.place(first->where),
        {"the row has " + cells + " cells, the header has " + wanted + "; left out: " + left_out,
         "本行有 " + cells + " 格，表头有 " + wanted + " 格，未读取：" + left_out},
        {"check the delimiters of this row", "请检查本行的分隔符"}));
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
    out.where.row = row + 1;
    find_left_out(row, builder);
    if (!own) {
        if (!out.cells.empty() && !out.cells.back().inherited && !is_note(out) && is_cut(row, out))
            find_unread_row(out, builder, true); // not even the task is whole
        return;
    }
    if (!out.has(Column::task)) {
        if (out.has(schema.unit_column()) || out.has(Column::support))
            find_unread_row(out, builder, false);
        return;
    }
    if (has_moved(row, out)) {
        find_unread_row(out, builder, false);
        return;
    }
    if (is_bare(out, schema) && !is_told_bare(row, out, schema)) {
        if (!is_note(out))
            find_unread_row(out, builder, false);
        return; // a note under the table
    }
    const bool broken = !is_cut(row, out) && find_short(row, out.where, builder);
    const bool inherited = !grid_.merges_told && take_from_above(row, broken, out, builder, schema);
    if ((!out.has(schema.unit_column()) || inherited) && is_cut(row, out) &&
        !(inherited && has_inherited_)) {
        find_unread_row(out, builder, true);
        return;
    }
    has_inherited_ |= inherited;
    const bool unnamed = !out.has(schema.unit_column()) && !out.has(Column::support);
    units_wanting_ = unnamed && (units_wanting_ || !any_task_);
    any_task_ = true;
    const std::uint32_t task = builder.add_row(out, schema);
    for (const RowCell& cell : out.cells)
        if (!cell.inherited)
            ledger.claim(cell.where.line, cell.text, LineUse::task_cell, cell.column, task);
}

} // namespace zeren::detail
