// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/lane_search.hpp"
#include "graph/detail/source_batches.hpp"

#include <vector>

namespace zeren::detail {

/// Searches from all batches, side by side, and adds up what their paths carry. `wanted` says what
/// is summed (squares where it has some). A fixed number of sums is added up in order, so that the
/// bits do not depend on the threads, which only decide who works on which.
DependencySums sum_batches(const CondensedGraph& graph, const std::vector<SourceBatch>& batches,
                           const DependencySums& wanted, unsigned jobs);

} // namespace zeren::detail
