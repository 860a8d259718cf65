// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"

#include <zeren/model/table_difference.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What a picture of changes shows: units and tasks with ties that are gone, new or of another
/// role, in two columns.
namespace zeren::draw {

/// How many ties of a unit or a task changed, by what became of them.
struct ChangeCounts {
    std::size_t gained = 0, lost = 0, flipped = 0;
    [[nodiscard]] std::size_t all() const { return gained + lost + flipped; }
    void add(TieFate fate);
};

/// A row of either column.
struct ChangedRow {
    std::uint32_t of = 0; ///< place in TableDifference::units or ::tasks
    ChangeCounts counts;
    std::string label;
    double height = 0, middle = 0;
};

struct ChangedRows {
    std::vector<ChangedRow> units;   ///< most changes first; collectives behind the named units
    std::vector<ChangedRow> tasks;   ///< in the order that lets few ties cross
    std::vector<DifferenceTie> ties; ///< those that changed, by places in these rows
    double unit_width = 0, task_width = 0, number_width = 0;
    double height = 0, ties_width = 0;
};

/// The rows without their places.
ChangedRows changed_rows(const TableDifference& difference);

/// Orders the tasks, and units among equals, so that few ties cross; then gives every row its label
/// and place. Cost: sifting, see column_order.hpp.
void arrange(const TableDifference& difference, double label_size, ChangedRows& rows);

/// What stands in the box before a task: + is new, - is gone, ~ is reworded, and its number.
std::string changed_number(const DifferenceTask& task);

} // namespace zeren::draw
