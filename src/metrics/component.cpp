// SPDX-License-Identifier: Apache-2.0
/// Number of the connected component that a vertex belongs to; 1 is the largest.
///
/// Equal sizes are numbered by their first vertex. An isolated vertex is a component of its own.
/// Reads: measures that walk paths compare vertices of one component. Range: whole numbers from
/// 1. Always defined.
/// Cost: O(vertices + edges), shared.
/// Source: definition.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(context.components().of_vertex[own.first + row] + 1.0);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const Components& components = context.components();
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    const std::uint32_t own = components.of_vertex[vertex];
    const Components::Size size = components.sizes[own];
    explanation.quantities = {{"units of the component", detail::number(size.units)},
                              {"tasks of the component", detail::number(size.tasks)}};
    double before = 0;
    for (std::uint32_t other = 0; other < components.sizes.size(); ++other)
        before += components.sizes[other].vertices() > size.vertices() ||
                  (components.sizes[other].vertices() == size.vertices() && other < own);
    explanation.quantities.push_back({"larger ones, and equal ones listed before", before});
    detail::end_in(explanation, before + 1);
}

constexpr MetricInfo info{
    .id = "component",
    .title = "Component",
    .title_zh = "所属连通分量",
    .formula = "rank of the component by size",
    .reads = "vertices with the same number are joined by paths; 1 is the largest",
    .range = "1, 2, …",
    .lowest = 1,
    .undefined_when = "never",
    .citation = "definition",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
    .relative_to_whole = true,
};

} // namespace

extern const Metric component;
constinit const Metric component{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
