// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/cores.hpp>

#include <algorithm>

namespace zeren {

std::vector<std::uint32_t> core_numbers(const Adjacency& graph) {
    std::vector<std::uint32_t> left(graph.vertex_count()); // neighbours not yet peeled
    std::vector<std::vector<std::uint32_t>> with_left(1);
    for (std::uint32_t vertex = 0; vertex < left.size(); ++vertex) {
        left[vertex] = static_cast<std::uint32_t>(graph.degree(vertex));
        if (with_left.size() <= left[vertex])
            with_left.resize(left[vertex] + 1);
        with_left[left[vertex]].push_back(vertex);
    }
    std::vector<bool> peeled(left.size(), false);
    for (std::uint32_t core = 0; core < with_left.size(); ++core)
        for (std::size_t place = 0; place < with_left[core].size(); ++place) {
            const std::uint32_t vertex = with_left[core][place];
            if (peeled[vertex] || left[vertex] > core)
                continue; // an entry from before a neighbour was peeled
            peeled[vertex] = true;
            left[vertex] = core;
            for (const std::uint32_t next : graph.neighbours(vertex)) {
                if (peeled[next])
                    continue;
                --left[next];
                with_left[std::max(left[next], core)].push_back(next);
            }
        }
    return left;
}

} // namespace zeren
