// SPDX-License-Identifier: Apache-2.0
/// Betweenness centralization of the units, single-mode form.
///
///           sum over v of (max B - B(v))
///     C =  ------------------------------        B = betweenness-centrality
///                   own - 1
///
/// On the extremal star one vertex has B = 1 and all others 0, which gives own - 1.
/// Reads: 1 = one stands between all. Range [0, 1]. Undefined when the side has fewer than two
/// vertices or no path can run through it.
/// Cost: O(vertices · edges), shared.
/// Source: Freeman (1979), Social Networks 1, 215-239; Everett and Borgatti (2005) for two modes.
#include "metrics/detail/centralization.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    return detail::betweenness_centralization(context, Side::unit);
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "unit-betweenness-centralization",
    .title = "Betweenness centralization of units",
    .title_zh = "单位中介中心势",
    .formula = "sum of (max B - B) / (own - 1)",
    .reads = "1: one stands between all",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "the side has fewer than two vertices or no path can run through it",
    .citation = "Freeman (1979), Social Networks 1",
    .cost = "O(vertices · edges), shared",
};

} // namespace

extern const Metric unit_betweenness_centralization;
constinit const Metric unit_betweenness_centralization{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
