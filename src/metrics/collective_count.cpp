// SPDX-License-Identifier: Apache-2.0
/// Collective expressions that the graph keeps as vertices of the unit side.
///
///     |{ vertices of the unit side that are collectives }|
///
/// Reads: 0 under the policies drop and (a full roster) expand. Range: whole numbers from 0.
/// Always defined.
/// Cost: O(1).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(
        detail::number(context.graph().unit_count() - context.graph().named_unit_count())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_by_vertex(context, Side::unit, explanation, [&](std::size_t unit) {
        return context.graph().unit(UnitId(unit)).collective ? 1.0 : 0.0;
    });
}

constexpr MetricInfo info{
    .id = "collective-count",
    .title = "Collectives",
    .title_zh = "集合性主体数",
    .formula = "number of collectives kept as vertices",
    .reads = "0 under the policy drop",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(1)",
    .whole_number = true,
};

} // namespace

extern const Metric collective_count;
constinit const Metric collective_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
