// SPDX-License-Identifier: Apache-2.0
/// Pairs of vertices of the unit side that share at least one task: edges of the projection.
///
///     |{ {a,b} : N(a) and N(b) meet }|
///
/// Reads: how many working relations the table makes. Range: whole numbers from 0. Always
/// defined.
/// Cost: the projection, shared.
/// Source: Breiger (1974), Social Forces 53(2), 181-190.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/projection.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(detail::number(context.projection().pairs.size())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    std::vector<double> later(context.graph().unit_count(), 0.0); // partners further down
    for (const UnitPair pair : context.projection().pairs)
        ++later[pair.first.index()];
    detail::explain_by_vertex(context, Side::unit, explanation,
                              [&](std::size_t unit) { return later[unit]; });
}

constexpr MetricInfo info{
    .id = "pair-count",
    .title = "Pairs",
    .title_zh = "协作对数",
    .formula = "number of pairs that share a task",
    .reads = "working relations that the table makes",
    .range = "0 … n(n-1)/2",
    .undefined_when = "never",
    .citation = "Breiger (1974), Social Forces 53(2)",
    .cost = "the projection, shared",
    .whole_number = true,
};

} // namespace

extern const Metric pair_count;
constinit const Metric pair_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
