// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/pagerank.hpp>
#include <zeren/graph/sum.hpp>

#include <cmath>

namespace zeren {
namespace {

constexpr double damping = 0.85;
constexpr double largest_change = 1e-12;
constexpr int most_steps = 1000;

/// One step: every vertex hands its rank to its neighbours in equal parts.
std::vector<double> step(const Adjacency& graph, const std::vector<double>& rank) {
    const auto count = static_cast<double>(rank.size());
    CompensatedSum dangling;
    for (std::size_t vertex = 0; vertex < rank.size(); ++vertex)
        if (graph.degree(vertex) == 0)
            dangling += rank[vertex];
    const double everyone = (1 - damping + damping * dangling.value()) / count;
    std::vector<double> next(rank.size());
    for (std::size_t vertex = 0; vertex < rank.size(); ++vertex) {
        double sum = 0;
        for (const std::uint32_t neighbour : graph.neighbours(vertex))
            sum += rank[neighbour] / static_cast<double>(graph.degree(neighbour));
        next[vertex] = everyone + damping * sum;
    }
    return next;
}

} // namespace

PageRank pagerank(const Adjacency& graph) {
    const std::size_t count = graph.vertex_count();
    PageRank result{.of_vertex = std::vector<double>(count, 1.0 / static_cast<double>(count))};
    for (int steps = 0; steps < most_steps; ++steps) {
        std::vector<double> next = step(graph, result.of_vertex);
        CompensatedSum change;
        for (std::size_t vertex = 0; vertex < count; ++vertex)
            change += std::abs(next[vertex] - result.of_vertex[vertex]);
        result.of_vertex = std::move(next);
        if (change.value() < largest_change)
            return result;
    }
    result.converged = false;
    return result;
}

} // namespace zeren
