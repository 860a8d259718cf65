// SPDX-License-Identifier: Apache-2.0
/// Pielou's evenness: entropy over the entropy of an equal share.
///
///            S
///     J =  ------        S = shannon, n = the whole roster, zeros kept
///           ln n
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 1 = all equal; 0 = one unit has everything. Range [0, 1]. Undefined when there are
/// fewer than two named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Pielou (1966), Journal of Theoretical Biology 13, 131-144.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    // p - p ln(p n)/ln n: the same sum as -p ln p/ln n, and exactly p when all shares are equal.
    const double relative = distribution.relative(rank);
    if (relative == 0)
        return 0.0;
    return distribution.share(rank) * (1.0 - std::log(relative) / std::log(distribution.n()));
}

constexpr detail::Concentration measure{
    .undefined = detail::undefined_below_two_units, .term = term, .falls = true};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, measure);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_concentration(context, row, measure, explanation);
}

constexpr MetricInfo info{
    .id = "pielou",
    .title = "Pielou evenness",
    .title_zh = "均匀度",
    .formula = "-Σ p ln p / ln n",
    .reads = "1: all equal; 0: one unit has everything",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are fewer than two named units, or the total is zero",
    .citation = "Pielou (1966), Journal of Theoretical Biology 13",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric pielou;
constinit const Metric pielou{.info = info,
                              .subjects = detail::of_network,
                              .compute = compute,
                              .explain = explain,
                              .concentration = &measure};

} // namespace zeren::metric
