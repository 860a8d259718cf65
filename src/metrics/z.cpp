// SPDX-License-Identifier: Apache-2.0
/// Shared tasks against chance, in standard deviations.
///
///               shared - k(a) k(b)/m
///     z(a,b) = ----------------------        var = k_a k_b (m - k_a)(m - k_b) / (m² (m - 1))
///                   sqrt(var)
///
/// Model: fixed rows (hypergeometric).
/// Reads: above 2 = more than chance would give, before correcting for the number of pairs.
/// Range: any. Undefined when chance leaves no choice: a unit is on all tasks, or there is one
/// task.
/// Cost: O(1) a pair.
/// Source: Neal (2014), Social Networks 39, 84-97.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/pair_chance.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>
#include <limits>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        const detail::PairCounts counts = detail::counts_of(context, row);
        const double variance = detail::variance_of_shared(counts);
        if (variance == 0)
            return Measured::undefined("a unit is on all tasks: chance leaves no choice");
        const double excess = detail::number(counts.shared) - detail::expected_shared(counts);
        return Measured::of(excess / std::sqrt(variance));
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    const detail::PairCounts counts = detail::explain_counts(context, row, explanation);
    const double expected = detail::expected_shared(counts);
    const double deviation = std::sqrt(detail::variance_of_shared(counts));
    explanation.quantities.push_back({"expected", expected});
    explanation.quantities.push_back({"standard deviation", deviation});
    detail::end_in(explanation, (detail::number(counts.shared) - expected) / deviation);
}

constexpr MetricInfo info{
    .id = "z",
    .title = "z against chance",
    .title_zh = "Z值",
    .formula = "(shared - expected) / sd, hypergeometric",
    .reads = "above 2: more than chance would give; fixed-row model (hypergeometric): each unit "
             "keeps its number of tasks, drawn at random from all tasks",
    .range = "any",
    .lowest = -std::numeric_limits<double>::infinity(),
    .undefined_when = "a unit is on all tasks, or there is one task",
    .citation = "Neal (2014), Social Networks 39",
    .cost = "O(1) a pair",
    .relative_to_whole = true,
};

} // namespace

extern const Metric z;
constinit const Metric z{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
