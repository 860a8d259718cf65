// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/network_layout.hpp"

#include <cstddef>
#include <utility>
#include <vector>

/// Parts of a network that do not hang together are laid out one by one and then set side by side,
/// so that a pair of two does not lie a page away from the rest.
namespace zeren::draw {

/// The two ends of each tie, as places in a list of vertices.
using Ends = std::vector<std::pair<std::size_t, std::size_t>>;

/// A part that hangs together.
struct NetworkPart {
    std::vector<std::size_t> vertices; ///< ascending
    std::vector<std::size_t> ties;     ///< ascending
    Ends ends;                         ///< of these ties, as places in `vertices`

    /// What belongs to the vertices of this part, out of a list for all.
    template <class Entry>
    [[nodiscard]] std::vector<Entry> own(const std::vector<Entry>& all) const {
        std::vector<Entry> entries;
        for (const std::size_t vertex : vertices)
            entries.push_back(all[vertex]);
        return entries;
    }
};

/// The parts, by their first vertex. Cost: linear.
std::vector<NetworkPart> connected_parts(std::size_t count, const Ends& ends);

/// Top left corners for boxes of these sizes, such that none overlap: the highest first, in columns
/// whose height is chosen so that all fit on a small sheet of `shape`, width over height.
/// Cost: O(n²) at worst, n log n in practice.
std::vector<Point> pack_boxes(const std::vector<Box>& boxes, double shape, double gap);

/// The box around footprints at these places.
Box bounds_of(const std::vector<Point>& places, const std::vector<Footprint>& footprints);

} // namespace zeren::draw
