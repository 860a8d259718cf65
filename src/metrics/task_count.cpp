// SPDX-License-Identifier: Apache-2.0
/// Tasks a unit takes part in, as lead or as support: its degree k_i.
///
///     k(i) = |N(i)|        N(i) = tasks of i
///
/// Each task counts once, whatever the roles.
/// Reads: how many tasks the unit is named in. Range: whole numbers from 0. Always defined.
/// Cost: O(ties).
/// Source: counting.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext&, const detail::Tie&) {
    return 1.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "task-count",
    .title = "Task count",
    .title_zh = "参与任务数",
    .formula = "|N(i)|",
    .reads = "tasks that the unit takes part in, in either role",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric task_count;
constinit const Metric task_count{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
