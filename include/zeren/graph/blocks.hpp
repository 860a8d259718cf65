// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace zeren {

/// What hangs on single vertices and single ties.
struct Blocks {
    std::vector<bool> articulation; ///< removing the vertex splits its component
    /// Ties whose removal splits a component, as (unit vertex, task vertex), sorted.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> bridges;
    std::size_t biconnected_count = 0; ///< maximal parts without an articulation point; ties only
    /// Components that the vertex's own component falls into without it; 0 for an isolated vertex.
    std::vector<std::uint32_t> parts_without;
};

/// One depth-first search with a stack of its own (no recursion, any depth); leaves are answered
/// without a visit. Cost: O(vertices + edges); 20 bytes a vertex.
/// Source: Hopcroft and Tarjan (1973), CACM 16(6), 372-378.
Blocks find_blocks(const Adjacency& graph);

} // namespace zeren
