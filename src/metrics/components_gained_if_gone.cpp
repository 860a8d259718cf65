// SPDX-License-Identifier: Apache-2.0
/// Components that the graph would gain without the vertex.
///
///     max(0, parts that its component falls into - 1)
///
/// A task that only this unit holds becomes a component of its own. Removing an isolated vertex
/// gains nothing.
/// Reads: how many pieces would come loose. Range: whole numbers from 0. Always defined.
/// Cost: O(vertices + edges), shared.
/// Source: Hopcroft and Tarjan (1973), Communications of the ACM 16(6), 372-378.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/blocks.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        const std::uint32_t parts = context.blocks().parts_without[own.first + row];
        return Measured::of(parts > 1 ? parts - 1 : 0);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const double parts =
        context.blocks().parts_without[detail::range_of(context, subject).first + row];
    explanation.quantities = {{"parts that its component falls into without it", parts}};
    detail::end_in(explanation, std::max(0.0, parts - 1));
}

constexpr MetricInfo info{
    .id = "components-gained-if-gone",
    .title = "Components gained if gone",
    .title_zh = "撤出后新增分量数",
    .formula = "parts of its component without it, less one",
    .reads = "pieces that would come loose",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "Hopcroft and Tarjan (1973), CACM 16(6)",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric components_gained_if_gone;
constinit const Metric components_gained_if_gone{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
