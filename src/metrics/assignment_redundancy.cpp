// SPDX-License-Identifier: Apache-2.0
/// Assignment redundancy: units on a task beyond the first, on average.
///
///                 sum over tasks j of max(0, d(j) - 1)
///     redun  =   --------------------------------------        d(j) = units on j
///                               m
///
/// A task without any unit adds 0. Divide by n - 1 for a value in [0, 1].
/// Reads: 0 = every task hangs on one unit. Range [0, n - 1]. Undefined when there are no tasks.
/// Cost: O(tasks).
/// Source: after ORA, Carley and Reminga (2004), CMU-ISRI-04-106; no numeric parity claimed.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    double spare = 0;
    for (std::size_t task = 0; task < context.graph().task_count(); ++task)
        if (const std::size_t size = context.graph().degree(TaskId(task)); size > 1)
            spare += detail::number(size - 1);
    return {{"units beyond the first, over all tasks", spare},
            {"tasks", detail::number(context.graph().task_count())},
            "there are no tasks"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "assignment-redundancy",
    .title = "Assignment redundancy",
    .title_zh = "任务冗余度",
    .formula = "sum over tasks of max(0, d_j - 1) / m",
    .reads = "units on a task beyond the first; 0: every task hangs on one unit",
    .range = "[0, n-1]",
    .undefined_when = "there are no tasks",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106; no numeric parity claimed",
    .cost = "O(tasks)",
};

} // namespace

extern const Metric assignment_redundancy;
constinit const Metric assignment_redundancy{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
