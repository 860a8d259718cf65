// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Shortest-path betweenness of every vertex over unordered pairs of other vertices, end points not
/// counted, unnormalised:
///
///     b(v) = sum over {s, t} of sigma(s, t | v) / sigma(s, t)
///
/// where sigma counts shortest paths. Path counts are doubles: exact up to 2^53, beyond that
/// rounded; above 1e280 those sources are searched in long doubles, and above 1e4900 it throws
/// InputError. The bits do not depend on `jobs`.
/// Cost: O(vertices · edges) time, with 16 sources a pass on a graph without pendant trees and
/// twins (detail/condensed_graph.hpp); 400 bytes a vertex and thread.
/// Source: Brandes (2001), Journal of Mathematical Sociology 25(2), 163-177.
std::vector<double> betweenness(const Adjacency& graph, unsigned jobs = 1);

/// What each start of paths adds to the betweenness of one vertex; they add up to it.
/// Cost: that of the betweenness of all vertices.
std::vector<double> betweenness_by_start(const Adjacency& graph, std::uint32_t vertex);

/// The largest raw betweenness that a vertex can have on a side with `own` vertices when the other
/// side has `other`; 0 when no path can pass (then nothing can be normalised).
/// Source: Borgatti and Halgin (2011), in The SAGE Handbook of Social Network Analysis, ch. 28.
double largest_betweenness(std::size_t own, std::size_t other);

} // namespace zeren
