// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <vector>

namespace zeren {

/// Shortest-path betweenness of every vertex over unordered pairs of other vertices, end points not
/// counted, unnormalised:
///
///     b(v) = sum over {s, t} of sigma(s, t | v) / sigma(s, t)
///
/// where sigma counts shortest paths. Path counts are doubles: exact up to 2^53, beyond that
/// rounded. Cost: O(vertices · edges) time, O(vertices + edges) memory. Source: Brandes (2001),
/// Journal of Mathematical Sociology 25(2), 163-177.
std::vector<double> betweenness(const Adjacency& graph);

/// The largest raw betweenness that a vertex can have on a side with `own` vertices when the other
/// side has `other`; 0 when no path can pass (then nothing can be normalised).
/// Source: Borgatti and Halgin (2011), in The SAGE Handbook of Social Network Analysis, ch. 28.
double largest_betweenness(std::size_t own, std::size_t other);

} // namespace zeren
