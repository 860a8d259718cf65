// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>

/// Measures of leaders: sums over their tasks, or counts of the named units on these tasks.
namespace zeren::detail {

/// What one task of the leader adds.
using LeaderTaskTerm = double (*)(const AnalysisContext& context, TaskId task);
MetricColumn sum_over_leader_tasks(const AnalysisContext& context, Subject subject,
                                   LeaderTaskTerm term);
void explain_leader_tasks(const AnalysisContext& context, std::size_t row, LeaderTaskTerm term,
                          MetricExplanation& explanation);

/// A named unit on the tasks of a leader.
struct LeaderUnit {
    UnitId unit;
    std::size_t tasks = 0; ///< tasks of the leader that it is on
    std::size_t led = 0;   ///< of these, the tasks it leads
};
/// Whether the unit counts.
using LeaderUnitTest = bool (*)(const AnalysisContext& context, const LeaderUnit& entry);
MetricColumn count_leader_units(const AnalysisContext& context, Subject subject,
                                LeaderUnitTest counts);
void explain_leader_units(const AnalysisContext& context, std::size_t row, LeaderUnitTest counts,
                          MetricExplanation& explanation);

/// Distinct leaders of a task.
std::size_t leaders_of(const AnalysisContext& context, TaskId task);
/// Distinct leaders of all tasks of a unit.
std::size_t leaders_over(const AnalysisContext& context, UnitId unit);

} // namespace zeren::detail
