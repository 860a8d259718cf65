// SPDX-License-Identifier: Apache-2.0
/// The rows of a matrix: a task and what each unit does for it, or a heading.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/prose_marks.hpp"
#include "resolve/detail/raci_matrix.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <string>

namespace zeren::detail {

void RaciMatrix::build(ReadingBuilder& builder, LineLedger& ledger) {
    builder.begin_table({});
    marks_.explain_by_shape(unknown_marks_);
    report_unknown_marks(builder);
    for (const GridCell& cell : grid_.cells)
        if (cell.row < header_end_ && !text::is_blank(cell.text))
            ledger.claim(cell.where.line, cell.text, LineUse::header);
    for (std::uint32_t row = header_end_; row < grid_.rows; ++row)
        build_row(row, builder, ledger);
}

void RaciMatrix::build_row(std::uint32_t row, ReadingBuilder& builder, LineLedger& ledger) {
    TableRow out;
    out.where.row = row + 1;
    std::size_t filled = 0;
    const GridCell* first = nullptr;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || text::is_blank(cell->text) ||
            (column > 0 && cell == at(row, column - 1).cell))
            continue;
        filled += covered ? 0 : 1;
        first = first == nullptr ? cell : first;
        if (columns_[column].use == Use::column)
            out.cells.push_back({columns_[column].column, without_bullet(text::trim(cell->text)),
                                 cell->where, covered});
        if (!covered && out.where.line == 0) {
            out.where = cell->where;
            out.where.row = row + 1;
        }
    }
    if (filled == 0)
        return;
    if (filled == 1 && (first->column_span * 2 > grid_.columns || heads_rows(row, out))) {
        // a heading, or the legend
        if (!marks_.read_legend(first->text))
            builder.begin_section(text::trim(first->text), first->where);
        ledger.claim(first->where.line, first->text, LineUse::heading);
        return;
    }
    add_units(row, out);
    report_unread_cells(row, builder);
    if (!out.has(Column::task)) {
        builder.add_finding(
            finding("ambiguous-row", builder.place(out.where),
                    {"a row without a task is not read: " + std::string(text::trim(first->text)),
                     "缺少任务内容的行\uFF0C未读取\uFF1A" + std::string(text::trim(first->text))},
                    {"compare with the source", "请与原文核对"}));
        return;
    }
    const std::uint32_t task = builder.add_row(out, {});
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (const auto [cell, covered] = at(row, column);
            cell != nullptr && !covered && !text::is_blank(cell->text))
            ledger.claim(cell->where.line, cell->text, LineUse::task_cell, Column::task, task);
}

/// A text alone in its row, right above a row with codes: it heads the rows below.
bool RaciMatrix::heads_rows(std::uint32_t row, const TableRow& cells) const {
    if (row + 1 >= grid_.rows || !cells.has(Column::task) || cells.has(Column::number))
        return false;
    for (std::uint32_t column = 0; column < grid_.columns; ++column)
        if (const GridCell* below = at(row + 1, column).cell;
            columns_[column].use == Use::unit && below != nullptr && !text::is_blank(below->text))
            return true;
    return false;
}

void RaciMatrix::add_units(std::uint32_t row, TableRow& out) const {
    struct Said {
        const GridCell* cell;
        std::uint32_t column;
        MatrixRole role;
    };
    std::vector<Said> said;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const GridCell* cell = at(row, column).cell;
        if (columns_[column].use != Use::unit || cell == nullptr)
            continue;
        for (const MatrixMarks::Entry& entry :
             marks_.read(cell->text).value_or(std::vector<MatrixMarks::Entry>{}))
            if (entry.role)
                said.push_back({cell, column, *entry.role});
    }
    const auto is_accountable = [](const Said& one) { return one.role == MatrixRole::accountable; };
    const bool accountable = std::any_of(said.begin(), said.end(), is_accountable);
    for (const Said& one : said) {
        const bool leads = one.role == MatrixRole::accountable ||
                           (one.role == MatrixRole::responsible && !accountable);
        const bool doubled = std::any_of(said.begin(), said.end(), [&](const Said& other) {
            return &other != &one && other.column == one.column && is_accountable(other);
        });
        if (one.role == MatrixRole::responsible && doubled)
            continue; // A / R: one who does what he answers for
        const Role role = leads                               ? Role::lead
                          : one.role == MatrixRole::consulted ? Role::consulted
                          : one.role == MatrixRole::informed  ? Role::informed
                                                              : Role::support;
        out.named.push_back({role, text::trim(columns_[one.column].header->text), one.cell->where});
    }
}

} // namespace zeren::detail
