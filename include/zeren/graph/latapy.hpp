// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Means over the second neighbours u of a vertex v of what the two share, |N(v) & N(u)|, over
/// |N(v) | N(u)|, the smaller and the larger of |N(v)| and |N(u)|.
struct LatapyMeans {
    double of_union = 0;
    double of_smaller = 0;
    double of_larger = 0;
    std::uint32_t second_neighbours = 0; ///< without any, the means are not defined
};

/// Cost: sum over vertices of the walks to their second neighbours.
/// Source: Latapy, Magnien and Del Vecchio (2008), Social Networks 30(1), 31-48.
std::vector<LatapyMeans> latapy_means(const Adjacency& graph, Side side);

} // namespace zeren
