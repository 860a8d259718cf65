// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zeren {

enum class Side : std::uint8_t { unit, task };

/// One side of the graph as a run of vertex numbers, with the size of the other side.
struct SideRange {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t other_count = 0;

    [[nodiscard]] bool holds(std::size_t vertex) const {
        return vertex >= first && vertex < first + count;
    }
};

/// Both sides under one numbering, for kernels that treat them alike: units are 0 … n-1, tasks are
/// n … n+m-1. Roles are left out. Cost: O(n + m + ties).
class Adjacency {
  public:
    explicit Adjacency(const BipartiteGraph& graph);

    [[nodiscard]] std::size_t vertex_count() const { return offsets_.size() - 1; }
    [[nodiscard]] std::size_t edge_count() const { return neighbours_.size() / 2; }
    [[nodiscard]] SideRange range(Side side) const;
    [[nodiscard]] Side side_of(std::size_t vertex) const {
        return vertex < unit_count_ ? Side::unit : Side::task;
    }
    /// Sorted by number.
    [[nodiscard]] std::span<const std::uint32_t> neighbours(std::size_t vertex) const {
        return {neighbours_.data() + offsets_[vertex], neighbours_.data() + offsets_[vertex + 1]};
    }
    [[nodiscard]] std::size_t degree(std::size_t vertex) const {
        return offsets_[vertex + 1] - offsets_[vertex];
    }

  private:
    std::size_t unit_count_ = 0;
    std::vector<std::size_t> offsets_;
    std::vector<std::uint32_t> neighbours_;
};

} // namespace zeren
