// SPDX-License-Identifier: Apache-2.0
/// Two-mode degree centrality: the part of the other side that a vertex is tied to.
///
///     unit: k(i) / m        task: d(j) / n        m = tasks, n = vertices of the unit side
///
/// Reads: 1 = tied to everything on the other side. Range [0, 1]. Undefined when the other side
/// is empty.
/// Cost: O(vertices).
/// Source: Borgatti and Everett (1997), Social Networks 19(3), 243-269.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return detail::quotient(detail::number(context.adjacency().degree(own.first + row)),
                                detail::number(own.other_count), "the other side is empty");
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const SideRange own = detail::range_of(context, subject);
    detail::explain_fraction(
        {{"degree", detail::number(context.adjacency().degree(own.first + row))},
         {"other side", detail::number(own.other_count)},
         {}},
        explanation);
}

constexpr MetricInfo info{
    .id = "degree-centrality",
    .title = "Degree centrality",
    .title_zh = "度中心性",
    .formula = "degree / vertices of the other side",
    .reads = "1: tied to everything on the other side",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "the other side is empty",
    .citation = "Borgatti and Everett (1997), Social Networks 19(3)",
    .cost = "O(vertices)",
    .relative_to_whole = true,
};

} // namespace

extern const Metric degree_centrality;
constinit const Metric degree_centrality{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
