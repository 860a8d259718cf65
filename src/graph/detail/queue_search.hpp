// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/lane_search.hpp"

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Shortest paths from one class at a time, for graphs whose sources meet the same classes on
/// different levels (a ring, a long chain), where a batch of LaneSearch shares nothing.
///
/// Neither way tests a level, because two-mode graphs have no ties within a side. Forward, a class
/// hands its paths to all its neighbours, also to those before it, whose own number was set down
/// when they left the queue. On the way back a class hands what it carries to all its neighbours,
/// also to those behind it, which are done and read no more.
/// Source: Brandes (2001), as betweenness(). Bound: gathers, two for each end of each tie.
class QueueSearch {
  public:
    explicit QueueSearch(const CondensedGraph& graph);

    /// As LaneSearch::run, for one source.
    bool run(std::uint32_t source, DependencySums& sums);

  private:
    /// Classes that were met, in the order of their distance, stand in `order_`; false where a
    /// number of paths leaves the safe range.
    bool find_paths(std::uint32_t source);
    void come_back(double weight, DependencySums& sums);
    void clear();

    const CondensedGraph& graph_;
    std::vector<std::uint32_t> order_;
    std::size_t met_ = 0;
    std::vector<double> arrived_; ///< by class: σ when its turn comes, later also what is behind it
    std::vector<double> paths_;   ///< by place in `order_`: m(v) σ(v)
    std::vector<double> sum_;     ///< by class: over its successors, (R + m δ)/σ
};

} // namespace zeren::detail
