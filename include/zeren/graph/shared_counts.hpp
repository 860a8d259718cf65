// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace zeren {

/// The weighted projection onto units, upper part: for every unit the later units that it shares
/// tasks with, by number, and how many tasks. project_units() tells more of each pair and costs
/// more.
struct SharedCounts {
    std::vector<std::uint64_t> offsets{0}; ///< by unit
    std::vector<std::uint32_t> partners;
    std::vector<std::uint32_t> tasks; ///< parallel to `partners`

    [[nodiscard]] std::size_t pair_count() const { return partners.size(); }
    [[nodiscard]] std::span<const std::uint32_t> partners_of(std::size_t unit) const {
        return {partners.data() + offsets[unit], partners.data() + offsets[unit + 1]};
    }
    [[nodiscard]] std::span<const std::uint32_t> tasks_shared_by(std::size_t unit) const {
        return {tasks.data() + offsets[unit], tasks.data() + offsets[unit + 1]};
    }
};

/// Row by row with a counter for every unit. Rows come sorted without a sort, by turning the lower
/// part over. Cost: the pairs of units on each task, O(units + pairs) memory.
/// Source: Gustavson (1978), ACM Transactions on Mathematical Software 4(3), 250-269.
SharedCounts count_shared_tasks(const BipartiteGraph& graph);

/// The same projection without being made: y = W x with W = A Aᵀ - diag(degrees), where W_uv is the
/// number of tasks that u and v share. Cost: O(ties), whatever the size of the projection.
void multiply_by_shared_tasks(const BipartiteGraph& graph, std::span<const double> x,
                              std::vector<double>& y);

} // namespace zeren
