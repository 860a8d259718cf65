// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace zeren {

/// Directed one-mode graph: successors of every vertex, sorted, without repeats and loops.
using DirectedGraph = std::vector<std::vector<std::uint32_t>>;

/// Two-paths a → v → b with a != b and no tie a → b, by the groups of the three.
struct Brokerage {
    std::uint64_t coordinator = 0;    ///< all three in one group
    std::uint64_t itinerant = 0;      ///< a and b in one group, v in another
    std::uint64_t gatekeeper = 0;     ///< v and b in one group, a in another
    std::uint64_t representative = 0; ///< a and v in one group, b in another
    std::uint64_t liaison = 0;        ///< three groups
    friend bool operator==(const Brokerage&, const Brokerage&) = default;
};

/// The same for the one vertex in the middle, by the vertex a that the paths come from.
std::vector<Brokerage> brokerage_by_origin(const DirectedGraph& graph,
                                           std::span<const std::uint32_t> groups,
                                           std::uint32_t middle);

/// One entry a vertex. Cost: sum over vertices of in-degree × out-degree × log(out-degree).
/// Source: Gould and Fernandez (1989), Sociological Methodology 19, 89-126.
std::vector<Brokerage> count_brokerage(const DirectedGraph& graph,
                                       std::span<const std::uint32_t> groups);

} // namespace zeren
