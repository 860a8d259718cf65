// SPDX-License-Identifier: Apache-2.0
/// Closeness over ties whose length falls with their weight.
///
///               reached       reached
///     C(v) =  ----------- · -----------        a tie of weight w is w^-a long
///              sum of d        N - 1
///
/// The second factor is the part of the graph that is reached, as in closeness-centrality. The
/// weights of leads and supports and a are options (weights, weight-exponent). Reads: high = near
/// to everything by heavy ties. Range [0, inf). An isolated vertex has 0. Undefined when there is
/// one vertex only. Cost: O(vertices · edges · log vertices). Source: Opsahl, Agneessens and
/// Skvoretz (2010), Social Networks 32(3), 245-251.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/distances.hpp>
#include <zeren/graph/weighted_table.hpp>
#include <zeren/metrics/metric.hpp>

#include <cmath>
#include <vector>

namespace zeren::metric {
namespace {

/// One entry a row. With equal weights every tie is as long as the next, and the distances in ties
/// will do.
std::vector<WeightedDistances> distances_of(const AnalysisContext& context, Subject subject) {
    const RoleWeights weights = context.options().weights;
    const double exponent = context.options().weight_exponent;
    if (weights.lead != weights.support)
        return weighted_distances(context.graph(), weights, exponent, detail::side_of(subject));
    const SideRange range = detail::range_of(context, subject);
    std::vector<WeightedDistances> result;
    for (const VertexDistances& one : context.distances().subspan(range.first, range.count))
        result.push_back({.sum = static_cast<double>(one.sum) * std::pow(weights.lead, -exponent),
                          .reached = one.reached});
    return result;
}

double other_vertices(const AnalysisContext& context) {
    return detail::number(context.adjacency().vertex_count()) - 1;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::vector<WeightedDistances> distances = distances_of(context, subject);
    const double others = other_vertices(context);
    return detail::per_row(context, subject, [&](std::size_t row) {
        const WeightedDistances& own = distances[row];
        if (own.reached == 0)
            return others == 0 ? Measured::undefined("it is the only vertex") : Measured::of(0);
        return Measured::of(own.reached / own.sum * (own.reached / others));
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const WeightedDistances own = distances_of(context, subject)[row];
    const double others = other_vertices(context);
    explanation.quantities = {{"sum of distances", own.sum},
                              {"vertices reached", static_cast<double>(own.reached)},
                              {"other vertices", others}};
    const double reached = own.reached;
    detail::end_in(explanation, reached == 0 ? 0 : reached * reached / (own.sum * others));
}

constexpr MetricInfo info{
    .id = "weighted-closeness",
    .title = "Weighted closeness",
    .title_zh = "加权接近中心性",
    .formula = "reached / sum of distances · reached / (N-1), a tie of weight w being w^-a long",
    .reads = "high: near to everything by heavy ties",
    .range = "[0, inf)",
    .undefined_when = "it is the only vertex",
    .citation = "Opsahl, Agneessens and Skvoretz (2010), Social Networks 32(3)",
    .cost = "O(vertices · edges), with unequal weights times log vertices",
    .relative_to_whole = true,
};

} // namespace

extern const Metric weighted_closeness;
constinit const Metric weighted_closeness{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
