// SPDX-License-Identifier: Apache-2.0
/// Degree assortativity: correlation of the degrees at the two ends of a tie, the sides pooled.
///
///           mean(jk) - mean((j+k)/2)²
///     r = ------------------------------        j, k = degrees of the two ends; means over ties
///          mean((j²+k²)/2) - mean((j+k)/2)²
///
/// Reads: negative = busy units stand on small tasks, or the sides differ in size. Range [-1, 1].
/// Undefined when all ends have one degree, or there are no ties.
/// Cost: O(ties).
/// Source: Newman (2002), Physical Review Letters 89, 208701.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    const Adjacency& graph = context.adjacency();
    double products = 0; // sums of whole numbers: exact below 2^53
    double halves = 0;
    double squares = 0;
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const std::uint32_t task : graph.neighbours(unit)) {
            const double j = detail::number(graph.degree(unit));
            const double k = detail::number(graph.degree(task));
            products += j * k;
            halves += (j + k) / 2;
            squares += (j * j + k * k) / 2;
        }
    const double ties = detail::number(graph.edge_count());
    return {{"covariance, times ties²", ties * products - halves * halves},
            {"variance, times ties²", ties * squares - halves * halves},
            ties == 0 ? "there are no ties" : "all ends of ties have the same degree"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "assortativity",
    .title = "Degree assortativity",
    .title_zh = "度同配系数",
    .formula = "correlation of the degrees at the ends of a tie, both directions",
    .reads = "negative: high degrees stand against low ones",
    .range = "[-1, 1]",
    .lowest = -1,
    .highest = 1,
    .undefined_when = "all ends of ties have one degree, or there are no ties",
    .citation = "Newman (2002), Physical Review Letters 89, 208701",
    .cost = "O(ties)",
};

} // namespace

extern const Metric assortativity;
constinit const Metric assortativity{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
