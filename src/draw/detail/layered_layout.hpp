// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/network_layout.hpp"
#include "draw/detail/packing.hpp"

#include <vector>

/// Directed networks in rows: arrows run from row to row, never through a vertex.
namespace zeren::draw {

struct Layers {
    std::vector<Point> places;             ///< middles of the footprints
    std::vector<std::vector<Point>> bends; ///< of each tie from tail to head; empty = straight
};

/// Rows after Sugiyama, Tagawa and Toda (1981). `levels` says which end of a tie stands higher (the
/// smaller one); each vertex stands one row below the lowest of those above it. Footprints of a row
/// share their lower edge, so that ties may leave there. Parts that do not hang together stand side
/// by side, in the wanted `shape`; neighbours in a row keep `gap` points apart. Ties that pass a
/// row get a gap of their own. Cost: sifting of each row, see column_order.hpp.
Layers layered_layout(const std::vector<Footprint>& footprints, const Ends& ends,
                      const std::vector<double>& levels, double shape, double gap);

} // namespace zeren::draw
