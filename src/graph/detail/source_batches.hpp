// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/condensed_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Sources that are searched in one pass: of one side of one component, neighbours in the
/// breadth-first order, so that they meet the same classes on nearly the same levels.
struct SourceBatch {
    std::size_t part = 0; ///< index into CondensedGraph::parts
    std::vector<std::uint32_t> sources;
};

/// How many sums of floating-point numbers are kept side by side, whatever the threads.
inline constexpr std::size_t sum_count = 16;

/// Every class once.
std::vector<SourceBatch> all_sources(const CondensedGraph& graph);

} // namespace zeren::detail
