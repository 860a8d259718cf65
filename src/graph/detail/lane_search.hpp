// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/path_lanes.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace zeren::detail {

inline constexpr double safe_paths = 1e280; ///< 1/paths must stay a normal number

/// What searches add to, by class.
struct DependencySums {
    std::vector<double> total;   ///< dependencies
    std::vector<double> squares; ///< of the single sources' dependencies; empty where not wanted
    bool by_reach = true;        ///< each source counts as often as the vertices it stands for
};

/// Shortest paths from up to 16 classes of one side at once: level by level, each level found and
/// each brought back from the end that has fewer ties. Holds the scratch space: 392 bytes a class,
/// and up to 128 more for the levels of badly matched sources.
/// Source: Brandes (2001), as betweenness(); Then et al. (2014), The More the Merrier: Efficient
/// Multi-Source Graph Traversal, PVLDB 8(4), for the batches; Beamer et al. (2012), SC12, for
/// pushing and pulling by level.
class LaneSearch {
  public:
    LaneSearch(const CondensedGraph& graph, const LaneSteps& steps);

    /// Adds what the paths from `sources` carry to `sums`. All sources are of one side of `part`;
    /// equal ones stand side by side. False, and nothing added, where a number of paths leaves the
    /// safe range of a double (1e280).
    bool run(const CondensedGraph::Part& part, std::span<const std::uint32_t> sources,
             DependencySums& sums);
    /// On how many levels of such a batch a class stands on average: 1 where all sources meet it
    /// at once, up to 16 where each meets it on a level of its own.
    double levels_of_a_class(const CondensedGraph::Part& part,
                             std::span<const std::uint32_t> sources);

  private:
    void start(const CondensedGraph::Part& part, std::span<const std::uint32_t> sources);
    void find_levels(const CondensedGraph::Part& part, bool from_units);
    void come_back(DependencySums& sums);
    [[nodiscard]] std::uint64_t ties_of(std::size_t level) const;

    const CondensedGraph& graph_;
    const LaneSteps& steps_;
    std::vector<LaneRow> paths_, back_, sum_;
    std::vector<std::uint32_t> left_, touched_;
    std::unique_ptr<LevelEntry[]> entries_;
    std::vector<std::size_t> levels_; ///< first entry of each level, and the end
    std::vector<std::uint64_t> ties_; ///< of the entries of each level
    LaneState state_;
};

} // namespace zeren::detail
