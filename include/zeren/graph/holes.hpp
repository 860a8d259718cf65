// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/projection.hpp>
#include <zeren/model/bipartite_graph.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Structural holes around a vertex of the unit side; meaningless without partners.
struct Holes {
    std::uint32_t partners = 0;
    double constraint = 0;
    double effective_size = 0;
};

enum class PairWeight : std::uint8_t { shared_tasks, one };

/// Burt's constraint and effective size in the projection onto units; the effective size counts
/// ties and takes no weights. Cost: sum over units of their partners' partners.
/// Source: Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1), for the size.
std::vector<Holes> projected_holes(std::size_t unit_count, const UnitProjection& projection,
                                   PairWeight weight);

/// Holes in the two-mode graph itself, which does not take a shared task for a closed triangle.
/// Cost: sum over units i and tasks t of i of d_t times the tasks that i shares.
/// Source: Burchard and Cornwell (2018), Social Networks 55, 11-20.
std::vector<Holes> two_mode_holes(const BipartiteGraph& graph);

} // namespace zeren
