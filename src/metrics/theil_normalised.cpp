// SPDX-License-Identifier: Apache-2.0
/// Theil index over its largest value.
///
///     T / ln n        T = theil
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0 = all equal; 1 = one unit has everything. Range [0, 1]. Undefined when there are
/// fewer than two named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Theil (1967), Economics and Information Theory.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const double relative = distribution.relative(rank);
    const double n = distribution.n();
    return relative == 0 ? 0.0 : relative * std::log(relative) / (n * std::log(n));
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
    .id = "theil-normalised",
    .title = "Theil index, normalised",
    .title_zh = "标准化泰尔指数",
    .formula = "T / ln n",
    .reads = "0: all equal; 1: one unit has everything",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are fewer than two named units, or the total is zero",
    .citation = "Theil (1967), Economics and Information Theory",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric theil_normalised;
constinit const Metric theil_normalised{.info = info,
                                        .subjects = detail::of_network,
                                        .compute = compute,
                                        .explain = explain,
                                        .concentration = &measure};

} // namespace zeren::metric
