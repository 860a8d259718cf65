// SPDX-License-Identifier: Apache-2.0
/// Role load: every task is one piece of work; its leads share λ of it, its supporters 1 - λ.
///
///                                         λ / L(j)        if i leads j
///     r(i) = sum over tasks j of i of {                                  L, S = leads, supporters
///     of j
///                                       (1 - λ) / S(j)    if i supports j
///
/// A role that stands alone on a task takes the whole task. λ is the option role_split (default
/// 0.5). The loads of all units add up to the number of tasks that have units.
/// Reads: the unit carries the work of so many whole tasks. Range [0, m]. Always defined.
/// Cost: O(sum of d_j²).
/// Source: ours; equals fractional-load when λ = L/d on every task.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    const auto roles = context.graph().roles_of(tie.task);
    const auto same = std::count(roles.begin(), roles.end(), tie.role);
    const bool alone = static_cast<std::size_t>(same) == roles.size();
    const double split = context.options().role_split;
    const double part = alone ? 1.0 : tie.role == Role::lead ? split : 1.0 - split;
    return part / static_cast<double>(same);
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "role-load",
    .title = "Role load",
    .title_zh = "角色负荷",
    .formula = "sum over tasks of λ/leads when leading, (1-λ)/supporters when supporting; a lone "
               "role takes all",
    .reads = "whole tasks carried when leads share λ of each task",
    .range = "[0, m]",
    .undefined_when = "never",
    .citation = "ours",
    .cost = "O(sum of d_j²)",
};

} // namespace

extern const Metric role_load;
constinit const Metric role_load{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
