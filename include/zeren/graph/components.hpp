// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Connected components. An isolated vertex is a component of its own.
struct Components {
    struct Size {
        std::uint32_t units = 0;
        std::uint32_t tasks = 0;
        [[nodiscard]] std::uint32_t vertices() const { return units + tasks; }
    };
    /// Number of each vertex's component. Components are numbered from the largest; equal sizes
    /// stand in the order of their first vertex.
    std::vector<std::uint32_t> of_vertex;
    std::vector<Size> sizes;
};

/// Sets of units only: all units of a task are joined to its first one, and a task has the
/// component of its first unit, so that the table that is asked at random is as small as the unit
/// side. Cost: O(vertices + edges) in practice, the edges times log(units) at worst. Source: Tarjan
/// and van Leeuwen (1984), Journal of the ACM 31(2), 245-281 (path halving).
Components find_components(const Adjacency& graph);

} // namespace zeren
