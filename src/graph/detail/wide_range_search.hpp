// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/condensed_graph.hpp"

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Shortest paths from one class at a time, in plain steps and with the range of a long double
/// (1e4932 on x86): for the rare sources whose paths are too many for a double, and for single
/// questions. Source: Brandes (2001), as betweenness().
class WideRangeSearch {
  public:
    explicit WideRangeSearch(const CondensedGraph& graph);

    /// Finds what the paths from one member of `source` carry. Throws InputError where even a
    /// long double cannot count them.
    void run(std::uint32_t source);
    /// Classes that were reached, the source first, by rising distance.
    [[nodiscard]] const std::vector<std::uint32_t>& reached() const { return order_; }
    /// δ of a member of the class; 0 where it was not reached.
    [[nodiscard]] double carried_by(std::uint32_t vertex) const;

  private:
    void count_paths(std::uint32_t source);
    void collect(std::uint32_t vertex);

    const CondensedGraph& graph_;
    std::vector<std::uint32_t> level_;
    std::vector<long double> paths_; ///< σ, without the multiplicity of the class itself
    std::vector<long double> dependency_;
    std::vector<std::uint32_t> order_;
};

} // namespace zeren::detail
