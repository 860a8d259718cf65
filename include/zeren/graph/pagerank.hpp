// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <vector>

namespace zeren {

/// PageRank of every vertex of both sides, ties walked both ways; the entries add up to 1.
struct PageRank {
    std::vector<double> of_vertex;
    bool converged = true; ///< the L1 residual fell below 1e-12
    std::size_t steps = 0; ///< products with the table
    double residual = 0;   ///< L1, of the ranks
};

/// Damping 0.85; what stands on isolated vertices is spread evenly. Ties go both ways, so with
/// k and d the degrees of units and tasks and B = k^-1/2 A d^-1/2 the ranks solve
///
///     (I - 0.85² B Bᵀ) y = b,    x = k^1/2 y on one side,    x = e + 0.85 Aᵀ k^-1 x on the other
///
/// which is symmetric, positive definite and of condition 3.6 at most: conjugate gradients on the
/// smaller side, from the ranks that damping 1 would give, until the L1 residual of the ranks is
/// below `tolerance` (or as small as it gets), `most_steps` at most, which is at least 1. Cost:
/// O(ties) a step; 12 steps for 1e-10.
/// Source: Brin and Page (1998), Computer Networks 30; Hestenes and Stiefel (1952), J. Research NBS
/// 49(6); Golub and Van Loan, Matrix Computations, §11.3.
PageRank pagerank(const Adjacency& graph, std::size_t most_steps = 1000, double tolerance = 1e-14);

} // namespace zeren
