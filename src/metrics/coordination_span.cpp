// SPDX-License-Identifier: Apache-2.0
/// Coordination span: the other units that a unit has to bring together on the tasks it leads.
///
///     c(i) = sum over tasks j led by i of  (d(j) - 1)        d(j) = units on j
///
/// A unit met on several led tasks counts on each of them.
/// Reads: how much coordinating the leads ask for. Range: whole numbers from 0. Always defined.
/// Cost: O(ties).
/// Source: ours.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    return tie.role == Role::lead ? detail::number(context.graph().degree(tie.task) - 1) : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "coordination-span",
    .title = "Coordination span",
    .title_zh = "统筹协调量",
    .formula = "sum over tasks j led by i of (d_j - 1)",
    .reads = "other units on the tasks that it leads, counted on every task",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "ours",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric coordination_span;
constinit const Metric coordination_span{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
