// SPDX-License-Identifier: Apache-2.0
#include "study/detail/module_searches.hpp"

#include <zeren/base/parallel.hpp>

#include <algorithm>

namespace zeren::detail {

std::vector<Modules> search_all(const Adjacency& graph, std::size_t restarts, std::uint64_t seed,
                                unsigned jobs) {
    std::vector<Modules> found(restarts);
    for_ranges(restarts, jobs, 4, [&](std::size_t begin, std::size_t end) {
        for (std::size_t restart = begin; restart < end; ++restart)
            found[restart] = search_modules(graph, 0x9E3779B97F4A7C15U * (seed + 1) + restart);
    });
    return found;
}

const Modules& best_of(const std::vector<Modules>& found) {
    return *std::max_element(found.begin(), found.end(), [](const Modules& a, const Modules& b) {
        return a.modularity != b.modularity ? a.modularity < b.modularity
                                            : a.of_vertex > b.of_vertex;
    });
}

std::vector<Measured> stability(const Partition& best, const std::vector<Modules>& found,
                                std::size_t units) {
    std::vector<Measured> result;
    for (std::size_t unit = 0; unit < units; ++unit) {
        std::size_t together = 0, mates = 0;
        for (std::size_t other = 0; other < units; ++other) {
            if (other == unit || best[unit] == no_module || best[other] != best[unit])
                continue;
            ++mates;
            for (const Modules& one : found)
                together += one.of_vertex[unit] == one.of_vertex[other] ? 1 : 0;
        }
        result.push_back(mates == 0 ? Measured::undefined("no other unit is in its module")
                                    : Measured::of(static_cast<double>(together) /
                                                   static_cast<double>(mates * found.size())));
    }
    return result;
}

} // namespace zeren::detail
