// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/two_columns.hpp"

#include <zeren/draw/style.hpp>

#include <vector>

/// Lines between groups of tasks and units: each as wide as its tasks, side by side at their ends.
namespace zeren::draw {

/// The widest line, in points.
constexpr double thickest_tie = 4.5;

/// How wide the line of a tie is. It says how many tasks the line stands for, where it can be more
/// than one: linear from the width of a single task to `thickest_tie` for the strongest tie.
class TieWidths {
  public:
    TieWidths(const Columns& columns, const Style& style);
    [[nodiscard]] double of(const BundleTie& tie) const;

  private:
    double lead_ = 0, support_ = 0;
    std::size_t strongest_ = 1; ///< tasks behind one line
};

/// Makes the rows of units and groups high enough for their lines to end side by side.
void make_room_for_ties(Columns& columns, const TieWidths& widths);

/// The heights of the two ends of a line.
struct TieEnds {
    double unit = 0, bundle = 0;
};

/// Of every tie of every bundle. At each end the lines stand side by side around the middle of the
/// row, in the order of their other ends, so that those of one row do not cross.
std::vector<std::vector<TieEnds>> spread_tie_ends(const Columns& columns, const TieWidths& widths);

} // namespace zeren::draw
