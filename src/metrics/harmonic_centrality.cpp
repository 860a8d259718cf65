// SPDX-License-Identifier: Apache-2.0
/// Two-mode harmonic centrality: the mean nearness to everything, the unreached counting 0.
///
///             sum over u != v of 1 / d(v,u)
///     H(v) = -------------------------------        own, other = sizes of the two sides
///                other + (own - 1) / 2
///
/// The divisor is what a vertex next to all of the other side reaches. The safest of the distance
/// measures on disconnected graphs.
/// Reads: 1 = tied to all of the other side. Range [0, 1]. An isolated vertex has 0. Undefined
/// when the other side is empty.
/// Cost: O(vertices · edges), shared with closeness-centrality.
/// Source: Marchiori and Latora (2000), Physica A 285, 539-546; two-mode divisor after Borgatti
/// and Halgin (2011).
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/distances.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>
#include <vector>

namespace zeren::metric {
namespace {

double largest(const SideRange& own) {
    return detail::number(own.other_count) + (detail::number(own.count) - 1) / 2;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        if (own.other_count == 0)
            return Measured::undefined("the other side is empty");
        return Measured::of(context.distances()[own.first + row].reciprocal_sum / largest(own));
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const SideRange own = detail::range_of(context, subject);
    const std::vector<std::uint32_t> levels =
        distance_histogram(context.adjacency(), own.first + row);
    double sum = 0;
    for (std::size_t distance = 1; distance < levels.size(); ++distance)
        sum += levels[distance] / detail::number(distance);
    detail::explain_fraction(
        {{"sum of 1/distance", sum}, {"largest possible sum", largest(own)}, {}}, explanation);
}

MetricColumn as_networkx(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(context.distances()[own.first + row].reciprocal_sum);
    });
}

constexpr std::array conventions{
    MetricConvention{.peer = Convention::networkx,
                     .differs = "is the sum of 1/distance, not divided",
                     .differs_zh = "为 1/距离之和，不作标准化",
                     .compute = as_networkx}};

constexpr MetricInfo info{
    .id = "harmonic-centrality",
    .title = "Harmonic centrality",
    .title_zh = "调和中心性",
    .formula = "sum of 1/distance / (other + (own-1)/2)",
    .reads = "1: tied to all of the other side; safe on disconnected graphs",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "the other side is empty",
    .citation = "Marchiori and Latora (2000), Physica A 285; Borgatti and Halgin (2011)",
    .cost = "O(vertices · edges), shared",
    .relative_to_whole = true,
};

} // namespace

extern const Metric harmonic_centrality;
constinit const Metric harmonic_centrality{.info = info,
                                           .subjects = detail::of_unit_and_task,
                                           .compute = compute,
                                           .explain = explain,
                                           .conventions = conventions};

} // namespace zeren::metric
