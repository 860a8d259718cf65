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

/// What one partner adds to the holes around a vertex.
struct HoleTerm {
    UnitId partner;
    double direct = 0;     ///< p_ij
    double indirect = 0;   ///< sum over q of p_iq p_qj; none in the two-mode graph
    double constraint = 0; ///< (direct + indirect)²
    double met = 0;        ///< in the effective size: partners of both, each met through this one
};

/// Burt's constraint and effective size in the projection onto units; the effective size counts
/// ties and takes no weights. Cost: sum over units of their partners' partners.
/// Source: Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1), for the size.
std::vector<Holes> projected_holes(std::size_t unit_count, const UnitProjection& projection,
                                   PairWeight weight);

/// The same figures for one vertex, partner by partner: the constraints add up to its constraint;
/// its effective size is n - (sum of `met`)/n for n partners.
std::vector<HoleTerm> projected_hole_terms(std::size_t unit_count, const UnitProjection& projection,
                                           PairWeight weight, UnitId unit);
std::vector<HoleTerm> two_mode_hole_terms(const BipartiteGraph& graph, UnitId unit);

/// Holes in the two-mode graph itself, which does not take a shared task for a closed triangle.
/// Cost: sum over units i and tasks t of i of d_t times the tasks that i shares.
/// Source: Burchard and Cornwell (2018), Social Networks 55, 11-20.
std::vector<Holes> two_mode_holes(const BipartiteGraph& graph);

} // namespace zeren
