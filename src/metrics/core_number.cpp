// SPDX-License-Identifier: Apache-2.0
/// Core number: the largest k such that the vertex lies in a part of the graph where every
/// vertex, of either side, has at least k neighbours.
///
/// Reads: high = in the thick of the table. Range: whole numbers from 0. Always defined.
/// Cost: O(vertices + edges), shared.
/// Source: Seidman (1983), Social Networks 5(3), 269-287.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <functional>
#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(context.core_numbers()[own.first + row]);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    std::vector<std::uint32_t> cores;
    for (const std::uint32_t neighbour : context.adjacency().neighbours(vertex)) {
        cores.push_back(context.core_numbers()[neighbour]);
        explanation.terms.push_back(detail::term_of_vertex(context, neighbour));
        explanation.terms.back().quantities = {{"core", detail::number(cores.back())}};
    }
    // The largest k such that k neighbours have a core number of at least k.
    std::sort(cores.begin(), cores.end(), std::greater<>());
    std::size_t core = 0;
    while (core < cores.size() && cores[core] > core)
        ++core;
    detail::end_in(explanation, detail::number(core));
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
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
