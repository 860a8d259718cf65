// SPDX-License-Identifier: Apache-2.0
/// Herfindahl-Hirschman index.
///
///     H = Σ p²
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 1/n = all equal; 1 = one unit has everything. Range [1/n, 1]. Undefined when there are
/// no named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Hirschman (1964), American Economic Review 54(5), 761-762.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    return distribution.share(rank) * distribution.share(rank);
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
    .id = "hhi",
    .title = "Herfindahl-Hirschman index",
    .title_zh = "赫芬达尔指数",
    .formula = "Σ p²",
    .reads = "1/n: all equal; 1: one unit has everything",
    .range = "[1/n, 1]",
    .highest = 1,
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Hirschman (1964), American Economic Review 54(5)",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric hhi;
constinit const Metric hhi{.info = info,
                           .subjects = detail::of_network,
                           .compute = compute,
                           .explain = explain,
                           .concentration = &measure};

} // namespace zeren::metric
