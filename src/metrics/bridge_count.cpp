// SPDX-License-Identifier: Apache-2.0
/// Bridges: number of ties whose removal splits a component.
///
/// Reads: ties that alone hold a part of the network to the rest. Range: whole numbers from 0.
/// Always defined. Cost: O(vertices + edges), shared. Source: Hopcroft and Tarjan (1973), CACM
/// 16(6), 372-378.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/blocks.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    const Blocks& blocks = context.blocks();
    return detail::whole_network(Measured::of(static_cast<double>(blocks.bridges.size())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    std::vector<double> bridges(context.graph().unit_count(), 0.0);
    for (const auto& bridge : context.blocks().bridges)
        ++bridges[bridge.first];
    detail::explain_by_vertex(context, Side::unit, explanation,
                              [&](std::size_t unit) { return bridges[unit]; });
}

constexpr MetricInfo info{
    .id = "bridge-count",
    .title = "Bridges",
    .title_zh = "桥数",
    .formula = "number of ties whose removal splits a component",
    .reads = "ties that alone hold a part of the network to the rest",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "Hopcroft and Tarjan (1973), CACM 16(6)",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric bridge_count;
constinit const Metric bridge_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
