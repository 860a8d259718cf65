// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/shared_tasks.hpp"

#include "metrics/detail/columns.hpp"

#include <zeren/graph/projection.hpp>
#include <zeren/graph/sum.hpp>

namespace zeren::detail {
namespace {

/// Calls `visit` for every task that the pair of this row shares: a merge of two sorted rows.
template <class Visit>
void for_each_shared_task(const AnalysisContext& context, std::size_t row, Visit visit) {
    const BipartiteGraph& graph = context.graph();
    const auto [first, second] = context.projection().pairs[row];
    const auto first_tasks = graph.tasks_of(first);
    const auto second_tasks = graph.tasks_of(second);
    PairTask shared;
    shared.first_tasks = number(first_tasks.size());
    shared.second_tasks = number(second_tasks.size());
    shared.shared_tasks = context.projection().shared[row].tasks;
    std::size_t left = 0;
    std::size_t right = 0;
    while (left < first_tasks.size() && right < second_tasks.size()) {
        if (first_tasks[left] == second_tasks[right]) {
            shared.task = first_tasks[left];
            shared.first_role = graph.roles_of(first)[left];
            shared.second_role = graph.roles_of(second)[right];
            shared.size = number(graph.degree(shared.task));
            visit(shared);
        }
        const bool step_left = first_tasks[left] <= second_tasks[right];
        const bool step_right = second_tasks[right] <= first_tasks[left];
        left += step_left;
        right += step_right;
    }
}

} // namespace

MetricColumn sum_over_shared_tasks(const AnalysisContext& context, Subject subject, PairTerm term,
                                   PairTerm divisor) {
    return per_row(context, subject, [&](std::size_t row) {
        CompensatedSum sum;
        double whole = 1;
        for_each_shared_task(context, row, [&](const PairTask& shared) {
            sum += term(shared);
            whole = divisor(shared);
        });
        return Measured::of(sum.value() / whole);
    });
}

void explain_shared_tasks(const AnalysisContext& context, std::size_t row,
                          MetricExplanation& explanation, PairTerm term, PairTerm divisor) {
    explanation.additive = true;
    for_each_shared_task(context, row, [&](const PairTask& shared) {
        explanation.quantities = {{"k_a", shared.first_tasks}, {"k_b", shared.second_tasks}};
        if (term(shared) == 0)
            return;
        ExplanationTerm entry;
        entry.task = shared.task;
        entry.quantities = {{"d_j", shared.size}};
        entry.contribution = term(shared) / divisor(shared);
        explanation.terms.push_back(std::move(entry));
    });
}

} // namespace zeren::detail
