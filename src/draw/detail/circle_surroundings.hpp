// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/load_circles.hpp"

#include <vector>

/// What is drawn around circles that have their places: ties that bend around other circles, names
/// on the side where fewest ties run.
namespace zeren::draw {

/// Control points of each tie, from middle to middle: straight, or the flattest arc that runs under
/// no circle that is not its own; straight again where there is none. Cost: O(ties circles).
std::vector<std::vector<Point>> tie_paths(const std::vector<Circle>& circles,
                                          const std::vector<Point>& places, const Ends& ends,
                                          double label_size);

/// Middles of the names: below the circle, or at another side or corner where fewer and thinner
/// ties run through the name and no circle and no other name stands. `widths` are those of the
/// ties. Cost: O(circles (circles + ties)).
std::vector<Point> name_places(const std::vector<Circle>& circles, const std::vector<Point>& places,
                               const std::vector<std::vector<Point>>& paths,
                               const std::vector<double>& widths, double label_size);

} // namespace zeren::draw
