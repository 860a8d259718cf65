// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/ties.hpp"

#include "metrics/detail/columns.hpp"

#include <zeren/graph/sum.hpp>

#include <algorithm>

namespace zeren::detail {

std::vector<Tie> ties_of(const AnalysisContext& context, Subject subject, std::size_t row) {
    const BipartiteGraph& graph = context.graph();
    std::vector<Tie> ties;
    if (subject == Subject::task) {
        const TaskId task(row);
        for (std::size_t place = 0; place < graph.degree(task); ++place)
            ties.push_back({graph.units_of(task)[place], task, graph.roles_of(task)[place],
                            graph.assignments_of(task)[place]});
        return ties;
    }
    const UnitId unit(row);
    for (std::size_t place = 0; place < graph.degree(unit); ++place)
        ties.push_back({unit, graph.tasks_of(unit)[place], graph.roles_of(unit)[place],
                        graph.assignments_of(unit)[place]});
    return ties;
}

double ties_with_role(const AnalysisContext& context, UnitId unit, Role role) {
    const auto roles = context.graph().roles_of(unit);
    return static_cast<double>(std::count(roles.begin(), roles.end(), role));
}

MetricColumn sum_over_ties(const AnalysisContext& context, Subject subject, TieTerm term) {
    return per_row(context, subject, [&](std::size_t row) {
        CompensatedSum sum;
        for (const Tie& tie : ties_of(context, subject, row))
            sum += term(context, tie);
        return Measured::of(sum.value());
    });
}

ExplanationTerm term_of(const AnalysisContext& context, const Tie& tie) {
    ExplanationTerm term;
    term.task = tie.task;
    term.unit = tie.unit;
    term.role = tie.role;
    term.assignment = tie.assignment;
    term.quantities = {{"d_j", number(context.graph().degree(tie.task))}};
    return term;
}

void explain_ties(const AnalysisContext& context, Subject subject, std::size_t row, TieTerm term,
                  MetricExplanation& explanation) {
    explanation.additive = true;
    for (const Tie& tie : ties_of(context, subject, row)) {
        const double contribution = term(context, tie);
        if (contribution == 0)
            continue;
        explanation.terms.push_back(term_of(context, tie));
        explanation.terms.back().contribution = contribution;
    }
}

} // namespace zeren::detail
