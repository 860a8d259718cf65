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

/// Breadth-first search from every vertex not yet reached. Cost: O(vertices + edges).
Components find_components(const Adjacency& graph);

} // namespace zeren
