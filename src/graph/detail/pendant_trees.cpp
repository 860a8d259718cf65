// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/pendant_trees.hpp"

#include <zeren/graph/components.hpp>

namespace zeren::detail {
namespace {

/// By vertex: how many vertices its component has.
std::vector<double> component_sizes(const Adjacency& graph) {
    const Components components = find_components(graph);
    std::vector<double> sizes(graph.vertex_count());
    for (std::size_t vertex = 0; vertex < sizes.size(); ++vertex)
        sizes[vertex] = components.sizes[components.of_vertex[vertex]].vertices();
    return sizes;
}

/// The neighbour that a leaf hangs on: the only one that is not folded away.
std::uint32_t holder_of(const Adjacency& graph, std::uint32_t leaf,
                        const std::vector<std::uint32_t>& degree) {
    for (const std::uint32_t neighbour : graph.neighbours(leaf))
        if (degree[neighbour] > 0)
            return neighbour;
    return leaf; // not reached: a leaf has one tie left
}

} // namespace

PendantTrees fold_pendant_trees(const Adjacency& graph) {
    const std::size_t count = graph.vertex_count();
    const std::vector<double> size = component_sizes(graph);
    PendantTrees trees{.reach = std::vector<double>(count, 1.0),
                       .degree = std::vector<std::uint32_t>(count),
                       .betweenness = std::vector<double>(count, 0.0)};
    std::vector<std::uint32_t> leaves;
    for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
        trees.degree[vertex] = static_cast<std::uint32_t>(graph.degree(vertex));
        if (trees.degree[vertex] == 1)
            leaves.push_back(vertex);
    }
    std::vector<bool> folded(count, false);
    for (std::size_t next = 0; next < leaves.size(); ++next) {
        const std::uint32_t leaf = leaves[next];
        if (trees.degree[leaf] == 0)
            continue; // the last vertex of a tree: its only neighbour was folded into it
        const std::uint32_t holder = holder_of(graph, leaf, trees.degree);
        trees.betweenness[leaf] += (trees.reach[leaf] - 1) * (size[leaf] - trees.reach[leaf]);
        trees.betweenness[holder] += trees.reach[leaf] * (trees.reach[holder] - 1);
        trees.reach[holder] += trees.reach[leaf];
        trees.degree[leaf] = 0;
        folded[leaf] = true;
        if (--trees.degree[holder] == 1)
            leaves.push_back(holder);
    }
    for (std::size_t vertex = 0; vertex < count; ++vertex)
        if (!folded[vertex])
            trees.betweenness[vertex] +=
                (trees.reach[vertex] - 1) * (size[vertex] - trees.reach[vertex]);
    return trees;
}

} // namespace zeren::detail
