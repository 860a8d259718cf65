// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/source_batches.hpp"
#include "graph/detail/sum_batches.hpp"
#include "graph/detail/wide_range_search.hpp"

#include <zeren/graph/betweenness.hpp>

namespace zeren {
namespace {

using detail::CondensedGraph;

/// By class: dependencies of all sources, each unordered pair from both ends.
std::vector<double> sum_dependencies(const CondensedGraph& graph, unsigned jobs) {
    const std::vector<detail::SourceBatch> batches = detail::all_sources(graph);
    return detail::sum_batches(graph, batches, {.total = {}, .squares = {}, .by_reach = true}, jobs)
        .total;
}

} // namespace

std::vector<double> betweenness(const Adjacency& graph, unsigned jobs) {
    CondensedGraph condensed = detail::condense(graph);
    const std::vector<double> sums = sum_dependencies(condensed, jobs);
    std::vector<double> result = std::move(condensed.closed_form);
    for (std::size_t vertex = 0; vertex < result.size(); ++vertex)
        if (condensed.class_of[vertex] != detail::no_class)
            result[vertex] += sums[condensed.class_of[vertex]] / 2;
    return result;
}

std::vector<double> betweenness_by_start(const Adjacency& graph, std::uint32_t vertex) {
    const CondensedGraph plain = detail::leave_as_it_is(graph);
    std::vector<double> carried(graph.vertex_count(), 0.0);
    detail::WideRangeSearch search(plain);
    for (std::uint32_t start = 0; start < graph.vertex_count(); ++start) {
        if (start == vertex || plain.class_of[start] == detail::no_class ||
            plain.class_of[vertex] == detail::no_class)
            continue;
        search.run(plain.class_of[start]);
        carried[start] = search.carried_by(plain.class_of[vertex]) / 2;
    }
    return carried;
}

double largest_betweenness(std::size_t own, std::size_t other) {
    if (own == 0 || other == 0)
        return 0;
    const auto o = static_cast<double>(other);
    const auto s = static_cast<double>((own - 1) / other);
    const auto t = static_cast<double>((own - 1) % other);
    return (o * o * (s + 1) * (s + 1) + o * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

} // namespace zeren
