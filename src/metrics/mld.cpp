// SPDX-License-Identifier: Apache-2.0
/// Mean logarithmic deviation.
///
///           1
///     L =  --- sum of ln(μ/x)        μ = Σx / n
///           n
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0 = all equal; weighs the small ones more than theil. Range [0, inf). Undefined when
/// some x is zero, when there are no named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Theil (1967), Economics and Information Theory.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

std::string_view undefined_reason(const detail::Distribution& distribution) {
    const std::string_view reason = detail::undefined_without_total(distribution);
    if (reason.empty() && distribution.values.front() == 0)
        return "some unit has zero, and the logarithm of zero is not defined";
    return reason;
}

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    return -std::log(distribution.relative(rank)) / distribution.n();
}

constexpr detail::Concentration measure{.undefined = undefined_reason, .term = term};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, measure);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_concentration(context, row, measure, explanation);
}

constexpr MetricInfo info{
    .id = "mld",
    .title = "Mean logarithmic deviation",
    .title_zh = "平均对数离差",
    .formula = "mean of ln(μ/x)",
    .reads = "0: all equal; weighs the small ones more than theil",
    .range = "[0, inf)",
    .undefined_when = "some unit has zero, there are no named units, or the total is zero",
    .citation = "Theil (1967), Economics and Information Theory",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric mld;
constinit const Metric mld{.info = info,
                           .subjects = detail::of_network,
                           .compute = compute,
                           .explain = explain,
                           .concentration = &measure};

} // namespace zeren::metric
