// SPDX-License-Identifier: Apache-2.0
/// Participation coefficient: how evenly a unit's tasks spread over the leaders' sections.
///
///     P(i) = 1 - sum over leaders s of ( k_is / k_i )²
///
/// k_is = tasks of i under leader s, a task of several leaders being split equally; k_i = their
/// sum. Tasks without a leader are left out.
/// Reads: 0 = one leader only; near 1 = spread over many. Range [0, 1). Undefined when no task of
/// the unit has a leader.
/// Cost: O(ties · leaders of a task).
/// Source: Guimerà and Amaral (2005), Nature 433, 895-900.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/sections.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/sum.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::vector<std::vector<double>> tasks = detail::tasks_by_leader(context);
    return detail::per_row(context, subject, [&](std::size_t row) {
        CompensatedSum all, squares;
        for (const double part : tasks[row]) {
            all += part;
            squares += part * part;
        }
        if (all.value() == 0)
            return Measured::undefined("no task of the unit has a leader");
        const double share = squares.value() / (all.value() * all.value());
        return Measured::of(std::max(0.0, 1.0 - share)); // rounding may pass 1 by a digit
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    const std::vector<double> tasks = detail::tasks_by_leader(context)[row];
    double all = 0;
    for (const double part : tasks)
        all += part;
    explanation.quantities = {{"k_i", all}};
    double same = 0;
    for (std::size_t leader = 0; leader < tasks.size(); ++leader) {
        if (tasks[leader] == 0)
            continue;
        const double share = tasks[leader] / all;
        same += share * share;
        ExplanationTerm term;
        term.leader = context.leaders()[leader];
        term.quantities = {{"k_is", tasks[leader]}, {"(k_is / k_i)²", share * share}};
        explanation.terms.push_back(std::move(term));
    }
    explanation.quantities.push_back({"sum of (k_is / k_i)²", same});
    detail::end_in(explanation, 1 - same);
}

constexpr MetricInfo info{
    .id = "participation",
    .title = "Participation",
    .title_zh = "参与系数",
    .formula = "1 - sum over leaders s of (k_is / k_i)²",
    .reads = "0: one leader only; near 1: spread over many",
    .range = "[0, 1)",
    .highest = 1,
    .undefined_when = "no task of the unit has a leader",
    .citation = "Guimerà and Amaral (2005), Nature 433",
    .cost = "O(ties · leaders of a task)",
};

} // namespace

extern const Metric participation;
constinit const Metric participation{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
