// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/network_layout.hpp"

#include <optional>
#include <vector>

/// Lines that bend, and free places for the labels on them.
namespace zeren::draw {

/// The control points of a cubic spline (one and a multiple of three) through the corners, upright
/// at each of them, so that it bends nowhere sharply and enters its ends at right angles.
std::vector<Point> upright_curve(const std::vector<Point>& corners);

/// Points along a cubic spline, close enough together to stand for it.
std::vector<Point> points_along(const std::vector<Point>& controls);

/// A line as points, and the size of the label it wants; no label when the width is 0.
struct LabelledLine {
    std::vector<Point> points;
    double width = 0, height = 0;
};

/// A middle for the label of each line, on the line, where the next other line or label is farthest
/// off; none where every place touches one, or one of `taken`. Cost: O(lines² points).
std::vector<std::optional<Point>> label_places(const std::vector<LabelledLine>& lines,
                                               Occupied taken);

} // namespace zeren::draw
