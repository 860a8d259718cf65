// SPDX-License-Identifier: Apache-2.0
/// Specialisation: how far a row of the table is from what the columns' shares would give it.
///
///               d - d_min
///     d'(v) =  -----------        d = sum over its columns j of p_j ln(p_j / q_j)
///              d_max - d_min
///
/// p_j = the part of its weight that goes to j, q_j = j's share of all weight, d_max = ln(all
/// weight / its weight), d_min = the smallest d that whole numbers allow, found exactly. Ties weigh
/// what the option weights says. R bipartite looks for d_min by a heuristic and can find a larger
/// one. Reads: 0 = it takes what is common; 1 = its columns are its own. Range [0, 1]. Undefined
/// without ties, or when it has all the weight. Cost: O(ties + rows · distinct column sums).
/// Source: Blüthgen, Menzel and Blüthgen (2006), BMC Ecology 6:9.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/bipartite_bounds.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>
#include <vector>

namespace zeren::metric {
namespace {

constexpr double rounding = 1e-12;

/// How far between least and most; 0 where only rounding is above the least.
double position(const Spread& own) {
    const double above = own.value - own.least;
    return above < rounding ? 0 : above / (own.most - own.least);
}

std::vector<Spread> spreads(const AnalysisContext& context, Subject subject) {
    return row_specialisation(
        weigh_ties(context.graph(), context.options().weights, detail::side_of(subject)));
}

MetricColumn positions(const AnalysisContext& context, Subject subject,
                       const std::vector<Spread>& all) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        const std::size_t vertex = detail::range_of(context, subject).first + row;
        if (context.adjacency().degree(vertex) == 0)
            return Measured::undefined("isolated: it has no ties");
        const double room = all[row].most - all[row].least;
        // Rounding leaves some 1e-16 where there is no room at all.
        if (room < rounding)
            return Measured::undefined("its ties leave no choice");
        return Measured::of(position(all[row]));
    });
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return positions(context, subject, spreads(context, subject));
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const Spread own = spreads(context, subject)[row];
    explanation.quantities = {{"d", own.value}, {"d_min", own.least}, {"d_max", own.most}};
    detail::end_in(explanation, position(own));
}

MetricColumn as_bipartite(const AnalysisContext& context, Subject subject) {
    return positions(context, subject,
                     row_specialisation_of_bipartite(weigh_ties(
                         context.graph(), context.options().weights, detail::side_of(subject))));
}

constexpr std::array conventions{MetricConvention{
    .peer = Convention::bipartite,
    .differs = "looks for d_min from the expected weights rounded down and can "
               "miss the least, so its figure can be smaller",
    .differs_zh = "d_min 由期望值取整后逐步搜索得出，可能高于真正的最小值，因此结果可能偏小",
    .compute = as_bipartite}};

constexpr MetricInfo info{
    .id = "d-prime",
    .title = "Specialisation d'",
    .title_zh = "特化度 d′",
    .formula = "(d - d_min) / (d_max - d_min), d = sum of p_j ln(p_j / q_j)",
    .reads = "0: takes what is common; 1: its columns are its own",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "it has no ties, or its ties leave no choice",
    .citation = "Blüthgen, Menzel and Blüthgen (2006), BMC Ecology 6:9",
    .cost = "O(ties + rows · distinct column sums)",
    .relative_to_whole = true,
};

} // namespace

extern const Metric d_prime;
constinit const Metric d_prime{.info = info,
                               .subjects = detail::of_unit_and_task,
                               .compute = compute,
                               .explain = explain,
                               .conventions = conventions};

} // namespace zeren::metric
