// SPDX-License-Identifier: Apache-2.0
/// Degree centralization of the units, single-mode form.
///
///           sum over v of (max k - k(v))
///     C =  ------------------------------        k = degree; own, other = sizes of the sides
///                (own - 1) · D
///
/// D = other - 1 when every vertex of the side has a tie, else other: without idle vertices the
/// sum cannot pass (own - 1)(other - 1), with them it can.
/// Reads: 1 = one does everything. Range [0, 1]. Undefined when the divisor is 0.
/// Cost: O(vertices).
/// Source: Freeman (1979), Social Networks 1, 215-239; Everett and Borgatti (2005) for two modes.
#include "metrics/detail/centralization.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    return detail::degree_centralization(context, Side::unit);
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "unit-degree-centralization",
    .title = "Degree centralization of units",
    .title_zh = "单位度中心势",
    .formula = "sum of (max k - k) / ((own-1)(other-1)), other instead of other-1 with isolates",
    .reads = "1: one does everything",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "a side is too small for degrees to differ",
    .citation = "Freeman (1979), Social Networks 1",
    .cost = "O(vertices)",
};

} // namespace

extern const Metric unit_degree_centralization;
constinit const Metric unit_degree_centralization{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
