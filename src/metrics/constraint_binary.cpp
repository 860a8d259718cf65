// SPDX-License-Identifier: Apache-2.0
/// Burt's constraint in the projection onto units.
///
///     c(i) = sum over partners j of ( p_ij + sum over q of p_iq p_qj )²        p_ij = w_ij / sum_q
///     w_iq
///
/// Here w = 1 for partners. Large tasks make cliques in the projection and so inflate closure:
/// compare with two-mode-constraint.
/// Reads: high = its partners are tied to each other, it bridges little; with weights it can pass
/// 1. Range (0, 9/8]. Undefined without partners.
/// Cost: sum over units of their partners' partners.
/// Source: Burt (1992), Structural Holes, ch. 2.
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
        return holes[row].partners > 0 ? Measured::of(holes[row].constraint)
                                       : Measured::undefined("it has no partners");
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_constraint(projected_hole_terms(context.graph().unit_count(),
                                                    context.projection(), PairWeight::one,
                                                    UnitId(row)),
                               detail::HolePaths::indirect_too, explanation);
}

constexpr MetricInfo info{
    .id = "constraint-binary",
    .title = "Constraint, binary",
    .title_zh = "约束系数（不加权）",
    .formula = "sum over partners j of (p_ij + sum_q p_iq p_qj)², w = 1 for partners",
    .reads = "high: its partners are tied to each other, it bridges little",
    .range = "(0, 9/8]",
    .highest = 1.125,
    .undefined_when = "the unit has no partners",
    .citation = "Burt (1992), Structural Holes",
    .cost = "sum over units of their partners' partners",
};

} // namespace

extern const Metric constraint_binary;
constinit const Metric constraint_binary{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
