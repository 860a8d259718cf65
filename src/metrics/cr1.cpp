// SPDX-License-Identifier: Apache-2.0
/// Concentration ratio CR1: the part of the total that the largest unit holds.
///
///     sum of the largest share p
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: near 1 = one unit has everything. Range (0, 1]. Undefined when there are no named units
/// or Σx = 0.
/// Cost: O(n log n).
/// Source: Bain (1956), Barriers to New Competition.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    return detail::top_share_term(distribution, rank, 1);
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
    .id = "cr1",
    .title = "CR1",
    .title_zh = "首位占比",
    .formula = "the largest share",
    .reads = "part of the total that the largest unit holds",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Bain (1956), Barriers to New Competition",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric cr1;
constinit const Metric cr1{.info = info,
                           .subjects = detail::of_network,
                           .compute = compute,
                           .explain = explain,
                           .concentration = &measure};

} // namespace zeren::metric
