// SPDX-License-Identifier: Apache-2.0
/// Redundancy coefficient: how much of a vertex's joining would survive without it.
///
///             |{ {s,t} in N(v) : some u != v has s and t in N(u) }|
///     rc(v) = -----------------------------------------------------        N(v) = neighbours of v
///                        d(v) (d(v) - 1) / 2                               d(v) = |N(v)|
///
/// Roles are ignored.
/// Reads: 0 = v alone joins its neighbours; 1 = every pair is also joined by someone else. Range
/// [0, 1]. Undefined when d(v) < 2, where NetworkX stops with an error.
/// Cost: sum over ties of the degrees met.
/// Source: Latapy, Magnien, Del Vecchio (2008), Social Networks 30(1), 31-48.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/clustering.hpp>
#include <zeren/graph/second_neighbours.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <vector>

namespace zeren::metric {
namespace {

double pairs_of(std::size_t degree) {
    return detail::number(degree) * (detail::number(degree) - 1) / 2;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    const std::vector<std::uint64_t> redundant =
        count_redundant_pairs(context.adjacency(), detail::side_of(subject));
    return detail::per_row(context, subject, [&](std::size_t row) {
        const std::size_t degree = context.adjacency().degree(own.first + row);
        if (degree < 2)
            return Measured::undefined("it has fewer than two neighbours");
        return Measured::of(detail::number(redundant[row]) / pairs_of(degree));
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const Adjacency& graph = context.adjacency();
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    const auto own = graph.neighbours(vertex);
    SecondNeighbours walk(graph);
    double joined = 0;
    for (const std::uint32_t first : own) {
        double with_later = 0; // a pair stands by its first neighbour
        for (const SharedCount entry : walk.of(first))
            with_later += entry.vertex > first && entry.shared >= 2 &&
                          std::binary_search(own.begin(), own.end(), entry.vertex);
        joined += with_later;
        explanation.terms.push_back(detail::term_of_vertex(context, first));
        explanation.terms.back().quantities = {{"joined with later ones by others", with_later}};
    }
    detail::explain_fraction({{"pairs also joined by others", joined},
                              {"pairs of neighbours", pairs_of(own.size())},
                              {}},
                             explanation);
}

constexpr MetricInfo info{
    .id = "redundancy",
    .title = "Redundancy",
    .title_zh = "冗余系数",
    .formula =
        "pairs of v's neighbours also joined by another vertex / all pairs of v's neighbours",
    .reads = "0: it alone joins its neighbours; 1: every pair is also joined by someone else",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "it has fewer than two neighbours",
    .citation = "Latapy, Magnien, Del Vecchio (2008), Social Networks 30(1)",
    .cost = "sum over ties of the degrees met",
};

} // namespace

extern const Metric redundancy;
constinit const Metric redundancy{
    .info = info, .subjects = detail::of_unit_and_task, .compute = compute, .explain = explain};

} // namespace zeren::metric
