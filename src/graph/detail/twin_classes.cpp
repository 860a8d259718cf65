// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/twin_classes.hpp"

#include <algorithm>

namespace zeren::detail {
namespace {

/// SplitMix64's finaliser: neighbours are hashed one by one and added, so order does not matter.
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

struct Signature {
    std::uint64_t hash = 0;
    std::uint32_t vertex = 0;
    friend auto operator<=>(const Signature&, const Signature&) = default;
};

std::vector<Signature> signatures(const Adjacency& graph, const PendantTrees& trees) {
    std::vector<Signature> result;
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        if (trees.degree[vertex] == 0)
            continue;
        std::uint64_t hash = trees.degree[vertex];
        for (const std::uint32_t neighbour : graph.neighbours(vertex))
            if (trees.degree[neighbour] > 0)
                hash += mixed(neighbour);
        result.push_back({.hash = hash, .vertex = vertex});
    }
    std::sort(result.begin(), result.end());
    return result;
}

bool are_twins(const Adjacency& graph, const PendantTrees& trees, std::uint32_t left,
               std::uint32_t right) {
    if (trees.degree[left] != trees.degree[right] || graph.side_of(left) != graph.side_of(right))
        return false;
    const auto first = graph.neighbours(left), second = graph.neighbours(right);
    auto other = second.begin();
    for (const std::uint32_t neighbour : first) {
        if (trees.degree[neighbour] == 0)
            continue;
        while (trees.degree[*other] == 0)
            ++other; // as many are left on both sides, so this ends
        if (*other++ != neighbour)
            return false;
    }
    return true;
}

} // namespace

TwinClasses find_twin_classes(const Adjacency& graph, const PendantTrees& trees) {
    const std::vector<Signature> sorted = signatures(graph, trees);
    // The first vertex of each vertex's class; vertices of one hash stand side by side, by number.
    std::vector<std::uint32_t> head(graph.vertex_count(), no_class);
    std::vector<std::uint32_t> heads; // classes that share one hash
    for (std::size_t place = 0; place < sorted.size(); ++place) {
        if (place == 0 || sorted[place].hash != sorted[place - 1].hash)
            heads.clear();
        const std::uint32_t vertex = sorted[place].vertex;
        const auto twin = std::find_if(heads.begin(), heads.end(), [&](std::uint32_t first) {
            return are_twins(graph, trees, first, vertex);
        });
        head[vertex] = twin == heads.end() ? vertex : *twin;
        if (twin == heads.end())
            heads.push_back(vertex);
    }
    TwinClasses result{.of_vertex = std::vector<std::uint32_t>(graph.vertex_count(), no_class),
                       .first = {}};
    for (std::uint32_t vertex = 0; vertex < head.size(); ++vertex) {
        if (head[vertex] == no_class)
            continue;
        if (head[vertex] == vertex) {
            result.of_vertex[vertex] = static_cast<std::uint32_t>(result.first.size());
            result.first.push_back(vertex);
        } else {
            result.of_vertex[vertex] = result.of_vertex[head[vertex]];
        }
    }
    return result;
}

} // namespace zeren::detail
