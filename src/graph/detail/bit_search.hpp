// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/distance_bits.hpp"

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Sources of one pass: neighbours in the breadth-first order, of one side of one component.
struct BitBatch {
    std::size_t part = 0;
    std::uint32_t first = 0, end = 0;
};
std::vector<BitBatch> bit_batches(const CondensedGraph& graph);

/// Distances from up to 512 sources at a time; see measure_distances. Each level is found from the
/// end that has fewer ties (Beamer et al. (2012), Direction-optimizing breadth-first search, SC12).
class BitSearch {
  public:
    BitSearch(const CondensedGraph& graph, const BitSteps& steps);

    void run(const BitBatch& batch);
    [[nodiscard]] std::vector<DistanceTally> take_tally() { return std::move(tally_); }
    /// Ordered pairs of a source and a vertex at each distance; entry 0 is 0.
    [[nodiscard]] const std::vector<std::uint64_t>& pairs() const { return pairs_; }

  private:
    void start(const BitBatch& batch);

    const CondensedGraph& graph_;
    const BitSteps& steps_;
    std::vector<BitRow> seen_, arrived_;
    std::vector<std::uint8_t> complete_;
    std::vector<std::uint32_t> touched_, met_, next_met_;
    std::vector<DistanceTally> tally_;
    std::vector<std::uint64_t> pairs_{0};
    BitState state_;
};

} // namespace zeren::detail
