// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Paths of four ties a - s - v - t - b with distinct ends a, b and distinct middles s, t, by the
/// vertex v in the middle; closed when a and b share a further neighbour besides s and t.
struct FourPaths {
    std::vector<std::uint64_t> all;    ///< per vertex of the side, both directions counted
    std::vector<std::uint64_t> closed; ///< parallel to `all`
};

/// Cost: sum over the side's vertices v of degree(v) times the walks to v's second neighbours.
/// Source: Opsahl (2013), Social Networks 35(2), 159-167.
FourPaths count_four_paths(const Adjacency& graph, Side side);

/// For every vertex of the side, how many pairs of its neighbours are also joined by another
/// vertex. Cost: sum over vertices of the walks to their second neighbours.
std::vector<std::uint64_t> count_redundant_pairs(const Adjacency& graph, Side side);

/// Cycles of four ties (butterflies). Cost: sum over units of the walks to second neighbours.
std::uint64_t count_four_cycles(const Adjacency& graph);
/// Paths of three ties: sum over ties of (degree - 1)(degree - 1). Cost: O(edges).
std::uint64_t count_three_paths(const Adjacency& graph);

} // namespace zeren
