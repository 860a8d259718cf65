// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"
#include "draw/detail/two_columns.hpp"

namespace zeren::draw {

/// The columns of the bipartite view with their headings, bars and ties.
Canvas paint_columns(const Analysis& analysis, const DrawOptions& options, const Columns& columns);

} // namespace zeren::draw
