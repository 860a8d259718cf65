// SPDX-License-Identifier: Apache-2.0
/// Shannon entropy of the shares, in nats.
///
///     S = - sum of p ln p        0 ln 0 = 0
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: ln n = all equal; 0 = one unit has everything. Range [0, ln n]. Undefined when there
/// are no named units or Σx = 0. Divide by ln 2 for bits.
/// Cost: O(n log n).
/// Source: Shannon (1948), Bell System Technical Journal 27, 379-423.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const double share = distribution.share(rank);
    return share == 0 ? 0.0 : -share * std::log(share);
}

constexpr detail::Concentration measure{
    .undefined = detail::undefined_without_total, .term = term, .falls = true};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, measure);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_concentration(context, row, measure, explanation);
}

constexpr MetricInfo info{
    .id = "shannon",
    .title = "Shannon entropy",
    .title_zh = "香农熵",
    .formula = "-Σ p ln p, in nats",
    .reads = "ln n: all equal; 0: one unit has everything",
    .range = "[0, ln n]",
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Shannon (1948), Bell System Technical Journal 27",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric shannon;
constinit const Metric shannon{.info = info,
                               .subjects = detail::of_network,
                               .compute = compute,
                               .explain = explain,
                               .concentration = &measure};

} // namespace zeren::metric
