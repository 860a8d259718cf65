// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/pendant_trees.hpp"

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Vertices with the same neighbours stand on the same shortest paths, so that one of them is
/// enough. Classes are numbered by their first vertex; twins of twins do not arise, since the
/// neighbours of a class still differ in their other members.
struct TwinClasses {
    std::vector<std::uint32_t> of_vertex; ///< no_class for vertices without ties that are left
    std::vector<std::uint32_t> first;     ///< by class: its first vertex
};

/// Groups what the folding of trees left, by the neighbours that it left. Cost: O(vertices log
/// vertices + edges). Source: as fold_pendant_trees.
TwinClasses find_twin_classes(const Adjacency& graph, const PendantTrees& trees);

} // namespace zeren::detail
