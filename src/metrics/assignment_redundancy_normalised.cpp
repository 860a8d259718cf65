// SPDX-License-Identifier: Apache-2.0
/// Assignment redundancy as a part of what is possible.
///
///           sum over tasks j of max(0, d_j - 1)
///     R' = -------------------------------------        n, m = vertices of the sides
///                      m (n - 1)
///
/// Reads: 1 = everyone is on every task. Range [0, 1]. Undefined without tasks or with fewer than
/// two vertices on the unit side. Tasks without units add 0. Cost: O(tasks). Source: after ORA
/// (Carley and Reminga 2004, CMU-ISRI-04-106); no numeric parity is claimed.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    double spare = 0;
    for (std::size_t task = 0; task < context.graph().task_count(); ++task)
        spare += std::max(1.0, detail::number(context.graph().degree(TaskId(task)))) - 1;
    const double units = detail::number(context.graph().unit_count());
    return {
        {"units beyond the first, over all tasks", spare},
        {"m (n - 1)", units < 2 ? 0 : detail::number(context.graph().task_count()) * (units - 1)},
        "there are no tasks, or fewer than two units"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "assignment-redundancy-normalised",
    .title = "Assignment redundancy, normalised",
    .title_zh = "分工冗余度（标准化）",
    .formula = "sum over tasks of max(0, d_j - 1), over m (n - 1)",
    .reads = "1: everyone is on every task",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are no tasks, or fewer than two vertices on the unit side",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106",
    .cost = "O(tasks)",
};

} // namespace

extern const Metric assignment_redundancy_normalised;
constinit const Metric assignment_redundancy_normalised{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
