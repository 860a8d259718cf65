// SPDX-License-Identifier: Apache-2.0
/// Task exclusivity: how far tasks hang on this unit alone.
///
///     TEI(i) = sum over tasks j of i of  exp(1 - d(j))        d(j) = units on j
///
/// A task of this unit alone adds exactly 1, one shared by two adds 0.37, by three 0.14.
/// Reads: high = much would be left without hands. Range [0, m]. Always defined.
/// Cost: O(ties).
/// Source: after ORA, Carley and Reminga (2004), CMU-ISRI-04-106; no numeric parity claimed.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

double term(const AnalysisContext& context, const detail::Tie& tie) {
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
    .id = "task-exclusivity",
    .title = "Task exclusivity",
    .title_zh = "任务独占度",
    .formula = "sum over tasks j of i of exp(1 - d_j)",
    .reads = "a task of this unit alone adds 1, a shared one less",
    .range = "[0, m]",
    .undefined_when = "never",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106; no numeric parity claimed",
    .cost = "O(ties)",
};

} // namespace

extern const Metric task_exclusivity;
constinit const Metric task_exclusivity{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
