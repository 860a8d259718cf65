// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// The trees that hang on a graph, folded into the vertices that they hang on: leaves are taken
/// away until none is left, and every vertex remembers how many it stands for.
struct PendantTrees {
    std::vector<double> reach;         ///< by vertex: itself and what was folded into it
    std::vector<std::uint32_t> degree; ///< ties that are left; 0 for a vertex folded away
    std::vector<double> betweenness;   ///< of the pairs that fold: closed forms
};

/// A leaf u that stands for r(u) vertices and hangs on p, in a component of n vertices:
///
///     b(u) += (r(u) - 1) (n - r(u))      what hangs on u, with everything else
///     b(p) += r(u) (r(p) - 1)            u's part, with the parts already folded into p
///     r(p) += r(u)
///
/// and at the end each vertex v that is left gets (r(v) - 1) (n - r(v)). What remains is the
/// betweenness of pairs of vertices left, weighed r(s) r(t). Cost: O(vertices + edges).
/// Source: Sariyüce, Kaya, Saule, Çatalyürek (2013), Graph manipulations for fast centrality
/// computation, arXiv 1209.6007.
PendantTrees fold_pendant_trees(const Adjacency& graph);

} // namespace zeren::detail
