// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>
#include <zeren/model/analysis.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace zeren {

/// BiRank: how near every vertex of both sides is to those that a query names. The score of v is
///
///     damping · sum over its ties of share · score of the other end  +  own
struct BiRank {
    /// A tie from one end: weight / sqrt(strength of v · strength of the other end).
    struct Share {
        std::uint32_t other = 0; ///< as Adjacency numbers vertices
        double share = 0;
    };
    std::vector<double> of_vertex;
    std::vector<std::vector<Share>> shares; ///< per vertex
    std::vector<double> own;                ///< per vertex, what its place in the query gives it
    std::array<double, 2> damping{1, 1};    ///< by side: 0.8 where the query names any of it
    bool converged = true;                  ///< the largest change fell below 1e-14
    std::size_t steps = 0;
    double residual = 0; ///< largest change of the last step
};

/// Power iteration; the vertices of a side that the query names share 0.2 equally, none twice. The
/// query must not be empty. `most_steps` is at least 1. Cost: O(ties) a step, about 150 steps.
/// Source: He, Gao, Kan and Wang (2017), IEEE Transactions on Knowledge and Data Engineering 29(1).
BiRank birank(const BipartiteGraph& graph, RoleWeights weights, const Query& query,
              std::size_t most_steps = 1000);

} // namespace zeren
