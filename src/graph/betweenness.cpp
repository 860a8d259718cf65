// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/lane_search.hpp"
#include "graph/detail/source_batches.hpp"
#include "graph/detail/wide_range_search.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/parallel.hpp>

namespace zeren {
namespace {

using detail::CondensedGraph;
using detail::SourceBatch;

/// Adds what the sources of one batch carry, one source at a time.
void add_one_by_one(const CondensedGraph& graph, const SourceBatch& batch,
                    std::vector<double>& total) {
    detail::WideRangeSearch search(graph);
    for (const std::uint32_t source : batch.sources) {
        search.run(source);
        for (const std::uint32_t vertex : search.reached())
            total[vertex] += graph.reach[source] * search.carried_by(vertex);
    }
}

/// By class: dependencies of all sources, each unordered pair from both ends.
std::vector<double> sum_dependencies(const CondensedGraph& graph, unsigned jobs) {
    const std::vector<SourceBatch> batches = detail::all_sources(graph);
    // A fixed number of sums, added up in order: the threads only decide who works on which.
    const std::size_t sums = std::min(detail::sum_count, batches.size());
    std::vector<std::vector<double>> total(sums);
    for_each_index(sums, jobs, [&](std::size_t sum) {
        total[sum].assign(graph.class_count(), 0.0);
        detail::LaneSearch search(graph, detail::fastest_lane_steps());
        for (std::size_t batch = sum; batch < batches.size(); batch += sums)
            if (!search.run(graph.parts[batches[batch].part], batches[batch].sources, total[sum]))
                add_one_by_one(graph, batches[batch], total[sum]);
    });
    std::vector<double> result(graph.class_count(), 0.0);
    for (const std::vector<double>& part : total)
        for (std::size_t vertex = 0; vertex < result.size(); ++vertex)
            result[vertex] += part[vertex];
    return result;
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
