// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/nestedness.hpp>
#include <zeren/graph/second_neighbours.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>

namespace zeren {

Nestedness measure_nestedness(const Adjacency& graph, Side side) {
    const SideRange own = graph.range(side);
    SecondNeighbours walk(graph);
    CompensatedSum sum;
    std::uint64_t vertices = 0;
    for (std::size_t vertex = own.first; vertex < own.first + own.count; ++vertex) {
        vertices += graph.degree(vertex) > 0;
        for (const SharedCount entry : walk.of(vertex)) {
            const std::size_t left = graph.degree(vertex);
            const std::size_t right = graph.degree(entry.vertex);
            if (entry.vertex > vertex && left != right)
                sum += entry.shared / static_cast<double>(std::min(left, right));
        }
    }
    return {.sum = sum.value(), .pairs = vertices == 0 ? 0 : vertices * (vertices - 1) / 2};
}

} // namespace zeren
