// SPDX-License-Identifier: Apache-2.0
/// Core number: the largest k such that the vertex lies in a part of the graph where every
/// vertex, of either side, has at least k neighbours.
///
/// Reads: high = in the thick of the table. Range: whole numbers from 0. Always defined.
/// Cost: O(vertices + edges), shared.
/// Source: Seidman (1983), Social Networks 5(3), 269-287.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(context.core_numbers()[own.first + row]);
    });
}

constexpr MetricInfo info{
    .id = "core-number",
    .title = "Core number",
    .title_zh = "核数",
    .formula = "largest k with v in the k-core",
    .reads = "high: in the thick of the table",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "Seidman (1983), Social Networks 5(3)",
    .cost = "O(vertices + edges), shared",
    .whole_number = true,
};

} // namespace

extern const Metric core_number;
constinit const Metric core_number{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute};

} // namespace zeren::metric
