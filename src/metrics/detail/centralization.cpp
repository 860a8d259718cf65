// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/centralization.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/sum.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

Subject subject_of(Side side) {
    return side == Side::unit ? Subject::unit : Subject::task;
}

/// sum of (max - value) over the side, for a measure that is defined on all of it.
double gap_to_largest(const AnalysisContext& context, Side side, std::string_view id) {
    const Subject subject = subject_of(side);
    const MetricColumn column = find_metric(id, subject)->compute(context, subject);
    double largest = 0;
    for (const Measured& cell : column)
        largest = std::max(largest, *cell.value);
    CompensatedSum sum;
    for (const Measured& cell : column)
        sum += largest - *cell.value;
    return sum.value();
}

/// A star of stars with idle vertices: a centre tied to all of the other side, `hanging` vertices
/// spread evenly over the other side's ends of these ties, the rest without ties.
struct Star {
    double own = 0, other = 0, hanging = 0;
};

/// Calls `gap(star, at)` for every way to hang vertices: `at` vertices hang beside the one looked
/// at, itself counted. Returns the largest sum of gaps to the centre.
template <class Gap>
double largest_gap(const SideRange& side, Gap gap) {
    if (side.count < 2 || side.other_count == 0)
        return 0;
    double largest = 0;
    for (std::size_t hanging = 0; hanging < side.count; ++hanging) {
        const Star star{.own = number(side.count),
                        .other = number(side.other_count),
                        .hanging = number(hanging)};
        const std::size_t full = hanging / side.other_count; // on every end; some have one more
        const std::size_t more = hanging % side.other_count;
        const double idle = star.own - 1 - star.hanging;
        const double sum = number(more * (full + 1)) * gap(star, number(full + 1)) +
                           number((side.other_count - more) * full) * gap(star, number(full)) +
                           idle * gap(star, 0.0);
        largest = std::max(largest, sum);
    }
    return largest;
}

/// What closeness-centrality gives the centre less what it gives a vertex that hangs with `at` - 1
/// others; at = 0 is an idle vertex.
double closeness_gap(const Star& star, double at) {
    const double reached = star.other + star.hanging;
    const double part = reached / (star.own + star.other - 1);
    if (at == 0)
        return part;
    const double nearest = star.other + 2 * star.hanging;
    const double sum = 1 + 3 * (star.other - 1) + 2 + 2 * (at - 1) + 4 * (star.hanging - at);
    return part - nearest / sum * part;
}

double harmonic_gap(const Star& star, double at) {
    const double most = star.other + (star.own - 1) / 2;
    const double centre = (star.other + star.hanging / 2) / most;
    if (at == 0)
        return centre;
    const double sum = 1 + (star.other - 1) / 3 + .5 + (at - 1) / 2 + (star.hanging - at) / 4;
    return centre - sum / most;
}

} // namespace

Fraction degree_centralization(const AnalysisContext& context, Side side) {
    const Adjacency& graph = context.adjacency();
    const SideRange own = graph.range(side);
    std::size_t largest = 0;
    std::size_t ties = 0;
    bool idle = false;
    for (std::size_t vertex = own.first; vertex < own.first + own.count; ++vertex) {
        largest = std::max(largest, graph.degree(vertex));
        ties += graph.degree(vertex);
        idle = idle || graph.degree(vertex) == 0;
    }
    const double most = number(own.other_count) - (idle ? 0 : 1);
    const bool too_small = own.count < 2 || own.other_count == 0;
    return {{"sum of (max k - k)", number(largest * own.count - ties)},
            {"largest possible sum", too_small ? 0 : (number(own.count) - 1) * most},
            side_too_small};
}

Fraction betweenness_centralization(const AnalysisContext& context, Side side) {
    const SideRange own = context.adjacency().range(side);
    const bool none = own.count < 2 || largest_betweenness(own.count, own.other_count) == 0;
    return {
        {"sum of (max B - B)", none ? 0 : gap_to_largest(context, side, "betweenness-centrality")},
        {"largest possible sum", none ? 0 : number(own.count) - 1},
        "no path can run through this side"};
}

Fraction closeness_centralization(const AnalysisContext& context, Side side) {
    return {{"sum of (max C - C)", gap_to_largest(context, side, "closeness-centrality")},
            {"largest possible sum", largest_gap(context.adjacency().range(side), closeness_gap)},
            side_too_small};
}

Fraction harmonic_centralization(const AnalysisContext& context, Side side) {
    const SideRange own = context.adjacency().range(side);
    return {{"sum of (max H - H)",
             own.other_count == 0 ? 0 : gap_to_largest(context, side, "harmonic-centrality")},
            {"largest possible sum", largest_gap(own, harmonic_gap)},
            side_too_small};
}

} // namespace zeren::detail
