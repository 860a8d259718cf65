// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/fast_random.hpp"
#include "graph/detail/sum_batches.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/components.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace zeren {
namespace {

using detail::CondensedGraph;

/// Classes of vertices drawn at random, sorted. A vertex in a component that was folded whole has
/// none: all that its paths carry is known already.
std::vector<std::uint32_t> draw(const CondensedGraph& graph, std::size_t vertices,
                                std::size_t sources, std::uint64_t seed) {
    std::vector<double> up_to; // vertices that the classes up to each one stand for
    double sum = 0;
    for (const double reach : graph.reach)
        up_to.push_back(sum += reach);
    detail::FastRandom random(seed, 0);
    std::vector<std::uint32_t> drawn;
    for (std::size_t source = 0; source < sources; ++source) {
        const double vertex = random.below(static_cast<std::uint32_t>(vertices));
        const auto found = std::upper_bound(up_to.begin(), up_to.end(), vertex);
        if (found != up_to.end())
            drawn.push_back(static_cast<std::uint32_t>(found - up_to.begin()));
    }
    std::sort(drawn.begin(), drawn.end());
    return drawn;
}

/// The smaller of the two bounds on the mean of `count` draws between 0 and `range`.
double half_width(double count, double range, double variance, double log_term) {
    const double hoeffding = range * std::sqrt(log_term / (2 * count));
    const double bernstein =
        std::sqrt(2 * variance * log_term / count) + 7 * range * log_term / (3 * (count - 1));
    return std::min(hoeffding, bernstein);
}

} // namespace

SampledBetweenness sample_betweenness(const Adjacency& graph, std::size_t sources,
                                      double confidence, std::uint64_t seed, unsigned jobs) {
    if (sources < 2 || !(confidence > 0 && confidence < 1))
        throw std::invalid_argument("at least two sources, and a confidence between 0 and 1");
    CondensedGraph condensed = detail::condense(graph);
    const auto vertices = static_cast<double>(graph.vertex_count());
    const auto count = static_cast<double>(sources);
    const detail::DependencySums sums = detail::sum_batches(
        condensed,
        detail::batches_of(condensed, draw(condensed, graph.vertex_count(), sources, seed)),
        {.total = {}, .squares = {0}, .by_reach = false}, jobs);
    const Components components = find_components(graph);
    const double log_term = std::log(2 * 2 * vertices / (1 - confidence));
    SampledBetweenness result{.estimate = std::move(condensed.closed_form),
                              .half_width = std::vector<double>(graph.vertex_count(), 0.0),
                              .sources = sources};
    for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        const std::uint32_t number = condensed.class_of[vertex];
        if (number == detail::no_class)
            continue; // exact
        const double mean = sums.total[number] / count;
        const double variance =
            std::max(0.0, (sums.squares[number] - count * mean * mean) / (count - 1));
        const double size = components.sizes[components.of_vertex[vertex]].vertices();
        result.estimate[vertex] += vertices / 2 * mean;
        result.half_width[vertex] =
            vertices / 2 * half_width(count, std::max(size - 2, 0.0), variance, log_term);
    }
    return result;
}

} // namespace zeren
