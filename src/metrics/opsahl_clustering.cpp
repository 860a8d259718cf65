// SPDX-License-Identifier: Apache-2.0
/// Opsahl's local clustering: four-paths through a vertex whose ends meet elsewhere too.
///
///             closed four-paths a - s - v - t - b
///     C(v) = -------------------------------------        s != t, a != b
///              all four-paths a - s - v - t - b
///
/// A path is closed when a and b share a neighbour other than s and t: a cycle of six. Unlike the
/// clustering of the projection it is not inflated by large tasks.
/// Reads: 1 = those whom it meets separately also meet each other. Range [0, 1]. Undefined
/// without four-paths.
/// Cost: sum over vertices of (second neighbours)², shared.
/// Source: Opsahl (2013), Social Networks 35(2), 159-167.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/clustering.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const FourPaths& paths = context.four_paths(detail::side_of(subject));
    return detail::per_row(context, subject, [&](std::size_t row) {
        return detail::quotient(detail::number(paths.closed[row]), detail::number(paths.all[row]),
                                "no path of four ties runs through it");
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const FourPaths& paths = context.four_paths(detail::side_of(subject));
    detail::explain_fraction({{"closed four-paths", detail::number(paths.closed[row])},
                              {"four-paths", detail::number(paths.all[row])},
                              {}},
                             explanation);
}

constexpr MetricInfo info{
    .id = "opsahl-clustering",
    .title = "Opsahl clustering",
    .title_zh = "奥普萨尔聚类系数",
    .formula = "closed four-paths / four-paths with the vertex in the middle",
    .reads = "1: those whom it meets separately also meet each other",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "no path of four ties runs through it",
    .citation = "Opsahl (2013), Social Networks 35(2)",
    .cost = "sum of (second neighbours)², shared",
};

} // namespace

extern const Metric opsahl_clustering;
constinit const Metric opsahl_clustering{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
