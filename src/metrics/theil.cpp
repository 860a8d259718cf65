// SPDX-License-Identifier: Apache-2.0
/// Theil index T.
///
///           1
///     T =  --- sum of (x/μ) ln(x/μ)        μ = Σx / n,  0 ln 0 = 0
///           n
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx. A peer
/// that drops zeros and takes the mean of the rest gives other figures.
/// Reads: 0 = all equal; ln n = one unit has everything. Range [0, ln n]. Undefined when there
/// are no named units or Σx = 0.
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
    return relative == 0 ? 0.0 : relative * std::log(relative) / distribution.n();
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
    .id = "theil",
    .title = "Theil index",
    .title_zh = "泰尔指数",
    .formula = "mean of (x/μ) ln(x/μ), 0 ln 0 = 0",
    .reads = "0: all equal; ln n: one unit has everything",
    .range = "[0, ln n]",
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Theil (1967), Economics and Information Theory",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric theil;
constinit const Metric theil{.info = info,
                             .subjects = detail::of_network,
                             .compute = compute,
                             .explain = explain,
                             .concentration = &measure};

} // namespace zeren::metric
