// SPDX-License-Identifier: Apache-2.0
/// Fractional load of a leader: a task of several leaders is split equally among them.
///
///     sum over tasks j of the leader of  1 / l(j)        l(j) = leaders of j
///
/// The loads of all leaders add up to the number of tasks that have a leader.
/// Reads: whole tasks that the leader answers for. Range (0, m]. Always defined.
/// Cost: O(tasks).
/// Source: after Waltman and van Eck (2015), Journal of Informetrics 9(4), applied to leaders by
/// us.
#include "metrics/detail/leaders.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// One term a task of the leader.
double term(const AnalysisContext& context, TaskId task) {
    return 1.0 / static_cast<double>(detail::leaders_of(context, task));
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_leader_tasks(context, subject, term);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_leader_tasks(context, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "fractional-load",
    .title = "Fractional load",
    .title_zh = "分摊负荷",
    .formula = "sum over tasks of 1 / leaders of the task",
    .reads = "whole tasks, a shared one being split equally",
    .range = "(0, m]",
    .undefined_when = "never",
    .citation = "Waltman and van Eck (2015), Journal of Informetrics 9(4)",
    .cost = "O(tasks)",
};

} // namespace

extern const Metric leader_fractional_load;
constinit const Metric leader_fractional_load{
    .info = info, .subjects = detail::of_leader, .compute = compute, .explain = explain};

} // namespace zeren::metric
