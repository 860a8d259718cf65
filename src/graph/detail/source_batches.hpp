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

/// Every class once.
std::vector<SourceBatch> all_sources(const CondensedGraph& graph);

/// These classes, sorted and as often as they are named.
std::vector<SourceBatch> batches_of(const CondensedGraph& graph,
                                    const std::vector<std::uint32_t>& sources);

} // namespace zeren::detail
