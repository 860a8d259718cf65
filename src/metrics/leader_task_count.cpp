// SPDX-License-Identifier: Apache-2.0
/// Tasks that a leader answers for.
///
///     |{ tasks j : the leader stands on j }|
///
/// Reads: the leader's part of the table. Range: whole numbers from 1. Always defined: leaders
/// without tasks have no row.
/// Cost: O(tasks).
/// Source: counting.
#include "metrics/detail/leaders.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// One term a task of the leader.
double term(const AnalysisContext&, TaskId) {
    return 1.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_leader_tasks(context, subject, term);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_leader_tasks(context, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "task-count",
    .title = "Task count",
    .title_zh = "分管任务数",
    .formula = "number of tasks of the leader",
    .reads = "tasks that the leader answers for",
    .range = "1, 2, …",
    .lowest = 1,
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(tasks)",
    .whole_number = true,
};

} // namespace

extern const Metric leader_task_count;
constinit const Metric leader_task_count{
    .info = info, .subjects = detail::of_leader, .compute = compute, .explain = explain};

} // namespace zeren::metric
