// SPDX-License-Identifier: Apache-2.0
/// Burt's effective size in the projection onto units, in Borgatti's form for unweighted ties.
///
///     n - 2 t / n        n = partners, t = ties among the partners
///
/// Reads: partners freed from those that can be reached through others. Range [1, n]. Undefined
/// without partners.
/// Cost: sum over units of their partners' partners.
/// Source: Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1), 35-38.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/hole_terms.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/holes.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::vector<Holes> holes =
        projected_holes(context.graph().unit_count(), context.projection(), PairWeight::one);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return holes[row].partners > 0 ? Measured::of(holes[row].effective_size)
                                       : Measured::undefined("it has no partners");
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_effective_size(projected_hole_terms(context.graph().unit_count(),
                                                        context.projection(), PairWeight::one,
                                                        UnitId(row)),
                                   explanation);
}

constexpr MetricInfo info{
    .id = "effective-size",
    .title = "Effective size",
    .title_zh = "有效规模",
    .formula = "n - 2t/n, n = partners, t = ties among them",
    .reads = "partners freed from those that others reach too",
    .range = "[1, n]",
    .lowest = 1,
    .undefined_when = "the unit has no partners",
    .citation = "Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1)",
    .cost = "sum over units of their partners' partners",
};

} // namespace

extern const Metric effective_size;
constinit const Metric effective_size{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
