// SPDX-License-Identifier: Apache-2.0
/// Units on a task: its degree d_j, kept collectives included.
///
///     d(j) = |N(j)|        N(j) = units of j
///
/// Reads: 1 = the task hangs on one unit. Range: whole numbers from 0. Always defined.
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
    .id = "size",
    .title = "Task size",
    .title_zh = "任务参与单位数",
    .formula = "|N(j)|",
    .reads = "units named on the task; 1 means that it hangs on one unit",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric size;
constinit const Metric size{
    .info = info, .subjects = detail::of_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
