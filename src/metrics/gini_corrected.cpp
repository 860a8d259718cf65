// SPDX-License-Identifier: Apache-2.0
/// Gini coefficient with the small-sample correction.
///
///     G* = G · n / (n - 1)        G = gini
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0 = all equal; 1 = one unit has everything, whatever n. Range [0, 1]. Undefined when
/// there are fewer than two named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Deltas (2003), Review of Economics and Statistics 85(1), 226-234.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const double n = distribution.n();
    return (2.0 * static_cast<double>(rank + 1) - n - 1.0) * distribution.values[rank] /
           ((n - 1.0) * distribution.total);
}

constexpr detail::Concentration measure{.undefined = detail::undefined_below_two_units,
                                        .term = term};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, measure);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_concentration(context, row, measure, explanation);
}

constexpr MetricInfo info{
    .id = "gini-corrected",
    .title = "Gini coefficient, corrected",
    .title_zh = "修正基尼系数",
    .formula = "G n / (n-1)",
    .reads = "0: all equal; 1: one unit has everything, whatever n",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are fewer than two named units, or the total is zero",
    .citation = "Deltas (2003), Review of Economics and Statistics 85(1)",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric gini_corrected;
constinit const Metric gini_corrected{.info = info,
                                      .subjects = detail::of_network,
                                      .compute = compute,
                                      .explain = explain,
                                      .concentration = &measure};

} // namespace zeren::metric
