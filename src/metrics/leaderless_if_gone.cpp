// SPDX-License-Identifier: Apache-2.0
/// Tasks that would have no lead left without the unit.
///
///     |{ tasks j led by i : no other unit leads j }|
///
/// Reads: tasks for which a new lead would have to be found. Range: whole numbers from 0. Always
/// defined.
/// Cost: O(sum of d_j²).
/// Source: ours.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    if (tie.role != Role::lead)
        return 0.0;
    const auto roles = context.graph().roles_of(tie.task);
    return std::count(roles.begin(), roles.end(), Role::lead) == 1 ? 1.0 : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "leaderless-if-gone",
    .title = "Leaderless if gone",
    .title_zh = "撤出后无牵头任务数",
    .formula = "number of tasks j led by i alone",
    .reads = "tasks for which a new lead would have to be found",
    .range = "0 … m",
    .undefined_when = "never",
    .citation = "ours",
    .cost = "O(sum of d_j²)",
    .whole_number = true,
};

} // namespace

extern const Metric leaderless_if_gone;
constinit const Metric leaderless_if_gone{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
