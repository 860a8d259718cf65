// SPDX-License-Identifier: Apache-2.0
/// Hoover index: the part of the total that would have to move to make all equal.
///
///     ½ sum of |p - 1/n|
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0.18 = 18 % would have to move. Range [0, 1). Undefined when there are no named units
/// or Σx = 0.
/// Cost: O(n log n).
/// Source: Hoover (1936), Review of Economics and Statistics 18(4), 162-171.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    return std::abs(distribution.relative(rank) - 1.0) / (2.0 * distribution.n());
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
    .id = "hoover",
    .title = "Hoover index",
    .title_zh = "胡佛指数",
    .formula = "½ Σ |p - 1/n|",
    .reads = "the part that would have to move to make all equal",
    .range = "[0, 1)",
    .highest = 1,
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Hoover (1936), Review of Economics and Statistics 18(4)",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric hoover;
constinit const Metric hoover{.info = info,
                              .subjects = detail::of_network,
                              .compute = compute,
                              .explain = explain,
                              .concentration = &measure};

} // namespace zeren::metric
