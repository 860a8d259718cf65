// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/components.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace zeren {
namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

/// Gives every vertex reached from `start` the number `component`, and counts them.
Components::Size flood(const Adjacency& graph, std::uint32_t start, std::uint32_t component,
                       std::vector<std::uint32_t>& of_vertex) {
    Components::Size size;
    std::vector<std::uint32_t> queue{start};
    of_vertex[start] = component;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        ++(graph.side_of(queue[head]) == Side::unit ? size.units : size.tasks);
        for (const std::uint32_t next : graph.neighbours(queue[head])) {
            if (of_vertex[next] != unseen)
                continue;
            of_vertex[next] = component;
            queue.push_back(next);
        }
    }
    return size;
}

} // namespace

Components find_components(const Adjacency& graph) {
    std::vector<std::uint32_t> found(graph.vertex_count(), unseen);
    std::vector<Components::Size> sizes;
    for (std::size_t vertex = 0; vertex < found.size(); ++vertex)
        if (found[vertex] == unseen)
            sizes.push_back(flood(graph, static_cast<std::uint32_t>(vertex),
                                  static_cast<std::uint32_t>(sizes.size()), found));

    std::vector<std::uint32_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        return sizes[left].vertices() > sizes[right].vertices();
    });
    Components result;
    std::vector<std::uint32_t> rank(sizes.size());
    for (std::uint32_t position = 0; position < order.size(); ++position) {
        rank[order[position]] = position;
        result.sizes.push_back(sizes[order[position]]);
    }
    result.of_vertex.resize(found.size());
    std::transform(found.begin(), found.end(), result.of_vertex.begin(),
                   [&](std::uint32_t component) { return rank[component]; });
    return result;
}

} // namespace zeren
