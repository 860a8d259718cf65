// SPDX-License-Identifier: Apache-2.0
/// Task exclusivity over the largest of the unit side.
///
///     E*(i) = E(i) / max E        E = task-exclusivity
///
/// Reads: 1 = nobody is harder to replace. Range [0, 1]. Undefined when nobody has a task.
/// Cost: O(ties).
/// Source: after ORA (Carley and Reminga 2004, CMU-ISRI-04-106); no numeric parity is claimed.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

MetricColumn exclusivities(const AnalysisContext& context, Subject subject) {
    return find_metric("task-exclusivity", subject)->compute(context, subject);
}

double largest(const MetricColumn& column) {
    double most = 0;
    for (const Measured& cell : column)
        most = std::max(most, *cell.value);
    return most;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    MetricColumn column = exclusivities(context, subject);
    const double most = largest(column);
    for (Measured& cell : column)
        cell = detail::quotient(*cell.value, most, "nobody has a task");
    return column;
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const MetricColumn column = exclusivities(context, subject);
    detail::explain_fraction(
        {{"task-exclusivity", *column[row].value}, {"largest of all", largest(column)}, {}},
        explanation);
}

constexpr MetricInfo info{
    .id = "task-exclusivity-relative",
    .title = "Task exclusivity, relative",
    .title_zh = "任务独占度（相对最大值）",
    .formula = "task-exclusivity / its largest value",
    .reads = "1: nobody is harder to replace",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "nobody has a task",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106",
    .cost = "O(ties)",
    .relative_to_whole = true,
};

} // namespace

extern const Metric task_exclusivity_relative;
constinit const Metric task_exclusivity_relative{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
