// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/draw/view.hpp>

/// The bipartite view of a table too large to show task by task: tasks in groups.
namespace zeren::draw {

/// Above either number the two columns are not readable on any sheet.
constexpr std::size_t most_single_tasks = 220;
constexpr std::size_t most_single_units = 130;

/// Units against groups of tasks: one group a leader, or a section where there are no leaders. The
/// heaviest units only; line width is the number of tasks. The picture says what was left out.
Diagram draw_grouped(const Analysis& analysis, const DrawOptions& options);

} // namespace zeren::draw
