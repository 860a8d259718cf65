// SPDX-License-Identifier: Apache-2.0
/// BiRank: how near a unit or task is to those that a query names.
///
///                              w_vu
///     r(v) = a sum over u  ------------- r(u)  +  (1 - a) q(v)         s = sum of a vertex's ties
///                          sqrt(s_v s_u)
///
/// q spreads 1 equally over the vertices of a side that --query names; a = 0.8 on a side of which
/// it names any, 1 on the other. Ties weigh what the option weights says.
/// Reads: high = many short ways from it to the query. Without a query the figure would only be
/// the root of the degree, so it has none. Range [0, 1]. Undefined without a query, and when the
/// largest change of a step (its residual) is not below 1e-14 in the steps of --max-iterations.
/// Cost: O(ties) a step, about 150 steps.
/// Source: He, Gao, Kan and Wang (2017), IEEE TKDE 29(1), 57-71; the defaults are NetworkX's.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/birank.hpp>
#include <zeren/metrics/metric.hpp>

#include <optional>

namespace zeren::metric {
namespace {

std::optional<Iteration> iteration(const AnalysisContext& context) {
    if (context.options().query.is_empty())
        return std::nullopt;
    const BiRank& rank = context.birank();
    return Iteration{
        .metric = {}, .steps = rank.steps, .residual = rank.residual, .converged = rank.converged};
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    if (context.options().query.is_empty())
        return detail::per_row(context, subject, [](std::size_t) {
            return Measured::undefined("no query: name units or tasks with --query");
        });
    const BiRank& rank = context.birank();
    const std::size_t first = detail::range_of(context, subject).first;
    return detail::per_row(context, subject, [&](std::size_t row) {
        return rank.converged ? Measured::of(rank.of_vertex[first + row])
                              : Measured::undefined("the iteration did not settle");
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const BiRank& rank = context.birank();
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    const double damping = rank.damping.at(static_cast<std::size_t>(detail::side_of(subject)));
    explanation.additive = true;
    explanation.quantities = {{"a", damping}};
    if (rank.own[vertex] > 0) {
        explanation.terms.emplace_back();
        explanation.terms.back().label = "named by the query";
        explanation.terms.back().contribution = rank.own[vertex];
    }
    for (const BiRank::Share& tie : rank.shares[vertex]) {
        explanation.terms.push_back(detail::term_of_vertex(context, tie.other));
        ExplanationTerm& term = explanation.terms.back();
        term.quantities = {{"r", rank.of_vertex[tie.other]}, {"w / sqrt(s_v s_u)", tie.share}};
        term.contribution = damping * tie.share * rank.of_vertex[tie.other];
    }
}

constexpr MetricInfo info{
    .id = "birank",
    .title = "BiRank",
    .title_zh = "双模排名 BiRank",
    .formula = "a sum over ties of w / sqrt(s_v s_u) r(u) + (1-a) q(v), a = 0.8 on a side with a "
               "query, 1 on the other",
    .reads = "high: many short ways from it to what --query names",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there is no query, or the steps of --max-iterations are too few",
    .citation = "He, Gao, Kan and Wang (2017), IEEE TKDE 29(1)",
    .cost = "O(ties) a step",
    .relative_to_whole = true,
};

} // namespace

extern const Metric birank;
constinit const Metric birank{.info = info,
                              .subjects = detail::of_unit_and_task,
                              .compute = compute,
                              .explain = explain,
                              .iteration = iteration};

} // namespace zeren::metric
