// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"
#include "draw/detail/two_columns.hpp"

namespace zeren::draw {

/// Width of the tie of most tasks, where rows stand for several; points.
constexpr double thickest_tie = 4.5;

/// The columns of the bipartite view with their headings, bars and ties.
Canvas paint_columns(const Analysis& analysis, const DrawOptions& options, const Columns& columns);

} // namespace zeren::draw
