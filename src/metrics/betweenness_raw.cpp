// SPDX-License-Identifier: Apache-2.0
/// Raw betweenness: shortest paths between other vertices that run through this one.
///
///     b(v) = sum over unordered pairs {s,t} of  sigma(s,t | v) / sigma(s,t)
///
/// sigma(s,t) counts shortest paths, sigma(s,t | v) those through v. Pairs of both sides count.
/// Reads: how many pairs depend on it. Range [0, b_max]. Always defined.
/// Cost: O(vertices · edges).
/// Source: Freeman (1977), Sociometry 40, 35-41; Brandes (2001).
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(context.betweenness()[own.first + row]);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    const std::vector<double> starts =
        betweenness_by_start(context.adjacency(), static_cast<std::uint32_t>(vertex));
    for (const Side side : {Side::unit, Side::task})
        detail::explain_by_vertex(context, side, explanation,
                                  [&](std::size_t start) { return starts[start]; });
}

constexpr MetricInfo info{
    .id = "betweenness-raw",
    .title = "Betweenness, raw",
    .title_zh = "中介数（未标准化）",
    .formula = "sum over pairs {s,t} of the part of their shortest paths that runs through v",
    .reads = "pairs of other vertices that depend on it",
    .range = "[0, b_max]",
    .undefined_when = "never",
    .citation = "Freeman (1977), Sociometry 40; Brandes (2001), J. Math. Sociology 25(2)",
    .cost = "O(vertices · edges), shared",
};

} // namespace

extern const Metric betweenness_raw;
constinit const Metric betweenness_raw{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
