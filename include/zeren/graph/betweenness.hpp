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

/// Betweenness from some sources: with as much certainty as was asked for, all true values together
/// lie within half_width of the estimates.
struct SampledBetweenness {
    std::vector<double> estimate;
    std::vector<double> half_width;
    std::size_t sources = 0; ///< drawn; a vertex can be drawn again
};

/// n/(2k) times the dependencies of k vertices drawn at random, with what pendant trees and twins
/// bring in closed form; unbiased. The half width is the smaller of Hoeffding's and the empirical
/// Bernstein bound, each for all vertices together and half of what is left of the confidence:
///
///     B sqrt(ln(2/η) / 2k),   sqrt(2 V ln(2/η) / k) + 7 B ln(2/η) / 3(k - 1),   η = (1 -
///     confidence)/2n
///
/// with B = n(c - 2)/2 the range of one draw in a component of c vertices and V its variance in the
/// sample. Throws std::invalid_argument for fewer than two sources or a confidence outside (0, 1).
/// Cost: sources/vertices of the exact betweenness, and its preparation.
/// Source: Brandes and Pich (2007), Int. J. Bifurcation and Chaos 17(7); Maurer and Pontil (2009),
/// COLT, Theorem 4.
SampledBetweenness sample_betweenness(const Adjacency& graph, std::size_t sources,
                                      double confidence, std::uint64_t seed, unsigned jobs = 1);

/// What each start of paths adds to the betweenness of one vertex; they add up to it.
/// Cost: that of the betweenness of all vertices.
std::vector<double> betweenness_by_start(const Adjacency& graph, std::uint32_t vertex);

/// The largest raw betweenness that a vertex can have on a side with `own` vertices when the other
/// side has `other`; 0 when no path can pass (then nothing can be normalised).
/// Source: Borgatti and Halgin (2011), in The SAGE Handbook of Social Network Analysis, ch. 28.
double largest_betweenness(std::size_t own, std::size_t other);

} // namespace zeren
