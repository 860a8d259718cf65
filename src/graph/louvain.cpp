// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/weighted_graph.hpp"

#include <numeric>

namespace zeren {

Modules louvain_modules(std::size_t unit_count, const UnitProjection& projection,
                        std::uint64_t seed) {
    const detail::WeightedGraph whole = detail::weighted_graph(unit_count, projection);
    SeededRandom random(seed);
    Partition of_unit(unit_count);
    std::iota(of_unit.begin(), of_unit.end(), 0U);
    Partition labels = of_unit;
    for (detail::WeightedGraph graph = whole;;) {
        detail::move_vertices(graph, labels, random);
        const std::size_t modules = detail::number_labels(labels);
        for (std::uint32_t& vertex : of_unit)
            vertex = labels[vertex];
        if (modules == graph.size())
            break;
        graph = detail::contract(graph, labels, modules);
        labels.resize(modules);
        std::iota(labels.begin(), labels.end(), 0U);
    }
    return detail::modules_of(whole, std::move(of_unit));
}

} // namespace zeren
