// SPDX-License-Identifier: Apache-2.0
/// Effective number of units: as many equal units would give the same Herfindahl index.
///
///     1 / H        H = Σ p²
///
/// Each row but `network` is one figure x of the n named units, zeros kept; p = x / Σx.
/// Reads: of n units, so many carry the load in effect. Range [1, n]. Undefined when there are no
/// named units or Σx = 0.
/// Cost: O(n log n).
/// Source: Laakso and Taagepera (1979), Comparative Political Studies 12(1), 3-27.
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double term(const detail::Distribution& distribution, std::size_t rank) {
    return distribution.share(rank) * distribution.share(rank);
}

double finish(double sum) {
    return 1.0 / sum;
}

constexpr detail::Concentration hhi{
    .undefined = detail::undefined_without_total, .term = term, .finish = finish, .falls = true};

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::concentration_column(context, hhi);
}

/// The contributions add up to H, not to the result.
void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_concentration(context, row, hhi, explanation);
    explanation.additive = false;
    double sum = 0;
    for (const ExplanationTerm& entry : explanation.terms)
        sum += entry.contribution;
    detail::explain_fraction({{"one", 1}, {"H, sum of the terms", sum}, {}}, explanation);
}

constexpr MetricInfo info{
    .id = "effective-number",
    .title = "Effective number",
    .title_zh = "有效单位数",
    .formula = "1 / Σp²",
    .reads = "as many equal units would give the same concentration",
    .range = "[1, n]",
    .lowest = 1,
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Laakso and Taagepera (1979), Comparative Political Studies 12(1)",
    .cost = "O(n log n)",
};

} // namespace

extern const Metric effective_number;
constinit const Metric effective_number{.info = info,
                                        .subjects = detail::of_network,
                                        .compute = compute,
                                        .explain = explain,
                                        .concentration = &hhi};

} // namespace zeren::metric
