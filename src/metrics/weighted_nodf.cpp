// SPDX-License-Identifier: Apache-2.0
/// Weighted nestedness of both sides.
///
///     W = 100 · sum over pairs of a side of ( shared ties that weigh more for the one with more
///     ties,
///         over the ties of the other ) / pairs
///
/// Pairs of equal degrees add 0. Ties weigh what the option weights says.
/// Reads: 100 = those with few ties do in passing what those with many do foremost. Range [0, 100].
/// Undefined when all ties weigh the same (then it is 0 whatever the table) or no side has two
/// vertices with ties.
/// Cost: sum over vertices of degree².
/// Source: Almeida-Neto and Ulrich (2011), Environmental Modelling and Software 26(2), 173-178.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/specialisation.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    double sum = 0;
    double pairs = 0;
    bool even = false;
    for (const Side side : {Side::unit, Side::task}) {
        const WeightedTable table = weigh_ties(context.graph(), context.options().weights, side);
        even = table.is_even();
        const WeightedNestedness found = measure_weighted_nestedness(table);
        sum += found.sum;
        pairs += detail::number(found.pairs);
    }
    return {{"100 times the nested parts", 100 * sum},
            {"pairs", even ? 0 : pairs},
            even ? "all ties weigh the same" : "no two vertices of a side have ties"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "weighted-nodf",
    .title = "Nestedness by weight",
    .title_zh = "加权嵌套度",
    .formula = "100 · (nested and heavier parts) / pairs of a side",
    .reads = "100: those with few ties do in passing what those with many do foremost",
    .range = "[0, 100]",
    .highest = 100,
    .undefined_when = "all ties weigh the same, or no two vertices of a side have ties",
    .citation = "Almeida-Neto and Ulrich (2011), Environmental Modelling and Software 26(2)",
    .cost = "sum over vertices of degree²",
};

} // namespace

extern const Metric weighted_nodf;
constinit const Metric weighted_nodf{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
