// SPDX-License-Identifier: Apache-2.0
/// Mean distance over the pairs of vertices that are joined by a path, in ties.
///
///     sum of d(u,v) / number of joined pairs
///
/// Reads: how many steps apart two vertices are. Range [1, diameter]. Undefined when there are no
/// ties.
/// Cost: O(vertices · edges), shared.
/// Source: Watts and Strogatz (1998), Nature 393, 440-442.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/distances.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    double sum = 0;
    double pairs = 0;
    for (const VertexDistances& distances : context.distances()) {
        sum += static_cast<double>(distances.sum);
        pairs += distances.reached;
    }
    return {{"sum of distances", sum}, {"pairs that reach each other", pairs}, "there are no ties"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "mean-distance",
    .title = "Mean distance",
    .title_zh = "平均距离",
    .formula = "mean of d(u,v) over joined pairs",
    .reads = "steps between two vertices",
    .range = "[1, diameter]",
    .lowest = 1,
    .undefined_when = "there are no ties",
    .citation = "Watts and Strogatz (1998), Nature 393",
    .cost = "O(vertices · edges), shared",
};

} // namespace

extern const Metric mean_distance;
constinit const Metric mean_distance{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
