// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/leaders.hpp"

#include "metrics/detail/columns.hpp"

#include <zeren/graph/sum.hpp>

#include <map>
#include <set>
#include <vector>

namespace zeren::detail {
namespace {

/// Named units on the tasks of the leader in this row, in the graph's order.
std::vector<LeaderUnit> units_of_leader(const AnalysisContext& context, std::size_t row) {
    const BipartiteGraph& graph = context.graph();
    std::map<UnitId, LeaderUnit> found;
    for (const TaskId task : context.tasks_of_leader(row))
        for (std::size_t place = 0; place < graph.degree(task); ++place) {
            const UnitId unit = graph.units_of(task)[place];
            if (graph.unit(unit).collective)
                continue;
            LeaderUnit& entry = found.try_emplace(unit, LeaderUnit{.unit = unit}).first->second;
            ++entry.tasks;
            entry.led += graph.roles_of(task)[place] == Role::lead;
        }
    std::vector<LeaderUnit> units;
    for (const auto& [unit, entry] : found)
        units.push_back(entry);
    return units;
}

} // namespace

MetricColumn sum_over_leader_tasks(const AnalysisContext& context, Subject subject,
                                   LeaderTaskTerm term) {
    return per_row(context, subject, [&](std::size_t row) {
        CompensatedSum sum;
        for (const TaskId task : context.tasks_of_leader(row))
            sum += term(context, task);
        return Measured::of(sum.value());
    });
}

void explain_leader_tasks(const AnalysisContext& context, std::size_t row, LeaderTaskTerm term,
                          MetricExplanation& explanation) {
    explanation.additive = true;
    for (const TaskId task : context.tasks_of_leader(row)) {
        ExplanationTerm entry;
        entry.task = task;
        entry.quantities = {{"leaders of the task", number(leaders_of(context, task))}};
        entry.contribution = term(context, task);
        explanation.terms.push_back(std::move(entry));
    }
}

MetricColumn count_leader_units(const AnalysisContext& context, Subject subject,
                                LeaderUnitTest counts) {
    return per_row(context, subject, [&](std::size_t row) {
        std::size_t count = 0;
        for (const LeaderUnit& entry : units_of_leader(context, row))
            count += counts(context, entry);
        return Measured::of(number(count));
    });
}

void explain_leader_units(const AnalysisContext& context, std::size_t row, LeaderUnitTest counts,
                          MetricExplanation& explanation) {
    explanation.additive = true;
    for (const LeaderUnit& entry : units_of_leader(context, row)) {
        if (!counts(context, entry))
            continue;
        ExplanationTerm term;
        term.unit = entry.unit;
        term.quantities = {{"tasks", number(entry.tasks)}, {"led", number(entry.led)}};
        term.contribution = 1;
        explanation.terms.push_back(std::move(term));
    }
}

std::size_t leaders_of(const AnalysisContext& context, TaskId task) {
    const std::vector<LeaderId>& leaders = context.reading().tasks[task.index()].leaders;
    return std::set<LeaderId>(leaders.begin(), leaders.end()).size();
}

std::size_t leaders_over(const AnalysisContext& context, UnitId unit) {
    std::set<LeaderId> leaders;
    for (const TaskId task : context.graph().tasks_of(unit)) {
        const std::vector<LeaderId>& of_task = context.reading().tasks[task.index()].leaders;
        leaders.insert(of_task.begin(), of_task.end());
    }
    return leaders.size();
}

} // namespace zeren::detail
