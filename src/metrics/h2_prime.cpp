// SPDX-License-Identifier: Apache-2.0
/// Specialisation of the whole table.
///
///              H_max - H
///     H2' =  -------------        H = - sum over ties of p ln p,  p = a tie's part of all weight
///            H_max - H_min
///
/// H_max and H_min: the largest entropy that whole numbers with the same margins allow (exact), and
/// the smallest that giving the largest to the largest finds. R bipartite looks for H_max by a
/// heuristic that can stay below it. Ties weigh what the option weights says.
/// Reads: 0 = as even as the margins allow; 1 = as lumped. Range [0, 1]. Undefined when all ties
/// weigh the same (on a table of 0 and 1 the figure says nothing) or when the table has more than
/// 200,000 cells of weight and room. Cost: O(sum of weights · units · tasks). Source: Blüthgen,
/// Menzel and Blüthgen (2006), BMC Ecology 6:9.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/bipartite_bounds.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>

namespace zeren::metric {
namespace {

/// A table larger than this would take minutes.
constexpr double most_cells = 200000;

MetricColumn between(const AnalysisContext& context, Spread (*entropy_of)(const WeightedTable&)) {
    const WeightedTable table = weigh_ties(context.graph(), context.options().weights, Side::unit);
    if (table.is_even())
        return detail::whole_network(Measured::undefined("all ties weigh the same"));
    if (detail::number(table.rows.size()) * detail::number(table.column_count) > most_cells)
        return detail::whole_network(Measured::undefined("the table is too large for it"));
    const Spread entropy = entropy_of(table);
    const double room = entropy.most - entropy.least;
    // Rounding leaves some 1e-16 where there is no room at all.
    return detail::whole_network(detail::quotient(
        entropy.most - entropy.value, room < 1e-12 ? 0 : room, "the margins leave no choice"));
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return between(context, interaction_entropy);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    const Spread entropy =
        interaction_entropy(weigh_ties(context.graph(), context.options().weights, Side::unit));
    explanation.quantities = {
        {"H", entropy.value}, {"H_min", entropy.least}, {"H_max", entropy.most}};
    detail::end_in(explanation, (entropy.most - entropy.value) / (entropy.most - entropy.least));
}

MetricColumn as_bipartite(const AnalysisContext& context, Subject) {
    return between(context, interaction_entropy_of_bipartite);
}

constexpr std::array conventions{
    MetricConvention{.peer = Convention::bipartite,
                     .differs = "looks for H_max by a search that can stay below the largest "
                                "entropy, so its figure can be smaller; among equals it draws "
                                "lots, here the first is taken",
                     .differs_zh = "H_max 由启发式搜索得出，可能低于真正的最大熵，因此结果可能偏小",
                     .compute = as_bipartite}};

constexpr MetricInfo info{
    .id = "h2-prime",
    .title = "Specialisation H2'",
    .title_zh = "特化度 H2′",
    .formula =
        "(H_max - H) / (H_max - H_min), H = - sum of p ln p; H_max exact, H_min of giving the "
        "largest row's all to the largest column",
    .reads = "0: as even as the margins allow; 1: as lumped as that way of lumping, or more",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "all ties weigh the same, the margins leave no choice, or the table has more "
                      "than 200,000 cells",
    .citation = "Blüthgen, Menzel and Blüthgen (2006), BMC Ecology 6:9",
    .cost = "O(sum of weights · units · tasks)",
};

} // namespace

extern const Metric h2_prime;
constinit const Metric h2_prime{.info = info,
                                .subjects = detail::of_network,
                                .compute = compute,
                                .explain = explain,
                                .conventions = conventions};

} // namespace zeren::metric
