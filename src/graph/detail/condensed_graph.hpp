// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace zeren::detail {

inline constexpr std::uint32_t no_class = std::numeric_limits<std::uint32_t>::max();

/// A graph made smaller for shortest paths: pendant trees folded, twins made one class. Classes are
/// numbered so that neighbours stand close to one another in memory: component by component, in
/// each the units and then the tasks, both in breadth-first order.
struct CondensedGraph {
    /// One component: units are first … tasks - 1, tasks are tasks … end - 1.
    struct Part {
        std::uint32_t first = 0, tasks = 0, end = 0;
    };
    std::vector<Part> parts;
    std::vector<std::uint64_t> offsets{0};
    std::vector<std::uint32_t> neighbours;
    std::vector<double> multiplicity;    ///< m: members of the class
    std::vector<double> reach;           ///< R: what its members stand for, trees included
    std::vector<std::uint32_t> class_of; ///< by vertex of the original graph, or no_class
    std::vector<double> closed_form;     ///< by vertex: betweenness that needs no search

    [[nodiscard]] std::uint32_t class_count() const {
        return static_cast<std::uint32_t>(offsets.size() - 1);
    }
    [[nodiscard]] std::span<const std::uint32_t> row(std::uint32_t vertex) const {
        return {neighbours.data() + offsets[vertex], neighbours.data() + offsets[vertex + 1]};
    }
    [[nodiscard]] std::uint64_t degree(std::uint32_t vertex) const {
        return offsets[vertex + 1] - offsets[vertex];
    }
};

/// With s a class of m members, reach sum R and sum of squares R2, its own pairs are two steps
/// apart, so each neighbour gets (R² - R2)/2 over the number of neighbours: that is in
/// `closed_form` too. Paths count m(w) σ(w) on; dependencies come back as
///
///     δ(v) = σ(v) · sum over successors w of (R(w) + m(w) δ(w)) / σ(w)
///
/// and a source s counts R(s) times. Cost: O(vertices log vertices + edges).
/// Source: as fold_pendant_trees.
CondensedGraph condense(const Adjacency& graph);

/// The same form with every vertex a class of its own and nothing folded.
CondensedGraph leave_as_it_is(const Adjacency& graph);

} // namespace zeren::detail
