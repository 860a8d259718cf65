// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Measures that are a sum over the ties of a unit or a task: the same term gives the column and
/// the explanation, so that the two cannot differ.
namespace zeren::detail {

struct Tie {
    UnitId unit;
    TaskId task;
    Role role = Role::lead;
    std::uint32_t assignment = 0; ///< index in Reading::assignments
};

/// What one tie adds.
using TieTerm = double (*)(const AnalysisContext& context, const Tie& tie);

/// Ties of one row of Subject::unit or Subject::task, in the graph's order.
std::vector<Tie> ties_of(const AnalysisContext& context, Subject subject, std::size_t row);

/// How many ties of a unit have the role.
double ties_with_role(const AnalysisContext& context, UnitId unit, Role role);

/// The sum over the row's ties, for every row.
MetricColumn sum_over_ties(const AnalysisContext& context, Subject subject, TieTerm term);

/// One term a tie that adds something, with the size of its task.
void explain_ties(const AnalysisContext& context, Subject subject, std::size_t row, TieTerm term,
                  MetricExplanation& explanation);

/// The term of one tie; its contribution is left to the caller.
ExplanationTerm term_of(const AnalysisContext& context, const Tie& tie);

} // namespace zeren::detail
