// SPDX-License-Identifier: Apache-2.0
/// The part of all tasks that a unit takes part in.
///
///              k(i)
///     s(i) =  ------        k(i) = tasks of i, m = all tasks
///                m
///
/// Divides by tasks, not by ties: the shares of all units add up to more than 1.
/// Reads: 0.28 = the unit is named in 28 % of the tasks. Range [0, 1]. Undefined when there are
/// no tasks.
/// Cost: O(units + ties).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie&) {
    return 1.0 / detail::number(context.graph().task_count());
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const double tasks = detail::number(context.graph().task_count());
    return detail::per_row(context, subject, [&](std::size_t row) {
        const double own = detail::number(context.graph().degree(UnitId(row)));
        return detail::quotient(own, tasks, "there are no tasks");
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
    explanation.quantities = {{"m", detail::number(context.graph().task_count())}};
}

constexpr MetricInfo info{
    .id = "task-share",
    .title = "Task share",
    .title_zh = "任务参与率",
    .formula = "k_i / m",
    .reads = "part of all tasks that the unit takes part in",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are no tasks",
    .citation = "counting",
    .cost = "O(units + ties)",
    .relative_to_whole = true,
};

} // namespace

extern const Metric task_share;
constinit const Metric task_share{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
