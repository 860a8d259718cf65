// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace zeren {

/// What a breadth-first search from one vertex finds: steps count edges, so units and tasks
/// alternate.
struct VertexDistances {
    std::uint64_t sum = 0;          ///< of the distances to every vertex reached
    double reciprocal_sum = 0;      ///< of 1/distance
    std::uint32_t reached = 0;      ///< vertices reached, the start not counted
    std::uint32_t eccentricity = 0; ///< the largest distance
};

/// Sums over how many vertices stand at each distance, taken distance by distance; entry 0 is the
/// start.
VertexDistances summarise_levels(std::span<const std::uint32_t> levels);

/// One entry a vertex. The reciprocal sum is taken level by level, so it does not depend on the
/// order of vertices. Cost: O(vertices · edges).
std::vector<VertexDistances> summarise_distances(const Adjacency& graph);

/// How many vertices stand at each distance from one vertex; entry 0 is the vertex itself.
std::vector<std::uint32_t> distance_histogram(const Adjacency& graph, std::size_t start);

} // namespace zeren
