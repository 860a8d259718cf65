// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace zeren {

/// The fewest vertices without which the rest is no longer connected; none when it is not connected
/// anyway. Two vertices that are tied have no such set: one of them stands for it, as the node
/// connectivity of a complete graph of n vertices is n - 1. Nothing when the graph has fewer than
/// two vertices, or when the search would take more than about 10¹⁰ steps.
/// Cost: (vertices + d²) · d · edges, d = the smallest degree; O(edges) when d < 2.
/// Source: Esfahanian and Hakimi (1984), Networks 14(2), 355-366.
std::optional<std::vector<std::uint32_t>> smallest_vertex_cut(const Adjacency& graph);

} // namespace zeren
