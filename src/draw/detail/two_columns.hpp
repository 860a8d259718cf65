// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/selection.hpp"

#include <string>
#include <vector>

/// The two columns of the bipartite view: what stands in them, in which order, at which height.
namespace zeren::draw {

/// A row of one of the columns.
struct Row {
    std::string label;
    double height = 0;
    double weight = 1; ///< share of the free room
    double middle = 0;
};

/// Everything the picture shows, in drawing order; widths and heights in points.
struct Columns {
    std::vector<Load> units; ///< named units by rank, then collectives by rank
    std::size_t named = 0;
    std::vector<TaskId> tasks;
    Crossings crossings;
    std::vector<Row> unit_rows, task_rows;
    double height = 0;
    double unit_width = 0, number_width = 0, task_width = 0, ties_width = 0;
    bool show_leaders = false;
};

/// Chooses units and tasks by the options, ranks the units by load, orders the tasks so that few
/// ties cross, and gives every row its height and place. Cost: sifting, see column_order.hpp.
Columns arrange_columns(const Analysis& analysis, const DrawOptions& options);

} // namespace zeren::draw
