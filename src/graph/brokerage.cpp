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

} // namespace

std::vector<Brokerage> count_brokerage(const DirectedGraph& graph,
                                       std::span<const std::uint32_t> groups) {
    std::vector<Brokerage> result(graph.size());
    for (std::size_t from = 0; from < graph.size(); ++from)
        for (const std::uint32_t via : graph[from])
            for (const std::uint32_t to : graph[via]) {
                const auto& direct = graph[from];
                if (to == from || std::binary_search(direct.begin(), direct.end(), to))
                    continue;
                ++role_of(result[via], groups[from], groups[via], groups[to]);
            }
    return result;
}

} // namespace zeren
