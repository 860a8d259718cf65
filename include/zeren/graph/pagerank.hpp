// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <vector>

namespace zeren {

/// PageRank of every vertex of both sides, ties walked both ways; the entries add up to 1.
struct PageRank {
    std::vector<double> of_vertex;
    bool converged = true; ///< the L1 change fell below 1e-12 within 1,000 steps
};

/// Power iteration with damping 0.85; what stands on isolated vertices is spread evenly.
/// Cost: O(edges) a step, about 170 steps. Source: Brin and Page (1998), Computer Networks 30.
PageRank pagerank(const Adjacency& graph);

} // namespace zeren
