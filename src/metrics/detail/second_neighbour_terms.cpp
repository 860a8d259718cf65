// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/second_neighbour_terms.hpp"

#include <zeren/graph/second_neighbours.hpp>

namespace zeren::detail {

void explain_second_neighbours(const AnalysisContext& context, Subject subject, std::size_t row,
                               MetricExplanation& explanation, OverlapOf overlap) {
    const Adjacency& graph = context.adjacency();
    const std::size_t vertex = range_of(context, subject).first + row;
    SecondNeighbours walk(graph);
    const auto found = walk.of(vertex);
    explanation.additive = true;
    explanation.quantities = {{"second neighbours", number(found.size())}};
    for (const SharedCount entry : found) {
        explanation.terms.push_back(term_of_vertex(context, entry.vertex));
        ExplanationTerm& term = explanation.terms.back();
        const double other = number(graph.degree(entry.vertex));
        term.quantities = {{"shared", number(entry.shared)}, {"degree", other}};
        term.contribution = overlap(number(entry.shared), number(graph.degree(vertex)), other) /
                            number(found.size());
    }
}

} // namespace zeren::detail
