// SPDX-License-Identifier: Apache-2.0
/// PageRank on the two-mode graph, ties walked both ways.
///
///     r(v) = (1 - a)/N + a ( sum over neighbours u of r(u)/degree(u)  +  D/N )        a = 0.85
///
/// N = all vertices; D = rank standing on isolated vertices, spread evenly. All entries add up to
/// 1.
/// Reads: without a query it follows the degree closely; see how far it does not. Range (0, 1].
/// Undefined when the iteration does not settle (L1 change below 1e-12 within 1,000 steps).
/// Cost: O(edges) a step, about 170 steps.
/// Source: Brin and Page (1998), Computer Networks 30, 107-117.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/pagerank.hpp>
#include <zeren/metrics/metric.hpp>

#include <optional>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    const PageRank& rank = context.pagerank();
    return detail::per_row(context, subject, [&](std::size_t row) {
        return rank.converged ? Measured::of(rank.of_vertex[own.first + row])
                              : Measured::undefined("the iteration did not settle");
    });
}

std::optional<Iteration> iteration(const AnalysisContext& context) {
    const PageRank& rank = context.pagerank();
    return Iteration{
        .metric = {}, .steps = rank.steps, .residual = rank.residual, .converged = rank.converged};
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    constexpr double damping = 0.85;
    const Adjacency& graph = context.adjacency();
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    double isolated = 0;
    for (std::size_t other = 0; other < graph.vertex_count(); ++other)
        if (graph.degree(other) == 0)
            isolated += context.pagerank().of_vertex[other];
    const double count = detail::number(graph.vertex_count());
    explanation.additive = true;
    explanation.terms.emplace_back();
    explanation.terms.back().label = "spread evenly over all vertices";
    explanation.terms.back().contribution = (1 - damping + damping * isolated) / count;
    for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
        explanation.terms.push_back(detail::term_of_vertex(context, neighbour));
        ExplanationTerm& term = explanation.terms.back();
        const double rank = context.pagerank().of_vertex[neighbour];
        term.quantities = {{"r", rank}, {"degree", detail::number(graph.degree(neighbour))}};
        term.contribution = damping * rank / detail::number(graph.degree(neighbour));
    }
}

constexpr MetricInfo info{
    .id = "pagerank",
    .title = "PageRank",
    .title_zh = "网页排名",
    .formula = "(1-a)/N + a (sum over neighbours of r/degree + isolated rank/N), a = 0.85",
    .reads = "follows the degree closely; see how far it does not",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "the steps of --max-iterations are too few",
    .citation = "Brin and Page (1998), Computer Networks 30",
    .cost = "O(edges) a step",
    .relative_to_whole = true,
};

} // namespace

extern const Metric pagerank;
constinit const Metric pagerank{.info = info,
                                .subjects = detail::of_unit_and_task,
                                .compute = compute,
                                .explain = explain,
                                .iteration = iteration};

} // namespace zeren::metric
