// SPDX-License-Identifier: Apache-2.0
/// Two-mode density: ties over the pairs of a unit and a task.
///
///            E
///     δ = -------        n = vertices of the unit side, m = tasks
///           n m
///
/// Not the one-mode density, which counts impossible ties inside a side.
/// Reads: 1 = everyone is on everything. Range [0, 1]. Undefined when a side is empty.
/// Cost: O(1).
/// Source: Borgatti and Everett (1997), Social Networks 19(3), 243-269.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    const double units = detail::number(context.graph().unit_count());
    const double tasks = detail::number(context.graph().task_count());
    return {{"ties", detail::number(context.graph().tie_count())},
            {"units times tasks", units * tasks},
            "one side is empty"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "density",
    .title = "Density",
    .title_zh = "网络密度",
    .formula = "E / (n m)",
    .reads = "1: every unit is on every task",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "one side is empty",
    .citation = "Borgatti and Everett (1997), Social Networks 19(3)",
    .cost = "O(1)",
};

} // namespace

extern const Metric density;
constinit const Metric density{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
