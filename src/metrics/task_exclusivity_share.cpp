// SPDX-License-Identifier: Apache-2.0
/// Task exclusivity as a share of all tasks.
///
///               1
///     E'(i) =  ---  sum over tasks j of i of exp(1 - d_j)        m = all tasks
///               m
///
/// Reads: 1 = the unit does every task, each alone. Range [0, 1]. Undefined when there are no
/// tasks. Cost: O(ties). Source: after ORA (Carley and Reminga 2004, CMU-ISRI-04-106); no numeric
/// parity is claimed.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    return std::exp(1.0 - detail::number(context.graph().degree(tie.task))) /
           detail::number(context.graph().task_count());
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    if (context.graph().task_count() == 0)
        return MetricColumn(context.row_count(subject), Measured::undefined("there are no tasks"));
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "task-exclusivity-share",
    .title = "Task exclusivity, share",
    .title_zh = "任务独占度（占任务总数）",
    .formula = "sum over tasks of exp(1 - d_j), over m",
    .reads = "1: does every task, each alone",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are no tasks",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106",
    .cost = "O(ties)",
    .relative_to_whole = true,
};

} // namespace

extern const Metric task_exclusivity_share;
constinit const Metric task_exclusivity_share{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
