// SPDX-License-Identifier: Apache-2.0
/// Tasks that two units would share by chance.
///
///               k(a) k(b)
///     E(a,b) = -----------        k = tasks of a unit, m = all tasks
///                   m
///
/// Model: fixed rows (hypergeometric): each unit keeps its number of tasks, drawn at random from
/// all.
/// Reads: compare with shared-task-count. Range (0, m]. Always defined.
/// Cost: O(1) a pair.
/// Source: Neal (2014), Social Networks 39, 84-97 (FRM; there: hypergeometric model).
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/pair_chance.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(detail::expected_shared(detail::counts_of(context, row)));
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    const detail::PairCounts counts = detail::explain_counts(context, row, explanation);
    detail::end_in(explanation, detail::number(counts.first) * detail::number(counts.second) /
                                    detail::number(counts.tasks));
}

constexpr MetricInfo info{
    .id = "expected",
    .title = "Expected shared tasks",
    .title_zh = "随机期望共同任务数",
    .formula = "k_a k_b / m",
    .reads = "tasks that the two would share by chance; fixed-row model (hypergeometric): each "
             "unit keeps its number of tasks, drawn at random from all tasks",
    .range = "(0, m]",
    .undefined_when = "never",
    .citation = "Neal (2014), Social Networks 39",
    .cost = "O(1) a pair",
    .relative_to_whole = true,
};

} // namespace

extern const Metric expected;
constinit const Metric expected{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
