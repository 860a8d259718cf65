// SPDX-License-Identifier: Apache-2.0
// A weighted graph of one mode, and what searches for its modules share.
#pragma once

#include <zeren/graph/modules.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/random_graphs.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zeren::detail {

/// Ties by vertex, both directions. A vertex may stand for several: `inner` is twice the weight of
/// the ties within it. Weights are whole numbers, so that no gain is lost to rounding.
struct WeightedGraph {
    using Whole = std::int64_t;
    std::vector<std::size_t> begins{0}; ///< of each vertex in `ends` and `weights`, and the end
    std::vector<std::uint32_t> ends;
    std::vector<Whole> weights;
    std::vector<Whole> inner;
    std::vector<Whole> strength; ///< weights of the ties, inner ones twice
    Whole twice_all = 0;

    [[nodiscard]] std::size_t size() const { return begins.size() - 1; }
};

/// Units with the number of tasks that they share. Cost: O(units + pairs).
WeightedGraph weighted_graph(std::size_t unit_count, const UnitProjection& projection);

/// Modules as the vertices of a smaller graph; labels are 0 … modules - 1. Cost: O(ties).
WeightedGraph contract(const WeightedGraph& graph, const Partition& labels, std::size_t modules);

/// Moves vertices one by one where they add most to the modularity, in random order and then those
/// whose neighbours moved, until none is left. Labels are below the number of vertices.
/// Source: Blondel et al. (2008); the queue as in Traag, Waltman and van Eck (2019).
void move_vertices(const WeightedGraph& graph, Partition& labels, SeededRandom& random);

/// 0, 1, 2 … by first appearance; returns how many.
std::size_t number_labels(Partition& labels);

/// In random order.
std::vector<std::uint32_t> shuffled(std::size_t size, SeededRandom& random);

/// The modules of a search with their modularity; a unit without partners has none.
Modules modules_of(const WeightedGraph& graph, Partition labels);

} // namespace zeren::detail
