// SPDX-License-Identifier: Apache-2.0
/// Whether removing the vertex would split its component: 1 = yes, 0 = no.
///
/// Reads: 1 = some of the table hangs together only through it. Range: 0 or 1. Always defined.
/// Cost: O(vertices + edges), shared.
/// Source: Hopcroft and Tarjan (1973), Communications of the ACM 16(6), 372-378.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/blocks.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(context.blocks().articulation[own.first + row] ? 1 : 0);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const double parts =
        context.blocks().parts_without[detail::range_of(context, subject).first + row];
    explanation.quantities = {{"parts that its component falls into without it", parts}};
    detail::end_in(explanation, parts > 1 ? 1 : 0);
}

constexpr MetricInfo info{
    .id = "articulation",
    .title = "Articulation",
    .title_zh = "割点",
    .formula = "1 if the graph without v has more components, else 0",
    .reads = "1: some of the table hangs together only through it",
    .range = "0 or 1",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Hopcroft and Tarjan (1973), CACM 16(6)",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric articulation;
constinit const Metric articulation{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
