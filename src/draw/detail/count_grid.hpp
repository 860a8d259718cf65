// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"
#include "draw/detail/selection.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// A table of units against groups of tasks, months or leaders: how many each leads and supports.
namespace zeren::draw {

struct CountColumn {
    std::string heading;
    std::string fill; ///< ground of the heading; empty = none
    std::size_t tasks = 0;
};

struct Count {
    std::size_t lead = 0, support = 0;
};

struct CountGrid {
    std::vector<CountColumn> columns;
    std::vector<Load> rows; ///< named by rank, then collectives by rank
    std::map<std::pair<UnitId, std::size_t>, Count> counts; ///< by unit and column; none = no task

    /// Counts a unit's tie to a task of that column.
    void add(UnitId unit, std::size_t column, Role role);
};

/// Filled and thick where a task is led, empty and thin elsewhere.
ShapeLook count_look(const Style& style, bool lead);

void paint_counts(Canvas& canvas, const Analysis& analysis, const CountGrid& grid, bool chinese);

} // namespace zeren::draw
