// SPDX-License-Identifier: Apache-2.0
/// Tasks of the table, those without any unit included.
///
///     m
///
/// Reads: size of the table. Range: whole numbers from 0. Always defined.
/// Cost: O(1).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(detail::number(context.graph().task_count())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_by_vertex(context, Side::task, explanation, [](std::size_t) { return 1.0; });
}

constexpr MetricInfo info{
    .id = "task-count",
    .title = "Tasks",
    .title_zh = "任务数",
    .formula = "m",
    .reads = "size of the table",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(1)",
    .whole_number = true,
};

} // namespace

extern const Metric network_task_count;
constinit const Metric network_task_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
