// SPDX-License-Identifier: Apache-2.0
/// Newman strength: the row sum of Newman's collaboration weights.
///
///     sum over v of  sum over shared tasks j of  1 / (d(j) - 1)  =  |{ tasks j of i : d(j) > 1 }|
///
/// A task spreads one unit of weight over the partners met on it; a task of this unit alone has
/// none.
/// Reads: tasks that are done together with someone. Range: whole numbers from 0. Always defined.
/// Cost: O(ties).
/// Source: Newman (2001), Physical Review E 64, 016132.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    return context.graph().degree(tie.task) > 1 ? 1.0 : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "newman-strength",
    .title = "Newman strength",
    .title_zh = "协作强度",
    .formula = "sum of Newman weights to all partners = tasks with more than one unit",
    .reads = "tasks that the unit does together with someone",
    .range = "0 … m",
    .undefined_when = "never",
    .citation = "Newman (2001), Physical Review E 64, 016132",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric newman_strength;
constinit const Metric newman_strength{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
