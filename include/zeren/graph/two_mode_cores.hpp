// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace zeren {

/// The (p, q)-core: what is left when units with fewer than p tasks and tasks with fewer than q
/// units are taken away until none is. Cost: O(vertices + edges).
/// Source: Cerinšek and Batagelj (2015), Social Networks 42, 80-87.
struct TwoModeCore {
    std::vector<bool> within; ///< by vertex
    std::size_t units = 0, tasks = 0;
};
TwoModeCore two_mode_core(const Adjacency& graph, std::size_t p, std::size_t q);

/// A division of both sides into core and periphery.
struct CorePeriphery {
    std::vector<bool> core; ///< by vertex
    /// Pearson's r of the ties with the ideal: 1 between core units and core tasks, 0 between
    /// peripheral ones, what lies across left out. None where either block is empty or all is
    /// alike.
    std::optional<double> correlation;
};

/// The division of highest correlation that is found: the best core of the busiest a units
/// and b tasks over all a and b, and `restarts` random ones, are improved by moving single
/// vertices. Cost: O(units · tasks + restarts · vertices · moves).
/// Source: Borgatti and Everett (1999), Social Networks 21, 375-395.
CorePeriphery core_periphery(const Adjacency& graph, std::size_t restarts, std::uint64_t seed);

/// The correlation of one division.
std::optional<double> core_correlation(const Adjacency& graph, const std::vector<bool>& core);

} // namespace zeren
