// SPDX-License-Identifier: Apache-2.0
/// Fractional load: every task is one piece of work, split equally among its units.
///
///     f(i) = sum over tasks j of i of  1 / d(j)        d(j) = units on j
///
/// The loads of all units add up to the number of tasks that have units. A kept collective takes
/// a share like one unit. Roles are ignored: see role-load.
/// Reads: the unit carries the work of so many whole tasks. Range [0, m]. Always defined.
/// Cost: O(ties).
/// Source: Waltman and van Eck (2015), Journal of Informetrics 9(4), 872-894.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    return 1.0 / detail::number(context.graph().degree(tie.task));
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "fractional-load",
    .title = "Fractional load",
    .title_zh = "分摊负荷",
    .formula = "sum over tasks j of i of 1 / d_j",
    .reads = "whole tasks carried when each task is split equally among its units",
    .range = "[0, m]",
    .undefined_when = "never",
    .citation = "Waltman and van Eck (2015), Journal of Informetrics 9(4)",
    .cost = "O(ties)",
};

} // namespace

extern const Metric fractional_load;
constinit const Metric fractional_load{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
