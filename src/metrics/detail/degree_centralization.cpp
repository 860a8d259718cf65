// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/degree_centralization.hpp"

#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"

#include <algorithm>

namespace zeren::detail {

MetricColumn degree_centralization(const AnalysisContext& context, Side side) {
    const Adjacency& graph = context.adjacency();
    const SideRange own = graph.range(side);
    std::size_t largest = 0;
    std::size_t ties = 0;
    bool idle = false;
    for (std::size_t vertex = own.first; vertex < own.first + own.count; ++vertex) {
        largest = std::max(largest, graph.degree(vertex));
        ties += graph.degree(vertex);
        idle = idle || graph.degree(vertex) == 0;
    }
    const double sum = number(largest * own.count - ties);
    const double most = number(own.other_count) - (idle ? 0 : 1);
    const double divisor =
        own.count < 2 || own.other_count == 0 ? 0 : (number(own.count) - 1) * most;
    return whole_network(quotient(sum, divisor, "a side is too small"));
}

} // namespace zeren::detail
