// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
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

/// All of them in one pass.
struct AllDistances {
    std::vector<VertexDistances> of_vertex;
    /// Unordered pairs of vertices at each distance; entry 0 is 0. Empty without vertices.
    std::vector<std::uint64_t> pairs;
};

/// Breadth-first searches from 512 vertices at a time, a bit a source. Distances are symmetric, so
/// a vertex adds up whom it is met by. Only whole numbers are added (reciprocals as multiples of
/// 2^-64), so nothing depends on the order of vertices or on `jobs`.
/// Cost: O(vertices · edges / 512) row steps; 200 bytes a vertex and thread.
/// Source: Then et al. (2014), The More the Merrier: Efficient Multi-Source Graph Traversal, PVLDB
/// 8(4), 449-460.
AllDistances measure_distances(const Adjacency& graph, unsigned jobs = 1);

/// What measure_distances finds for every vertex.
std::vector<VertexDistances> summarise_distances(const Adjacency& graph, unsigned jobs = 1);

/// How many vertices stand at each distance from one vertex; entry 0 is the vertex itself.
std::vector<std::uint32_t> distance_histogram(const Adjacency& graph, std::size_t start);

} // namespace zeren
