// SPDX-License-Identifier: Apache-2.0
/// Connected components of the two-mode graph, isolated vertices included.
///
/// Reads: 1 = every task can be reached from every unit. Range: whole numbers from 0. Always
/// defined.
/// Cost: O(vertices + edges), shared.
/// Source: definition.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(detail::number(context.components().sizes.size())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    double isolated = 0;
    double tied = 0;
    for (const Components::Size& size : context.components().sizes)
        ++(size.vertices() == 1 ? isolated : tied);
    explanation.quantities = {{"components with ties", tied}, {"vertices without ties", isolated}};
    detail::end_in(explanation, tied + isolated);
}

constexpr MetricInfo info{
    .id = "components",
    .title = "Components",
    .title_zh = "连通分量数",
    .formula = "number of connected components, isolated vertices included",
    .reads = "1: everything hangs together",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "definition",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric components;
constinit const Metric components{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
