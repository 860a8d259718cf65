// SPDX-License-Identifier: Apache-2.0
/// Chance of sharing at least so many tasks.
///
///     p(a,b) = P(X >= shared)        X ~ hypergeometric(m, k_a, k_b)
///
/// Exact, one-sided, not corrected for the number of pairs: see q. Model: fixed rows.
/// Reads: small = hardly by chance. Range (0, 1]. Always defined.
/// Cost: O(min(k_a, k_b)) a pair.
/// Source: Neal (2014), Social Networks 39, 84-97.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/pair_chance.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const detail::SharedTail tail(context.graph().task_count());
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(tail.at_least(detail::counts_of(context, row)));
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    const detail::PairCounts counts = detail::explain_counts(context, row, explanation);
    detail::end_in(explanation, detail::explain_tail(counts, explanation));
}

constexpr MetricInfo info{
    .id = "p",
    .title = "p against chance",
    .title_zh = "P值",
    .formula = "P(X ≥ shared), X hypergeometric(m, k_a, k_b)",
    .reads = "small: hardly by chance; fixed-row model (hypergeometric): each unit keeps its "
             "number of tasks, drawn at random from all tasks",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Neal (2014), Social Networks 39",
    .cost = "O(min(k_a, k_b)) a pair",
    .relative_to_whole = true,
};

} // namespace

extern const Metric p;
constinit const Metric p{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
