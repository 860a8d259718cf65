// SPDX-License-Identifier: Apache-2.0
/// Ties between the two sides, a unit and a task being joined at most once.
///
///     E = lead-tie-count + support-tie-count + collective-tie-count
///
/// Reads: how many claims the table makes. Range: whole numbers from 0. Always defined.
/// Cost: O(1).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(detail::number(context.graph().tie_count())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_by_vertex(context, Side::task, explanation, [&](std::size_t task) {
        return detail::number(context.adjacency().degree(task));
    });
}

constexpr MetricInfo info{
    .id = "tie-count",
    .title = "Ties",
    .title_zh = "责任关系数",
    .formula = "E",
    .reads = "claims that the table makes",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(1)",
    .whole_number = true,
};

} // namespace

extern const Metric tie_count;
constinit const Metric tie_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
