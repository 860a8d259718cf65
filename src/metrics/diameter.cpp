// SPDX-License-Identifier: Apache-2.0
/// Largest distance between two vertices that are joined by a path, in ties.
///
///     max over joined u, v of d(u,v)
///
/// Reads: 2 = some task joins any two units of a component. Range: whole numbers from 1.
/// Undefined when there are no ties.
/// Cost: O(vertices · edges), shared.
/// Source: definition.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/distances.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    std::uint32_t largest = 0;
    for (const VertexDistances& distances : context.distances())
        largest = std::max(largest, distances.eccentricity);
    return detail::whole_network(largest == 0 ? Measured::undefined("there are no ties")
                                              : Measured::of(largest));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    double largest = 0;
    for (std::size_t vertex = 0; vertex < context.distances().size(); ++vertex) {
        const double farthest = context.distances()[vertex].eccentricity;
        if (farthest < largest)
            continue;
        if (farthest > largest)
            explanation.terms.clear();
        largest = farthest;
        explanation.terms.push_back(detail::term_of_vertex(context, vertex));
        explanation.terms.back().quantities = {{"largest distance", farthest}};
    }
    detail::end_in(explanation, largest);
}

constexpr MetricInfo info{
    .id = "diameter",
    .title = "Diameter",
    .title_zh = "网络直径",
    .formula = "largest distance between two joined vertices",
    .reads = "steps from one end to the other",
    .range = "1, 2, …",
    .lowest = 1,
    .undefined_when = "there are no ties",
    .citation = "definition",
    .cost = "O(vertices · edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric diameter;
constinit const Metric diameter{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
