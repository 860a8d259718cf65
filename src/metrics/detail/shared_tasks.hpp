// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>

/// Measures of pairs that are a sum over the tasks which two units share: the same term gives the
/// column and the explanation.
namespace zeren::detail {

/// A task that the pair shares, and the numbers of the pair that terms need.
struct PairTask {
    TaskId task;
    Role first_role = Role::lead;
    Role second_role = Role::lead;
    double size = 0;                          ///< d_j, units on the task
    double first_tasks = 0, second_tasks = 0; ///< k_a, k_b
    double shared_tasks = 0;
};

/// What one shared task adds; for a divisor, what the whole sum is divided by.
using PairTerm = double (*)(const PairTask& shared);
inline double one(const PairTask&) {
    return 1.0;
}

/// sum of term / divisor, the division coming last: 5 · (1/5) need not be 1, 5/5 is.
MetricColumn sum_over_shared_tasks(const AnalysisContext& context, Subject subject, PairTerm term,
                                   PairTerm divisor = one);
void explain_shared_tasks(const AnalysisContext& context, std::size_t row,
                          MetricExplanation& explanation, PairTerm term, PairTerm divisor = one);

} // namespace zeren::detail
