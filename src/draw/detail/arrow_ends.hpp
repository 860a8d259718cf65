// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/layered_layout.hpp"
#include "draw/detail/load_circles.hpp"

#include <utility>
#include <vector>

/// Where the arrows of a layered network of circles leave and arrive.
namespace zeren::draw {

/// Whether the first end stands above the second.
bool runs_down(const Layers& layers, const std::pair<std::size_t, std::size_t>& ends);

/// The corners of every tie's line, from its tail to its head: below the name of the upper unit,
/// at the circle of the lower one, so that it runs behind neither. Ends at the same side of a unit
/// are spread along it.
std::vector<std::vector<Point>> arrow_corners(const std::vector<Circle>& circles,
                                              const Layers& layers, const Ends& ends, double size);

} // namespace zeren::draw
