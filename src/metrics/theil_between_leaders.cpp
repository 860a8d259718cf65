// SPDX-License-Identifier: Apache-2.0
/// The part of the Theil index that lies between the leaders' sections.
///
///     sum over sections s of  S_s ln( S_s n / n_s )
///
/// S_s = the section's share of the total, n_s of the n named units are in it. A unit belongs to
/// the leader under whom most of its tasks stand; units without one form a section of their own.
/// The parts between and within add up to theil. Reads: large beside the other part = the
/// inequality lies between sections. Range [0, ln n]. Undefined when there are no named units or
/// the total is zero. Cost: O(ties). Source: Theil (1967), Economics and Information Theory, ch. 4.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <cmath>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const detail::Distribution::Section& section =
        distribution.sections[distribution.section_of[rank]];
    const double share = distribution.share(rank);
    const double expected = section.units / distribution.n();
    return share == 0 ? 0.0 : share * std::log(section.total / distribution.total / expected);
}

/// Rounding may pass 0 by a digit.
double finish(double sum) {
    return std::max(0.0, sum);
}

constexpr detail::Concentration measure{.undefined = detail::undefined_without_total,
                                        .term = term,
                                        .finish = finish,
                                        .by_section = true};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, measure);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_by_section(context, row, measure, explanation);
}

constexpr MetricInfo info{
    .id = "theil-between-leaders",
    .title = "Theil index between leaders",
    .title_zh = "泰尔指数（领导之间）",
    .formula = "sum over leaders s of S_s ln(S_s n / n_s)",
    .reads = "beside the other part: how much of the inequality lies between sections",
    .range = "[0, ln n]",
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Theil (1967), Economics and Information Theory",
    .cost = "O(ties)",
};

} // namespace

extern const Metric theil_between_leaders;
constinit const Metric theil_between_leaders{.info = info,
                                             .subjects = detail::of_network,
                                             .compute = compute,
                                             .explain = explain,
                                             .concentration = &measure};

} // namespace zeren::metric
