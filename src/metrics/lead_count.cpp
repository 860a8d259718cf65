// SPDX-License-Identifier: Apache-2.0
/// Ties in the role of lead: for a unit the tasks it leads, for a task the units that lead it.
///
///     l(v) = |{ ties of v with role lead }|
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
    return tie.role == Role::lead ? 1.0 : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "lead-count",
    .title = "Lead count",
    .title_zh = "牵头任务数",
    .formula = "number of ties with role lead",
    .reads = "tasks that the unit leads; for a task, units that lead it",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric lead_count;
constinit const Metric lead_count{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
