// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace zeren {

/// A vertex of the same side, and how many neighbours it shares with the one asked about.
struct SharedCount {
    std::uint32_t vertex = 0;
    std::uint32_t shared = 0;
};

/// Walks the vertices two steps away, which are the neighbours in the one-mode projection. Holds
/// the scratch space, so that a loop over all vertices allocates once.
class SecondNeighbours {
  public:
    explicit SecondNeighbours(const Adjacency& graph);

    /// Sorted by vertex; valid until the next call. Cost: sum of the neighbours' degrees.
    std::span<const SharedCount> of(std::size_t vertex);

  private:
    const Adjacency& graph_;
    std::vector<std::uint32_t> shared_;
    std::vector<SharedCount> found_;
};

} // namespace zeren
