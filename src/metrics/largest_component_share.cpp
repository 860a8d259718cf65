// SPDX-License-Identifier: Apache-2.0
/// The part of all vertices that lie in the largest connected component.
///
///     |largest component| / (n + m)
///
/// Reads: 1 = connected. Range (0, 1]. Undefined when there are no vertices.
/// Cost: O(vertices + edges), shared.
/// Source: definition.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    const std::vector<Components::Size>& sizes = context.components().sizes;
    return {{"vertices of the largest component", sizes.empty() ? 0.0 : sizes.front().vertices()},
            {"all vertices", detail::number(context.adjacency().vertex_count())},
            "there are no vertices"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "largest-component-share",
    .title = "Largest component share",
    .title_zh = "最大连通分量占比",
    .formula = "vertices of the largest component / (n + m)",
    .reads = "1: everything hangs together",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "there are no vertices",
    .citation = "definition",
    .cost = "O(vertices + edges), shared",
};

} // namespace

extern const Metric largest_component_share;
constinit const Metric largest_component_share{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
