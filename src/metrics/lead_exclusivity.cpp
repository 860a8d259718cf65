// SPDX-License-Identifier: Apache-2.0
/// Task exclusivity over the tasks that the unit leads.
///
///     sum over tasks j led by i of  exp(1 - d(j))        d(j) = units on j
///
/// Reads: high = much would be left without a lead and without hands. Range [0, m]. Always
/// defined.
/// Cost: O(ties).
/// Source: after ORA, Carley and Reminga (2004), CMU-ISRI-04-106; restricted to leads by us.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
    if (tie.role != Role::lead)
        return 0.0;
    return std::exp(1.0 - detail::number(context.graph().degree(tie.task)));
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_ties(context, subject, term);
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_ties(context, subject, row, term, explanation);
}

constexpr MetricInfo info{
    .id = "lead-exclusivity",
    .title = "Lead exclusivity",
    .title_zh = "牵头独占度",
    .formula = "sum over tasks j led by i of exp(1 - d_j)",
    .reads = "a led task without supporters adds 1, a shared one less",
    .range = "[0, m]",
    .undefined_when = "never",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106; no numeric parity claimed",
    .cost = "O(ties)",
};

} // namespace

extern const Metric lead_exclusivity;
constinit const Metric lead_exclusivity{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
