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
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    const double units = detail::number(context.graph().unit_count());
    const double tasks = detail::number(context.graph().task_count());
    return detail::whole_network(detail::quotient(detail::number(context.graph().tie_count()),
                                                  units * tasks, "one side is empty"));
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
constinit const Metric density{.info = info, .subjects = detail::of_network, .compute = compute};

} // namespace zeren::metric
