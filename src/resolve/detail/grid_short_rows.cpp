// SPDX-License-Identifier: Apache-2.0
/// Rows whose empty places all stand at their end, although cells in their middle are the merged
/// ones: what each cell looks like tells its column.
#include "resolve/detail/cell_prices.hpp"
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/paragraph_shape.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <limits>

namespace zeren::detail {
namespace {

constexpr double mismatch = 4;     // a cell that dear hardly belongs to its column
constexpr double clearly_less = 6; // what another place of all cells must save

/// What an empty place costs: every row has a task of its own.
double empty_place(std::optional<Column> column) {
    return column == Column::task ? 12 : column == Column::number ? 3 : 0.5;
}

/// An empty place behind a filled one: what is merged down stands in front more often.
double gap(std::optional<Column> column) {
    return empty_place(column) + 0.3;
}

double price_of(std::optional<Column> column, const ParagraphShape& shape) {
    return column ? price::cell(*column, shape) : 2;
}

/// The cheapest columns of the cells, in their order, and what they cost.
struct Fit {
    std::vector<std::uint32_t> columns;
    double price = std::numeric_limits<double>::infinity();
};

Fit fit(std::span<const ParagraphShape> cells, std::span<const std::optional<Column>> columns) {
    const std::size_t width = columns.size() + 1;
    // best[cell][column]: the first cells stand in the first columns
    std::vector<double> best((cells.size() + 1) * width, std::numeric_limits<double>::infinity());
    const auto at = [&](std::size_t cell, std::size_t column) -> double& {
        return best[cell * width + column];
    };
    at(0, 0) = 0;
    for (std::size_t column = 1; column < width; ++column)
        at(0, column) = at(0, column - 1) + empty_place(columns[column - 1]);
    for (std::size_t cell = 1; cell <= cells.size(); ++cell)
        for (std::size_t column = cell; column < width; ++column)
            at(cell, column) =
                std::min(at(cell, column - 1) + gap(columns[column - 1]),
                         at(cell - 1, column - 1) + price_of(columns[column - 1], cells[cell - 1]));
    Fit found;
    found.price = at(cells.size(), columns.size());
    std::size_t column = columns.size();
    for (std::size_t cell = cells.size(); cell > 0; --column)
        if (at(cell, column) < at(cell, column - 1) + gap(columns[column - 1])) {
            found.columns.insert(found.columns.begin(), static_cast<std::uint32_t>(column - 1));
            --cell;
        }
    return found;
}

} // namespace

void GridTable::fit_short_rows() {
    NameReader names(vocabulary_);
    for (std::uint32_t row = std::max(header_end_, 1U); row < grid_.rows; ++row) {
        std::uint32_t first = 0, end = header_width_;
        while (first < end && (at(row, first).covered || at(row, first).cell == nullptr))
            ++first;
        while (end > first &&
               (at(row, end - 1).cell == nullptr || text::is_blank(at(row, end - 1).cell->text)))
            --end;
        if (end == header_width_ || end < first + 2)
            continue;
        const auto misplaced = [&](std::uint32_t column) {
            const GridCell* cell = at(row, column).cell;
            return cell != nullptr &&
                   price_of(column_of_[column], shape_of(cell->text, names)) >= mismatch;
        };
        if ((misplaced(end - 1) || misplaced(first)) && !is_section_row(row))
            fit_row(row, first, end, names);
    }
}

void GridTable::fit_row(std::uint32_t row, std::uint32_t first, std::uint32_t end,
                        NameReader& names) {
    std::vector<ParagraphShape> shapes;
    double as_they_stand = 0;
    for (std::uint32_t column = end; column < header_width_; ++column)
        as_they_stand += empty_place(column_of_[column]);
    for (std::uint32_t column = first; column < end; ++column) {
        const GridCell* cell = at(row, column).cell;
        if (cell == nullptr || cell->column_span > 1)
            return;
        shapes.push_back(shape_of(cell->text, names));
        shapes.back().nothing |= text::is_blank(cell->text);
        as_they_stand += price_of(column_of_[column], shapes.back());
    }
    const Fit found = fit(shapes, std::span(column_of_).subspan(first, header_width_ - first));
    const bool has_task =
        std::any_of(found.columns.begin(), found.columns.end(), [&](std::uint32_t column) {
            return column_of_[first + column] == Column::task;
        });
    if (found.price + clearly_less > as_they_stand || !has_task)
        return;
    const auto begin = places_.begin() + row * grid_.columns;
    const std::vector<Place> given(begin + first, begin + end);
    for (std::uint32_t column = first; column < header_width_; ++column) {
        const GridCell* above = row > header_end_ ? at(row - 1, column).cell : nullptr;
        begin[column] = {above, above != nullptr};
    }
    for (std::size_t cell = 0; cell < given.size(); ++cell)
        begin[first + found.columns[cell]] = given[cell];
}

} // namespace zeren::detail
