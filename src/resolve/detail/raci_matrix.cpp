// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/raci_matrix.hpp"

#include "resolve/detail/findings.hpp"
#include "resolve/detail/metadata.hpp"
#include "resolve/detail/table_header.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace zeren::detail {
namespace {

constexpr std::uint32_t header_search = 6; // a title may stand above the units
constexpr std::size_t fewest_units = 2;

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// A mark that nobody has explained: a few characters, no number.
bool may_be_mark(std::string_view text) {
    constexpr std::size_t longest = 4;
    text = text::trim(text);
    return text::code_point_count(text) <= longest && !is_number(text);
}

} // namespace

RaciMatrix::RaciMatrix(const Grid& grid, const Vocabulary& vocabulary)
    : grid_(grid), vocabulary_(vocabulary), marks_(vocabulary) {
    if (grid.rows < 2 || grid.columns < 3)
        return;
    // most tables are none: a look at the first rows tells
    const bool promising =
        std::count_if(grid.cells.begin(),
                      grid.cells.begin() + static_cast<std::ptrdiff_t>(
                                               std::min<std::size_t>(grid.cells.size(), 400)),
                      [&](const GridCell& cell) {
                          const auto entries = marks_.read(cell.text);
                          return entries && !entries->empty();
                      }) >= 1;
    if (!promising)
        return;
    lay_out();
    if (find_header())
        collect_marks();
}

void RaciMatrix::lay_out() {
    places_.resize(static_cast<std::size_t>(grid_.rows) * grid_.columns);
    for (const GridCell& cell : grid_.cells)
        for (std::uint32_t row = cell.row; row < std::min(grid_.rows, cell.row + cell.row_span);
             ++row)
            for (std::uint32_t column = cell.column;
                 column < std::min(grid_.columns, cell.column + cell.column_span); ++column)
                places_[row * grid_.columns + column] = {&cell, row != cell.row};
}

bool RaciMatrix::find_header() {
    for (std::uint32_t row = 0; row < std::min(header_search, grid_.rows - 1); ++row)
        if (take_header(row))
            return true;
    columns_.clear();
    return false;
}

/// Whether the cells below are codes, nearly all of them: a remark here and there, or one unknown
/// mark, does not unmake a matrix. Below the name of a unit half of them may be unknown marks.
bool RaciMatrix::is_coded(std::uint32_t column, std::uint32_t header) const {
    constexpr std::size_t mostly = 90, mostly_or_short = 80, enough = 30;
    std::size_t coded = 0, filled = 0, unknown = 0;
    for (std::uint32_t row = header + 1; row < grid_.rows; ++row) {
        const auto [cell, covered] = at(row, column);
        if (cell == nullptr || cell->column_span > 1 || text::is_blank(cell->text))
            continue;
        ++filled;
        if (marks_.read(cell->text))
            ++coded;
        else if (may_be_mark(cell->text) && !vocabulary_.kind_by_ending(text::trim(cell->text)))
            ++unknown; // the name of a unit is no mark
        if (filled >= enough && coded * 2 < filled)
            return false; // plainly something else
    }
    if (filled == 0 || coded * 100 >= filled * mostly)
        return true;
    if (coded == 0 || coded + unknown < filled)
        return false;
    const GridCell* name = at(header, column).cell;
    const bool unit = name != nullptr && vocabulary_.kind_by_ending(text::trim(name->text));
    return unknown == 1 || coded * 100 >= filled * mostly_or_short ||
           (unit && unknown * 2 <= filled);
}

/// 牵头单位 may be a mark; in a row that also names the task column it heads a table.
bool RaciMatrix::is_above_a_header(std::uint32_t row) const {
    for (std::uint32_t below = row + 1; below < grid_.rows; ++below) {
        std::vector<Column> columns;
        for (std::uint32_t column = 0; column < grid_.columns; ++column)
            if (const GridCell* cell = at(below, column).cell)
                if (const auto known = vocabulary_.column_of(cell->text))
                    columns.push_back(*known);
        if (is_table_header(columns))
            return true;
    }
    return false;
}

/// `last_row` names the units when two columns at least are coded below it, and every coded column
/// has a name that is no code and no header word.
bool RaciMatrix::take_header(std::uint32_t last_row) {
    if (is_above_a_header(last_row))
        return false;
    columns_.assign(grid_.columns, {});
    std::size_t units = 0, leads = 0;
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        MatrixColumn& out = columns_[column];
        out.header = at(last_row, column).cell;
        const bool named = out.header != nullptr && !text::is_blank(out.header->text);
        if (named)
            if (const auto known = vocabulary_.column_of(out.header->text)) {
                out.use = Use::column;
                out.column = *known;
                continue;
            }
        if (!is_coded(column, last_row))
            continue;
        if (!named || out.header->column_span > 1 || marks_.read(out.header->text))
            return false;
        out.use = Use::unit;
        ++units;
        for (std::uint32_t row = last_row + 1; row < grid_.rows; ++row)
            if (const GridCell* cell = at(row, column).cell)
                for (const MatrixMarks::Entry& entry :
                     marks_.read(cell->text).value_or(std::vector<MatrixMarks::Entry>{}))
                    leads +=
                        entry.role != MatrixRole::consulted && entry.role != MatrixRole::informed
                            ? 1
                            : 0;
    }
    if (units < fewest_units || leads == 0 || !choose_task_column())
        return false;
    header_end_ = last_row + 1;
    return true;
}

/// The column headed as task; else the first one left of the units that holds more than numbers.
bool RaciMatrix::choose_task_column() {
    for (const Column wanted : {Column::task, Column::content})
        for (MatrixColumn& column : columns_)
            if (column.use == Use::column && column.column == wanted) {
                column.column = Column::task;
                return true;
            }
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        if (columns_[column].use != Use::none)
            continue;
        for (std::uint32_t row = 1; row < grid_.rows; ++row) {
            const GridCell* cell = at(row, column).cell;
            if (cell == nullptr || text::is_blank(cell->text) || is_number(text::trim(cell->text)))
                continue;
            columns_[column].use = Use::column;
            columns_[column].column = Column::task;
            return true;
        }
    }
    return false;
}

void RaciMatrix::collect_marks() {
    for (std::uint32_t row = header_end_; row < grid_.rows; ++row)
        for (std::uint32_t column = 0; column < grid_.columns; ++column) {
            const GridCell* cell = at(row, column).cell;
            if (columns_[column].use != Use::unit || cell == nullptr)
                continue;
            for (const MatrixMarks::Entry& entry :
                 marks_.read(cell->text).value_or(std::vector<MatrixMarks::Entry>{}))
                if (!entry.role && std::find(unknown_marks_.begin(), unknown_marks_.end(),
                                             entry.text) == unknown_marks_.end())
                    unknown_marks_.push_back(entry.text);
        }
}

void RaciMatrix::read_legends(const SourceDocument& document, LineLedger& ledger) {
    for (const Block& block : document.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) {
            read_legend_table(std::get<Grid>(block));
            continue;
        }
        const ProseLine whole{paragraph->text, paragraph->line};
        for (const ProseLine& line : lines_of({&whole, 1}))
            if (marks_.read_legend(line.text))
                ledger.claim(line.line, line.text, LineUse::rule);
    }
}

/// A small table of marks and meanings, or a cell that runs over most of a table.
void RaciMatrix::read_legend_table(const Grid& grid) {
    constexpr std::uint32_t most_columns = 4;
    const bool legend = grid.columns <= most_columns && &grid != &grid_;
    std::string row;
    for (std::size_t index = 0; index < grid.cells.size(); ++index) {
        const GridCell& cell = grid.cells[index];
        if (cell.column_span * 2 > grid.columns)
            marks_.read_legend(cell.text);
        row += cell.text + " ";
        if (index + 1 < grid.cells.size() && grid.cells[index + 1].row == cell.row)
            continue;
        if (legend)
            marks_.read_legend(row);
        row.clear();
    }
}

} // namespace zeren::detail
