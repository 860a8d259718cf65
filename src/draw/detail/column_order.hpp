// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// A column of vertices tied to fixed columns beside it: the order that lets few ties cross.
namespace zeren::draw {

/// For each vertex of the movable column, the ranks of its neighbours in the fixed one, ascending.
using Neighbours = std::vector<std::vector<std::uint32_t>>;
/// `order[place]` = vertex standing there.
using Order = std::vector<std::uint32_t>;

/// Number of pairs of ties that cross. Cost: O(e log f) for e ties and f fixed vertices.
std::uint64_t count_crossings(const Neighbours& neighbours, const Order& order);

/// An order with few crossings; never more than the given order has. Starts from the best of: the
/// given order, barycentres (Sugiyama, Tagawa, Toda 1981), medians (Eades, Wormald 1994); then
/// sifts each vertex to its best place until nothing improves (Matuszewski, Schönfeld, Molitor
/// 1999), or swaps neighbours only, above 1,500 vertices. Ties between equals keep the given order,
/// so the result is the same every time. `sides` are the fixed columns, one on each side: ties to
/// different sides do not cross. Cost of sifting a round: O(n² d).
Order reduce_crossings(std::span<const Neighbours> sides, const Order& start);

/// As above with one fixed column, but a vertex stays within its group: the places of `start` whose
/// entries in `groups` (by place, ascending) are equal. Only sifts.
Order reduce_crossings_within(const Neighbours& neighbours, const Order& start,
                              const std::vector<std::uint32_t>& groups);

} // namespace zeren::draw
