// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>
#include <zeren/model/bipartite_graph.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// What two vertices of the unit side share. d_j is the number of units on task j.
struct SharedWork {
    std::uint32_t tasks = 0;        ///< number of shared tasks
    std::uint32_t first_leads = 0;  ///< of these, led by the first and supported by the second
    std::uint32_t second_leads = 0; ///< led by the second and supported by the first
    double newman = 0;              ///< sum of 1/(d_j - 1)
    double allocation = 0;          ///< sum of 1/d_j
};

/// The projection onto units: every pair that shares a task, sorted by (first, second).
struct UnitProjection {
    std::vector<UnitPair> pairs;
    std::vector<SharedWork> shared; ///< parallel to `pairs`
};

/// Finds the pairs as count_shared_tasks() does, then goes through the tasks once more for the rest.
/// Cost: sum over tasks of d_j².
UnitProjection project_units(const BipartiteGraph& graph);

} // namespace zeren
