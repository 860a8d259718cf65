// SPDX-License-Identifier: Apache-2.0
/// Two-mode clustering after Latapy: how much a vertex shares with its second neighbours, over
/// the smaller set.
///
///                       1                          |N(v) & N(u)|
///     cc(v)  =  ------------------  sum over u of -------------------------
///                second neighbours                 min(|N(v)|, |N(u)|)
///
/// Reads: 1 = everyone met shares all of the smaller set. Range (0, 1]. Undefined without second
/// neighbours, where NetworkX gives 0.
/// Cost: the walks to second neighbours, shared.
/// Source: Latapy, Magnien, Del Vecchio (2008), Social Networks 30(1), 31-48.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/second_neighbour_terms.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/latapy.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <array>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const Side side = detail::side_of(subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        const LatapyMeans& means = context.latapy_means(side)[row];
        return means.second_neighbours > 0 ? Measured::of(means.of_smaller)
                                           : Measured::undefined("it shares nothing with anyone");
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_second_neighbours(
        context, subject, row, explanation,
        [](double shared, double own, double other) { return shared / std::min(own, other); });
}

MetricColumn as_networkx(const AnalysisContext& context, Subject subject) {
    return detail::zero_where_undefined(compute(context, subject));
}

constexpr std::array conventions{
    MetricConvention{.peer = Convention::networkx,
                     .differs = "is 0 for a vertex that shares nothing",
                     .differs_zh = "无共享者时为 0",
                     .compute = as_networkx}};

constexpr MetricInfo info{
    .id = "latapy-clustering-min",
    .title = "Latapy clustering, smaller set",
    .title_zh = "二模聚类系数（较小集）",
    .formula = "mean over second neighbours u of |N(v) ∩ N(u)| / min(|N(v)|, |N(u)|)",
    .reads = "how much it shares with those it meets",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "no other vertex shares a neighbour",
    .citation = "Latapy, Magnien, Del Vecchio (2008), Social Networks 30(1)",
    .cost = "the walks to second neighbours, shared",
};

} // namespace

extern const Metric latapy_clustering_min;
constinit const Metric latapy_clustering_min{.info = info,
                                             .subjects = detail::of_unit_and_task,
                                             .compute = compute,
                                             .explain = explain,
                                             .conventions = conventions};

} // namespace zeren::metric
