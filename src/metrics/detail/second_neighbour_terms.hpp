// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/explaining.hpp"

namespace zeren::detail {

/// What one second neighbour counts: shared neighbours, own degree, its degree.
using OverlapOf = double (*)(double shared, double own, double other);

/// A mean over the second neighbours of a vertex: one term each.
void explain_second_neighbours(const AnalysisContext& context, Subject subject, std::size_t row,
                               MetricExplanation& explanation, OverlapOf overlap);

} // namespace zeren::detail
