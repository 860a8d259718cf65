// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/bundles.hpp"

#include <string>
#include <vector>

/// The columns of the bipartite view: what stands in them, in which order, at which height.
namespace zeren::draw {

/// A row of one of the columns.
struct Row {
    std::string label;
    double height = 0;
    double weight = 1; ///< share of the free room
    double middle = 0;
};

/// Everything the picture shows, in drawing order; widths and heights in points. Units stand left
/// of the tasks; collectives, which are not ranked, stand right of them.
struct Columns {
    Bundling kind = Bundling::single;
    bool compact = false;
    std::vector<Load> units;       ///< named units by rank
    std::vector<Bundle> bundles;   ///< the tasks
    std::vector<Load> collectives; ///< in the order that lets few ties cross
    std::vector<Text> notes;       ///< what was bundled and left out
    Crossings crossings;
    std::vector<Row> unit_rows, task_rows, collective_rows;
    std::vector<std::string> numbers; ///< what stands in the box before each row of tasks
    double height = 0;
    /// `number_width` is 0 where no task bears a number.
    double unit_width = 0, number_width = 0, leader_width = 0, task_width = 0, collective_width = 0;
    double ties_width = 0, collective_ties_width = 0;

    [[nodiscard]] std::size_t drawn_ties() const;
    /// Left edges, and the right edge of the tasks; the right edge of the units is 0.
    [[nodiscard]] double leaders_left() const { return ties_width + number_width + 5; }
    [[nodiscard]] double texts_left() const { return leaders_left() + leader_width; }
    [[nodiscard]] double tasks_right() const { return texts_left() + task_width; }
    [[nodiscard]] double collectives_left() const { return tasks_right() + collective_ties_width; }
};

/// The leaders of a task as the column of leaders names them.
std::string leader_names(const Analysis& analysis, const Task& task);

/// Orders the columns so that few ties cross: tasks and collectives freely, units only among those
/// with equally many tasks. Fills in `crossings`. Cost: sifting, see column_order.hpp.
void untangle(const BipartiteGraph& graph, Columns& columns);

/// Chooses units and tasks by the options, ranks the units by load, untangles them, and gives every
/// row its height and place. `compact`: a task gets one line, rows stand close.
Columns arrange_columns(const Analysis& analysis, const DrawOptions& options, Bundled bundled,
                        bool compact);

} // namespace zeren::draw
