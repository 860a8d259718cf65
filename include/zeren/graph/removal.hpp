// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>

#include <cstddef>
#include <vector>

namespace zeren {

/// Vertices of the unit side from the highest degree down; equal degrees stand in the order of
/// their names, so that the order in which units were read does not matter.
std::vector<UnitId> busiest_first(const BipartiteGraph& graph);

/// Tasks that still have a unit after the first 0, 1, … of `order` are removed; entry 0 counts the
/// tasks that have one at all. Cost: O(ties).
std::vector<std::size_t> staffed_after_removals(const BipartiteGraph& graph,
                                                const std::vector<UnitId>& order);

/// A vertex of the unit side that goes, and how many tasks it leaves without any.
struct Removal {
    UnitId unit;
    std::size_t unstaffed = 0;
};

/// The vertices of the unit side that go, taken greedily, until more than half of the tasks that
/// had a unit have none; none when no task has one. At each step the vertex goes that leaves most
/// tasks without any, then the one whose tasks have fewest others left (sum of 1/left, to nine
/// digits), then the first by name. Cost: O(ties) a removal.
std::vector<Removal> removals_until_half_unstaffed(const BipartiteGraph& graph);

} // namespace zeren
