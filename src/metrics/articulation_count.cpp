// SPDX-License-Identifier: Apache-2.0
/// Articulation units: number of units whose removal splits their component.
///
/// Reads: units that alone hold a part of the network to the rest. Range: whole numbers from 0.
/// Always defined. Cost: O(vertices + edges), shared. Source: Hopcroft and Tarjan (1973), CACM
/// 16(6), 372-378.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/blocks.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    const Blocks& blocks = context.blocks();
    return detail::whole_network(Measured::of(static_cast<double>(std::count(
        blocks.articulation.begin(),
        blocks.articulation.begin() + static_cast<std::ptrdiff_t>(context.graph().unit_count()),
        true))));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_by_vertex(context, Side::unit, explanation, [&](std::size_t unit) {
        return context.blocks().parts_without[unit] > 1 ? 1.0 : 0.0;
    });
}

constexpr MetricInfo info{
    .id = "articulation-count",
    .title = "Articulation units",
    .title_zh = "割点单位数",
    .formula = "number of units whose removal splits their component",
    .reads = "units that alone hold a part of the network to the rest",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "Hopcroft and Tarjan (1973), CACM 16(6)",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric articulation_count;
constinit const Metric articulation_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
