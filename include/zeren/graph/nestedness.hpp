// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>

namespace zeren {

/// Nestedness of one side: over all pairs of its vertices that have ties, the sum of what the two
/// share over the smaller degree; pairs of equal degrees add 0.
struct Nestedness {
    double sum = 0;
    std::uint64_t pairs = 0;
};

/// Cost: sum over the side's vertices of the walks to their second neighbours.
/// Source: Almeida-Neto et al. (2008), Oikos 117(8), 1227-1239.
Nestedness measure_nestedness(const Adjacency& graph, Side side);

} // namespace zeren
