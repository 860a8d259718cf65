// SPDX-License-Identifier: Apache-2.0
/// The part of the total that the top 20 % of units hold.
///
///     sum of the c largest shares p        c = ceil(0.2 n)
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0.8 = the rule of 80 to 20. Range (0, 1]. Undefined when there are no named units or Σx
/// = 0.
/// Cost: O(n log n).
/// Source: Pareto (1896); rounding up is ours.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const std::size_t count = (distribution.size() + 4) / 5;
    return detail::top_share_term(distribution, rank, count);
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
    .id = "top20-share",
    .title = "Top 20 % share",
    .title_zh = "前20%单位占比",
    .formula = "sum of the ceil(0.2 n) largest shares",
    .reads = "part of the total that the top 20 % of units hold",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Pareto (1896), Cours d’économie politique",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric top20_share;
constinit const Metric top20_share{.info = info,
                                   .subjects = detail::of_network,
                                   .compute = compute,
                                   .explain = explain,
                                   .concentration = &measure};

} // namespace zeren::metric
