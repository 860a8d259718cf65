// SPDX-License-Identifier: Apache-2.0
/// Degree centrality that weighs ties by role.
///
///     D(v) = k^(1 - a) s^a        k = ties of v,  s = sum of their weights
///
/// The weights of leads and supports and a are options (weights, weight-exponent); with equal
/// weights of 1 it is the degree. Reads: ties, heavy ones counting more. Range [0, inf). Always
/// defined. Cost: O(ties). Source: Opsahl, Agneessens and Skvoretz (2010), Social Networks 32(3),
/// 245-251.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/weighted_table.hpp>
#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

/// k and s of every vertex of the side.
struct Strength {
    double ties = 0, weight = 0;
};

Strength strength_of(const WeightedTable& table, std::size_t row) {
    return {.ties = detail::number(table.rows[row].size()),
            .weight = detail::number(table.row_sum(row))};
}

/// k (s/k)^a, the same as k^(1-a) s^a: just k when all ties weigh 1.
double weighted(const Strength& strength, double exponent) {
    return strength.ties == 0 ? 0
                              : strength.ties * std::pow(strength.weight / strength.ties, exponent);
}

WeightedTable table_of(const AnalysisContext& context, Subject subject) {
    return weigh_ties(context.graph(), context.options().weights, detail::side_of(subject));
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const WeightedTable table = table_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(weighted(strength_of(table, row), context.options().weight_exponent));
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const Strength strength = strength_of(table_of(context, subject), row);
    const double exponent = context.options().weight_exponent;
    explanation.quantities = {
        {"k", strength.ties}, {"s", strength.weight}, {"weight exponent", exponent}};
    detail::end_in(explanation, weighted(strength, exponent));
}

constexpr MetricInfo info{
    .id = "weighted-degree",
    .title = "Weighted degree",
    .title_zh = "加权度",
    .formula = "k^(1-a) s^a, s = sum of the weights of the ties",
    .reads = "ties, heavy ones counting more",
    .range = "[0, inf)",
    .undefined_when = "never",
    .citation = "Opsahl, Agneessens and Skvoretz (2010), Social Networks 32(3)",
    .cost = "O(ties)",
};

} // namespace

extern const Metric weighted_degree;
constinit const Metric weighted_degree{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
