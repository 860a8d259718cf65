// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace zeren::draw {

/// Middles for things that stand in a row in this order, `gap` apart or more, each as near as that
/// allows to where it wants to be: least squares under order (pool adjacent violators; Barlow and
/// others 1972). Cost: linear.
std::vector<double> row_places(const std::vector<double>& wanted, const std::vector<double>& widths,
                               double gap);

} // namespace zeren::draw
