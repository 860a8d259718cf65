// SPDX-License-Identifier: Apache-2.0
/// Leaders that a unit answers to: distinct leaders of the tasks that it takes part in.
///
///     |{ leaders of j : j in N(i) }|        N(i) = tasks of i
///
/// Reads: more than one = the unit serves several leaders. Range: whole numbers from 0. Always
/// defined; tasks without a leader add nobody.
/// Cost: O(ties · leaders of a task).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <map>

namespace zeren::metric {
namespace {

/// Leaders over the unit's tasks, in number order, each with one task under it.
std::map<LeaderId, TaskId> leaders_over(const AnalysisContext& context, UnitId unit) {
    std::map<LeaderId, TaskId> leaders;
    for (const TaskId task : context.graph().tasks_of(unit))
        for (const LeaderId leader : context.reading().tasks[task.index()].leaders)
            leaders.try_emplace(leader, task);
    return leaders;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(detail::number(leaders_over(context, UnitId(row)).size()));
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    explanation.additive = true;
    for (const auto& [leader, task] : leaders_over(context, UnitId(row))) {
        ExplanationTerm term;
        term.leader = leader;
        term.task = task;
        term.contribution = 1;
        explanation.terms.push_back(std::move(term));
    }
}

constexpr MetricInfo info{
    .id = "leader-count",
    .title = "Leader count",
    .title_zh = "对应领导数",
    .formula = "number of distinct leaders of the unit's tasks",
    .reads = "more than one: the unit serves several leaders",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties · leaders of a task)",
    .whole_number = true,
};

} // namespace

extern const Metric leader_count;
constinit const Metric leader_count{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
