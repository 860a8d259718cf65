// SPDX-License-Identifier: Apache-2.0
/// Herfindahl-Hirschman index, freed from the number of units.
///
///            H - 1/n
///     H* =  ---------        H = Σ p²
///            1 - 1/n
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: 0 = all equal; 1 = one unit has everything. Range [0, 1]. Undefined when there are
/// fewer than two named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Hirschman (1964), American Economic Review 54(5), 761-762.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What the unit with this rank adds; rank 0 is the smallest.
double term(const detail::Distribution& distribution, std::size_t rank) {
    const double relative = distribution.relative(rank); // (x/μ)² - 1 sums to n² H - n
    return (relative * relative - 1.0) / (distribution.n() * (distribution.n() - 1.0));
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
    .id = "hhi-normalised",
    .title = "Herfindahl-Hirschman index, normalised",
    .title_zh = "标准化赫芬达尔指数",
    .formula = "(Σp² - 1/n) / (1 - 1/n)",
    .reads = "0: all equal; 1: one unit has everything",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are fewer than two named units, or the total is zero",
    .citation = "Hirschman (1964), American Economic Review 54(5)",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric hhi_normalised;
constinit const Metric hhi_normalised{.info = info,
                                      .subjects = detail::of_network,
                                      .compute = compute,
                                      .explain = explain,
                                      .concentration = &measure};

} // namespace zeren::metric
