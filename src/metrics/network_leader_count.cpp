// SPDX-License-Identifier: Apache-2.0
/// Leaders that answer for at least one task.
///
///     |{ leaders with a task }|
///
/// Reads: how many leaders share the table. Range: whole numbers from 0. Always defined.
/// Cost: O(1).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(detail::number(context.leaders().size())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    explanation.additive = true;
    for (std::size_t row = 0; row < context.leaders().size(); ++row) {
        ExplanationTerm term;
        term.leader = context.leaders()[row];
        term.quantities = {{"tasks", detail::number(context.tasks_of_leader(row).size())}};
        term.contribution = 1;
        explanation.terms.push_back(std::move(term));
    }
}

constexpr MetricInfo info{
    .id = "leader-count",
    .title = "Leaders",
    .title_zh = "领导数",
    .formula = "number of leaders that have tasks",
    .reads = "leaders who share the table",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(1)",
    .whole_number = true,
};

} // namespace

extern const Metric network_leader_count;
constinit const Metric network_leader_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
