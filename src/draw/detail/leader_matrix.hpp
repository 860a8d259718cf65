// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/draw/view.hpp>

/// The matrix of a table that is too large for a column a task.
namespace zeren::draw {

/// Whether the tasks are too many for a column each, and leaders few enough for one.
bool better_by_leader(const Analysis& analysis, const DrawOptions& options);

/// Units and collectives by rank against leaders, with numbers of tasks led and supported. A task
/// of several leaders counts for each; tasks of none have a column of their own.
Diagram draw_by_leader(const Analysis& analysis, const DrawOptions& options);

} // namespace zeren::draw
