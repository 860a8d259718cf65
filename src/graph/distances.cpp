// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/bit_search.hpp"
#include "graph/detail/condensed_graph.hpp"

#include <zeren/graph/distances.hpp>
#include <zeren/graph/parallel.hpp>

#include <algorithm>
#include <cmath>

namespace zeren {
namespace {

using detail::CondensedGraph;
using detail::DistanceTally;

/// What one worker has found.
struct Share {
    std::vector<DistanceTally> tally;
    std::vector<std::uint64_t> pairs;
};

void add(Share& sum, const Share& share) {
    for (std::size_t vertex = 0; vertex < sum.tally.size(); ++vertex) {
        sum.tally[vertex].reciprocals += share.tally[vertex].reciprocals;
        sum.tally[vertex].sum += share.tally[vertex].sum;
        sum.tally[vertex].reached += share.tally[vertex].reached;
        sum.tally[vertex].farthest =
            std::max(sum.tally[vertex].farthest, share.tally[vertex].farthest);
    }
    sum.pairs.resize(std::max(sum.pairs.size(), share.pairs.size()));
    for (std::size_t distance = 0; distance < share.pairs.size(); ++distance)
        sum.pairs[distance] += share.pairs[distance];
}

VertexDistances finished(const DistanceTally& tally) {
    const auto whole = static_cast<double>(static_cast<std::uint64_t>(tally.reciprocals >> 64U));
    const auto rest = static_cast<double>(static_cast<std::uint64_t>(tally.reciprocals));
    return {.sum = tally.sum,
            .reciprocal_sum = whole + std::ldexp(rest, -64),
            .reached = tally.reached,
            .eccentricity = tally.farthest};
}

} // namespace

AllDistances measure_distances(const Adjacency& graph, unsigned jobs) {
    AllDistances result{.of_vertex = std::vector<VertexDistances>(graph.vertex_count()),
                        .pairs = {}};
    if (graph.vertex_count() == 0)
        return result;
    const CondensedGraph ordered = detail::leave_as_it_is(graph);
    const std::vector<detail::BitBatch> batches = detail::bit_batches(ordered);
    const std::size_t workers = std::clamp<std::size_t>(jobs, 1, batches.size());
    std::vector<Share> shares(workers);
    for_each_index(workers, jobs, [&](std::size_t worker) {
        detail::BitSearch search(ordered, detail::fastest_bit_steps());
        for (std::size_t batch = worker; batch < batches.size(); batch += workers)
            search.run(batches[batch]);
        shares[worker] = {.tally = search.take_tally(), .pairs = search.pairs()};
    });
    for (std::size_t worker = 1; worker < workers; ++worker)
        add(shares[0], shares[worker]);
    for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex)
        result.of_vertex[vertex] = finished(shares[0].tally[ordered.class_of[vertex]]);
    result.pairs = std::move(shares[0].pairs);
    for (std::uint64_t& count : result.pairs)
        count /= 2; // from both ends
    return result;
}

std::vector<VertexDistances> summarise_distances(const Adjacency& graph, unsigned jobs) {
    return measure_distances(graph, jobs).of_vertex;
}

std::vector<std::uint32_t> distance_histogram(const Adjacency& graph, std::size_t start) {
    std::vector<bool> seen(graph.vertex_count(), false);
    std::vector<std::uint32_t> queue{static_cast<std::uint32_t>(start)}, histogram;
    seen[start] = true;
    for (std::size_t head = 0; head < queue.size();) {
        const std::size_t level_end = queue.size();
        histogram.push_back(static_cast<std::uint32_t>(level_end - head));
        for (; head < level_end; ++head)
            for (const std::uint32_t next : graph.neighbours(queue[head]))
                if (!seen[next]) {
                    seen[next] = true;
                    queue.push_back(next);
                }
    }
    return histogram;
}

} // namespace zeren
