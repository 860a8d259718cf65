// SPDX-License-Identifier: Apache-2.0
/// Two-mode closeness, corrected for disconnected graphs.
///
///              other + 2 (own - 1)     reached
///     C(v) =  --------------------- · ---------        own, other = sizes of the sides of v's
///              sum over u of d(v,u)     N - 1          component; reached = its other vertices
///
/// The first factor is 1 when v is as near to all of its component as a two-mode graph allows;
/// the second is the part of the whole graph that v reaches, so that a vertex of a tiny component
/// does not outrank a hub. Equals NetworkX's bipartite closeness on connected graphs; on others
/// NetworkX takes the first factor over the whole graph and can exceed 1.
/// Reads: 1 = nothing can be nearer. Range [0, 1]. An isolated vertex has 0. Always defined.
/// Cost: O(vertices · edges), shared with harmonic-centrality.
/// Source: Borgatti and Halgin (2011); Wasserman and Faust (1994), p. 201, for the second factor.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/graph/distances.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>

namespace zeren::metric {
namespace {

/// The numbers of the formula, in the order of the formula.
struct Parts {
    double nearest = 0; ///< smallest possible sum of distances inside the component
    double sum = 0;     ///< the actual one
    double reached = 0;
    double others = 0; ///< N - 1
};

Parts parts_of(const AnalysisContext& context, Subject subject, std::size_t row) {
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    const VertexDistances& distances = context.distances()[vertex];
    const Components& components = context.components();
    const Components::Size size = components.sizes[components.of_vertex[vertex]];
    const bool is_task = subject == Subject::task;
    const double own = is_task ? size.tasks : size.units;
    const double other = is_task ? size.units : size.tasks;
    return {.nearest = other + 2 * (own - 1),
            .sum = static_cast<double>(distances.sum),
            .reached = detail::number(distances.reached),
            .others = detail::number(context.adjacency().vertex_count() - 1)};
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        const Parts parts = parts_of(context, subject, row);
        if (parts.reached == 0)
            return Measured::of(0);
        return Measured::of(parts.nearest / parts.sum * (parts.reached / parts.others));
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const Parts parts = parts_of(context, subject, row);
    explanation.quantities = {{"smallest possible sum of distances", parts.nearest},
                              {"sum of distances", parts.sum},
                              {"vertices reached", parts.reached},
                              {"other vertices", parts.others}};
    const double nearness = parts.reached == 0 ? 0 : parts.nearest / parts.sum;
    const double part = parts.reached == 0 ? 0 : parts.reached / parts.others;
    explanation.quantities.push_back({"first factor: nearness in the component", nearness});
    explanation.quantities.push_back({"second factor: part reached", part});
    detail::end_in(explanation, nearness * part);
}

MetricColumn as_networkx(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    const double nearest = detail::number(own.other_count) + 2 * (detail::number(own.count) - 1);
    return detail::per_row(context, subject, [&](std::size_t row) {
        const Parts parts = parts_of(context, subject, row);
        return Measured::of(
            parts.reached == 0 ? 0 : nearest / parts.sum * (parts.reached / parts.others));
    });
}

MetricColumn as_ucinet(const AnalysisContext& context, Subject subject) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        const Parts parts = parts_of(context, subject, row);
        if (parts.reached == 0 || parts.reached < parts.others)
            return Measured::undefined("the graph is not connected");
        return Measured::of(parts.nearest / parts.sum);
    });
}

constexpr std::array conventions{
    MetricConvention{.peer = Convention::networkx,
                     .differs = "takes own and other from the whole graph inside a component too, "
                                "so it can pass 1 on disconnected graphs",
                     .differs_zh = "在连通分量内仍用整个图的规模，不连通时可大于 1",
                     .compute = as_networkx},
    MetricConvention{.peer = Convention::ucinet,
                     .differs = "leaves the second factor out and is defined on connected graphs "
                                "only (Borgatti and Everett 1997)",
                     .differs_zh = "不含第二个因子，仅对连通图有定义（Borgatti 与 Everett 1997）",
                     .compute = as_ucinet}};

constexpr MetricInfo info{
    .id = "closeness-centrality",
    .title = "Closeness centrality",
    .title_zh = "接近中心性",
    .formula = "(other + 2(own-1)) / sum of distances · reached / (N-1), own and other within the "
               "component",
    .reads = "1: as near to everything as a two-mode graph allows; 0: isolated",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Borgatti and Halgin (2011); Wasserman and Faust (1994), p. 201",
    .cost = "O(vertices · edges), shared",
    .relative_to_whole = true,
};

} // namespace

extern const Metric closeness_centrality;
constinit const Metric closeness_centrality{.info = info,
                                            .subjects = detail::of_unit_and_task,
                                            .compute = compute,
                                            .explain = explain,
                                            .conventions = conventions};

} // namespace zeren::metric
