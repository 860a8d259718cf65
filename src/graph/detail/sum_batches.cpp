// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/sum_batches.hpp"

#include "graph/detail/wide_range_search.hpp"

#include <zeren/graph/parallel.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t sum_count = 16;

/// Adds what the sources of one batch carry, one source at a time.
void add_one_by_one(const CondensedGraph& graph, const SourceBatch& batch, DependencySums& sums) {
    WideRangeSearch search(graph);
    for (const std::uint32_t source : batch.sources) {
        search.run(source);
        for (const std::uint32_t vertex : search.reached()) {
            const double carried = search.carried_by(vertex);
            sums.total[vertex] += (sums.by_reach ? graph.reach[source] : 1.0) * carried;
            if (!sums.squares.empty())
                sums.squares[vertex] += carried * carried;
        }
    }
}

void add(std::vector<double>& sum, const std::vector<double>& part) {
    for (std::size_t vertex = 0; vertex < part.size(); ++vertex)
        sum[vertex] += part[vertex];
}

} // namespace

DependencySums sum_batches(const CondensedGraph& graph, const std::vector<SourceBatch>& batches,
                           const DependencySums& wanted, unsigned jobs) {
    DependencySums empty = wanted;
    empty.total.assign(graph.class_count(), 0.0);
    if (!wanted.squares.empty())
        empty.squares.assign(graph.class_count(), 0.0);
    const std::size_t count = std::min(sum_count, batches.size());
    std::vector<DependencySums> parts(count);
    for_each_index(count, jobs, [&](std::size_t sum) {
        parts[sum] = empty;
        LaneSearch search(graph, fastest_lane_steps());
        for (std::size_t number = sum; number < batches.size(); number += count) {
            const SourceBatch& batch = batches[number];
            if (!search.run(graph.parts[batch.part], batch.sources, parts[sum]))
                add_one_by_one(graph, batch, parts[sum]);
        }
    });
    DependencySums result = std::move(empty);
    for (const DependencySums& part : parts) {
        add(result.total, part.total);
        add(result.squares, part.squares);
    }
    return result;
}

} // namespace zeren::detail
