// SPDX-License-Identifier: Apache-2.0
/// Ties in the role of support: for a unit the tasks it supports, for a task the units that
/// support it.
///
///     s(v) = |{ ties of v with role support }|
///
/// A unit that is both lead and support of a task counts once, as lead.
/// Reads: plain workload by role. Range: whole numbers from 0. Always defined.
/// Cost: O(ties).
/// Source: counting.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext&, const detail::Tie& tie) {
    return tie.role == Role::support ? 1.0 : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "support-count",
    .title = "Support count",
    .title_zh = "配合任务数",
    .formula = "number of ties with role support",
    .reads = "tasks that the unit supports; for a task, units that support it",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric support_count;
constinit const Metric support_count{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
