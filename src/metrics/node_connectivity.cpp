// SPDX-License-Identifier: Apache-2.0
/// Node connectivity: the fewest units and tasks without which the rest is no longer connected.
///
///     κ = smallest number of vertices whose removal leaves a graph that is not connected
///
/// 0 when it is not connected anyway; 1 for a unit with one task and nothing else. Reads: 1 = some
/// unit or task alone holds the network together; with 2 and more there is always another way.
/// Range: whole numbers from 0. Undefined with fewer than two vertices, or when the search would be
/// too long. Cost: (vertices + d²) · d · ties, d = the smallest degree; O(ties) when d < 2.
/// Source: Esfahanian and Hakimi (1984), Networks 14(2), 355-366.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/graph/connectivity.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    if (context.adjacency().vertex_count() < 2)
        return detail::whole_network(Measured::undefined("there are fewer than two vertices"));
    const auto cut = smallest_vertex_cut(context.adjacency());
    return detail::whole_network(cut ? Measured::of(detail::number(cut->size()))
                                     : Measured::undefined("the network is too large for it"));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    const auto cut = smallest_vertex_cut(context.adjacency());
    explanation.additive = true;
    explanation.quantities = {{"components", detail::number(context.components().sizes.size())}};
    for (const std::uint32_t vertex : cut.value()) {
        explanation.terms.push_back(detail::term_of_vertex(context, vertex));
        explanation.terms.back().contribution = 1;
    }
}

constexpr MetricInfo info{
    .id = "node-connectivity",
    .title = "Node connectivity",
    .title_zh = "点连通度",
    .formula = "fewest units and tasks whose removal leaves the rest unconnected",
    .reads = "0: in parts already; 1: some unit or task alone holds it together",
    .range = "0, 1, 2, …",
    .undefined_when = "there are fewer than two vertices, or the search would take more than about "
                      "10^10 steps",
    .citation = "Esfahanian and Hakimi (1984), Networks 14(2)",
    .cost = "(vertices + d²) · d · ties, d the smallest degree; O(ties) when d < 2",
    .whole_number = true,
};

} // namespace

extern const Metric node_connectivity;
constinit const Metric node_connectivity{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
