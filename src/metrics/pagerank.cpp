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
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/pagerank.hpp>
#include <zeren/metrics/metric.hpp>

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

constexpr MetricInfo info{
    .id = "pagerank",
    .title = "PageRank",
    .title_zh = "网页排名",
    .formula = "(1-a)/N + a (sum over neighbours of r/degree + isolated rank/N), a = 0.85",
    .reads = "follows the degree closely; see how far it does not",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "the iteration does not settle within 1,000 steps",
    .citation = "Brin and Page (1998), Computer Networks 30",
    .cost = "O(edges) a step",
};

} // namespace

extern const Metric pagerank;
constinit const Metric pagerank{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute};

} // namespace zeren::metric
