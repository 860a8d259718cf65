// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/paragraph_shape.hpp"

#include <zeren/model/reading.hpp>

/// The prices by which pasted cells are laid into rows. They are ratios, not measurements: what
/// matters is which of two readings is dearer.
namespace zeren::detail::price {

constexpr double impossible = 1e9;
constexpr double explained_empty = 0.4; ///< an empty cell for which a blank line stands
constexpr double stray_blank = 0.7;     ///< a blank line that stands for nothing
constexpr double merged_row_end = 3;    ///< a row that leaves its last cells to the row above
constexpr double after_colon = 3;       ///< a cell that ends in a colon
constexpr double outside_paragraph = 3;
constexpr double enter_outside = 1;
constexpr double leave_outside = 6;
constexpr double missing_front = 5; ///< a row that does not begin with its first column

/// Reading a paragraph as a cell of a column.
double cell(Column column, const ParagraphShape& shape);
/// Leaving a cell out in the middle of a row without a blank line for it.
double skipped(Column column);
/// A cell that goes on in a second paragraph.
double continued(Column column, const ParagraphShape& above, const ParagraphShape& below);
/// Reading a paragraph as a heading between rows.
double heading(const ParagraphShape& shape);

} // namespace zeren::detail::price
