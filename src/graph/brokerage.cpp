// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/brokerage.hpp>

#include <algorithm>

namespace zeren {
namespace {

std::uint64_t& role_of(Brokerage& counts, std::uint32_t from, std::uint32_t via, std::uint32_t to) {
    if (from == to)
        return from == via ? counts.coordinator : counts.itinerant;
    if (via == to)
        return counts.gatekeeper;
    return via == from ? counts.representative : counts.liaison;
}

/// Adds the paths from → via → to that have no short cut, by the ends of the second tie.
void add_paths(const DirectedGraph& graph, std::span<const std::uint32_t> groups, std::size_t from,
               std::uint32_t via, Brokerage& counts) {
    const auto& direct = graph[from];
    for (const std::uint32_t to : graph[via])
        if (to != from && !std::binary_search(direct.begin(), direct.end(), to))
            ++role_of(counts, groups[from], groups[via], groups[to]);
}

} // namespace

std::vector<Brokerage> count_brokerage(const DirectedGraph& graph,
                                       std::span<const std::uint32_t> groups) {
    std::vector<Brokerage> result(graph.size());
    for (std::size_t from = 0; from < graph.size(); ++from)
        for (const std::uint32_t via : graph[from])
            add_paths(graph, groups, from, via, result[via]);
    return result;
}

std::vector<Brokerage> brokerage_by_origin(const DirectedGraph& graph,
                                           std::span<const std::uint32_t> groups,
                                           std::uint32_t middle) {
    std::vector<Brokerage> result(graph.size());
    for (std::size_t from = 0; from < graph.size(); ++from)
        if (std::binary_search(graph[from].begin(), graph[from].end(), middle))
            add_paths(graph, groups, from, middle, result[from]);
    return result;
}

} // namespace zeren
