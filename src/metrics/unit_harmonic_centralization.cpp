// SPDX-License-Identifier: Apache-2.0
/// Harmonic centralization of the units, single-mode form.
///
///           sum over v of (max H - H(v))
///     Z =  --------------------------------        H = harmonic-centrality
///           the same sum on the extremal graph
///
/// The extremal graph is written out, not copied as algebra: a centre tied to all of the other
/// side, some vertices hung evenly on the other ends of its ties, the rest idle; the number that
/// hang is the one that makes the sum largest. No graph of up to 4 x 3 vertices passes it (tests).
/// Reads: 1 = one is near to all and the others are not. Range [0, 1]. Undefined when the side has
/// fewer than two vertices or the other side none.
/// Cost: O(vertices · edges), shared.
/// Source: Freeman (1979), Social Networks 1, 215-239; Everett and Borgatti (2005) for two modes.
#include "metrics/detail/centralization.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    return detail::harmonic_centralization(context, Side::unit);
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "unit-harmonic-centralization",
    .title = "Harmonic centralization of units",
    .title_zh = "单位调和中心势",
    .formula = "sum of (max H - H) / the same sum on the extremal star of stars with idle vertices",
    .reads = "1: one is near to all and the others are not",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "a side is too small for the figures to differ",
    .citation = "Freeman (1979), Social Networks 1",
    .cost = "O(vertices · edges), shared",
};

} // namespace

extern const Metric unit_harmonic_centralization;
constinit const Metric unit_harmonic_centralization{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
