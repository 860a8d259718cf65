// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/latapy.hpp>
#include <zeren/graph/second_neighbours.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>

namespace zeren {
namespace {

LatapyMeans means_of(const Adjacency& graph, SecondNeighbours& walk, std::size_t vertex) {
    CompensatedSum of_union, of_smaller, of_larger;
    const auto found = walk.of(vertex);
    const std::size_t own = graph.degree(vertex);
    for (const SharedCount entry : found) {
        const std::size_t other = graph.degree(entry.vertex);
        const double shared = entry.shared;
        of_union += shared / static_cast<double>(own + other - entry.shared);
        of_smaller += shared / static_cast<double>(std::min(own, other));
        of_larger += shared / static_cast<double>(std::max(own, other));
    }
    const double count = static_cast<double>(std::max<std::size_t>(1, found.size()));
    return {.of_union = of_union.value() / count,
            .of_smaller = of_smaller.value() / count,
            .of_larger = of_larger.value() / count,
            .second_neighbours = static_cast<std::uint32_t>(found.size())};
}

} // namespace

std::vector<LatapyMeans> latapy_means(const Adjacency& graph, Side side) {
    const SideRange own = graph.range(side);
    SecondNeighbours walk(graph);
    std::vector<LatapyMeans> result;
    for (std::size_t row = 0; row < own.count; ++row)
        result.push_back(means_of(graph, walk, own.first + row));
    return result;
}

} // namespace zeren
