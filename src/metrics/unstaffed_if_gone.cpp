// SPDX-License-Identifier: Apache-2.0
/// Tasks that would have nobody left without the unit.
///
///     |{ tasks j of i : d(j) = 1 }|        d(j) = units on j, kept collectives included
///
/// Reads: tasks that hang on this unit alone. Range: whole numbers from 0. Always defined.
/// Cost: O(ties).
/// Source: ours.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    return context.graph().degree(tie.task) == 1 ? 1.0 : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "unstaffed-if-gone",
    .title = "Unstaffed if gone",
    .title_zh = "撤出后无人承担任务数",
    .formula = "number of tasks j of i with d_j = 1",
    .reads = "tasks that hang on this unit alone",
    .range = "0 … m",
    .undefined_when = "never",
    .citation = "ours",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric unstaffed_if_gone;
constinit const Metric unstaffed_if_gone{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
