// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>
#include <zeren/model/analysis.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

struct WeightedCell {
    std::uint32_t column = 0;
    std::uint32_t weight = 0;
};

/// Ties with whole-number weights, as the rows of one side: a matrix without its zeros.
struct WeightedTable {
    std::vector<std::vector<WeightedCell>> rows;
    std::size_t column_count = 0;

    [[nodiscard]] std::uint64_t row_sum(std::size_t row) const;
    [[nodiscard]] std::vector<std::uint64_t> column_sums() const;
    /// No two ties have different weights, so that the weights say nothing.
    [[nodiscard]] bool is_even() const;
};

/// The ties of the graph, weighed by role, with the vertices of `rows` as rows. Cost: O(ties).
WeightedTable weigh_ties(const BipartiteGraph& graph, RoleWeights weights, Side rows);

/// Length of the shortest paths from one vertex when a tie of weight w is w^-exponent long: the sum
/// to all vertices reached, and how many these are. Cost: O(ties log vertices).
/// Source: Opsahl, Agneessens and Skvoretz (2010), Social Networks 32(3), 245-251.
struct WeightedDistances {
    double sum = 0;
    std::uint32_t reached = 0;
};
/// One entry a vertex of the side asked for.
std::vector<WeightedDistances> weighted_distances(const BipartiteGraph& graph, RoleWeights weights,
                                                  double exponent, Side side);

} // namespace zeren
