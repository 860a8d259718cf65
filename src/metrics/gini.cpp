// SPDX-License-Identifier: Apache-2.0
/// Gini coefficient.
///
///          sum over r of (2r - n - 1) x_(r)
///     G = ----------------------------------        x_(1) ≤ … ≤ x_(n)
///                      n Σx
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0 = all equal; (n-1)/n = one unit has everything. Range [0, 1). Undefined when there
/// are no named units or Σx = 0. Chance alone makes it positive: compare with a baseline.
/// Cost: O(n log n).
/// Source: Gini (1912); the sorted form is in Deltas (2003).
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const double n = distribution.n();
    return (2.0 * static_cast<double>(rank + 1) - n - 1.0) * distribution.values[rank] /
           (n * distribution.total);
}

constexpr detail::Concentration measure{.undefined = detail::undefined_without_total, .term = term};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, measure);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_concentration(context, row, measure, explanation);
}

constexpr MetricInfo info{
    .id = "gini",
    .title = "Gini coefficient",
    .title_zh = "基尼系数",
    .formula = "sum of (2r-n-1) x_(r) / (n Σx), x ascending",
    .reads = "0: all equal; near 1: one unit has everything",
    .range = "[0, 1)",
    .highest = 1,
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Gini (1912); Deltas (2003), Review of Economics and Statistics 85(1)",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric gini;
constinit const Metric gini{.info = info,
                            .subjects = detail::of_network,
                            .compute = compute,
                            .explain = explain,
                            .concentration = &measure};

} // namespace zeren::metric
