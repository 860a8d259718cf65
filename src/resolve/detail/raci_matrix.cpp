// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/grid_tables.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace zeren::detail {
namespace {

/// The letters of a cell: "A / R", "C,I", "AR"; nothing when it holds anything else.
std::optional<std::string> codes_of(std::string_view text) {
    const std::string key = text::match_key(text);
    if (key == "-" || key == "n/a" || key == "—" || key == "–" || key == "/")
        return std::string();
    std::string codes;
    for (const char c : key) {
        if (c == 'a' || c == 'r' || c == 'c' || c == 'i')
            codes.push_back(c);
        else if (c != '/' && c != ',' && c != ';' && c != '&' && c != '+' && c != '|')
            return std::nullopt;
    }
    return codes.size() <= 4 ? std::optional(codes) : std::nullopt;
}

} // namespace

RaciMatrix::RaciMatrix(const Grid& grid, const Vocabulary& vocabulary) : grid_(grid) {
    if (grid.rows < 2 || grid.columns < 3)
        return;
    rows_.assign(grid.rows, std::vector<const GridCell*>(grid.columns, nullptr));
    for (const GridCell& cell : grid.cells)
        if (cell.row < grid.rows && cell.column < grid.columns)
            rows_[cell.row][cell.column] = &cell;
    std::size_t coded = 0, filled = 0, leads = 0;
    for (std::uint32_t row = 1; row < grid.rows; ++row)
        for (std::uint32_t column = 1; column < grid.columns; ++column) {
            const GridCell* cell = rows_[row][column];
            if (cell == nullptr || text::is_blank(cell->text))
                continue;
            ++filled;
            const auto codes = codes_of(cell->text);
            coded += codes ? 1 : 0;
            leads += codes && codes->find_first_of("ar") != std::string::npos ? 1 : 0;
        }
    bool named =
        true; // every column of codes has a unit above it, and none of them is a code itself
    for (std::uint32_t column = 1; column < grid.columns; ++column)
        named &= rows_[0][column] != nullptr && !text::is_blank(rows_[0][column]->text) &&
                 !codes_of(rows_[0][column]->text);
    constexpr double mostly = 0.9; // a remark here and there does not unmake a matrix
    found_ = named && filled > 0 && leads > 0 &&
             static_cast<double>(coded) >= mostly * static_cast<double>(filled) &&
             !vocabulary.column_of(rows_[0][1]->text);
}

void RaciMatrix::build(ReadingBuilder& builder, LineLedger& ledger) {
    builder.begin_table({});
    for (const GridCell* cell : rows_[0])
        if (cell != nullptr)
            ledger.claim(cell->where.line, cell->text, LineUse::header);
    for (std::uint32_t row = 1; row < grid_.rows; ++row) {
        const GridCell* name = rows_[row][0];
        if (name == nullptr || text::is_blank(name->text))
            continue;
        bool accountable = false;
        for (std::uint32_t column = 1; column < grid_.columns; ++column)
            if (const GridCell* cell = rows_[row][column])
                accountable |= codes_of(cell->text).value_or("").find('a') != std::string::npos;
        TableRow out;
        out.where = name->where;
        out.where.row = row + 1;
        out.cells.push_back({Column::task, text::trim(name->text), name->where, false});
        for (std::uint32_t column = 1; column < grid_.columns; ++column) {
            const GridCell* cell = rows_[row][column];
            if (cell == nullptr)
                continue;
            for (const char code : codes_of(cell->text).value_or("")) {
                const Role role = code == 'a' || (code == 'r' && !accountable) ? Role::lead
                                  : code == 'r'                                ? Role::support
                                  : code == 'c'                                ? Role::consulted
                                                                               : Role::informed;
                out.named.push_back({role, text::trim(rows_[0][column]->text), cell->where});
            }
        }
        const std::uint32_t task = builder.add_row(out, {});
        ledger.claim(name->where.line, name->text, LineUse::task_cell, Column::task, task);
    }
}

} // namespace zeren::detail
