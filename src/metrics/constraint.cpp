// SPDX-License-Identifier: Apache-2.0
/// Burt's constraint in the projection onto units.
///
///     c(i) = sum over partners j of ( p_ij + sum over q of p_iq p_qj )²        p_ij = w_ij / sum_q
///     w_iq
///
/// Here w = number of shared tasks. Large tasks make cliques in the projection and so inflate
/// closure: compare with two-mode-constraint.
/// Reads: high = its partners are tied to each other, it bridges little; with weights it can pass
/// 1. Range (0, inf). Undefined without partners.
/// Cost: sum over units of their partners' partners.
/// Source: Burt (1992), Structural Holes, ch. 2.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/hole_terms.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/holes.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>
#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::vector<Holes> holes = projected_holes(
        context.graph().unit_count(), context.projection(), PairWeight::shared_tasks);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return holes[row].partners > 0 ? Measured::of(holes[row].constraint)
                                       : Measured::undefined("it has no partners");
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_constraint(projected_hole_terms(context.graph().unit_count(),
                                                    context.projection(), PairWeight::shared_tasks,
                                                    UnitId(row)),
                               detail::HolePaths::indirect_too, explanation);
}

/// NetworkX's default, weight=None.
MetricColumn as_networkx(const AnalysisContext& context, Subject subject) {
    return find_metric("constraint-binary", subject)->compute(context, subject);
}

constexpr std::array conventions{
    MetricConvention{.peer = Convention::networkx,
                     .differs = "takes every partner as one tie of weight 1 unless told otherwise",
                     .differs_zh = "默认每个合作单位权重均为 1",
                     .compute = as_networkx}};

constexpr MetricInfo info{
    .id = "constraint",
    .title = "Constraint",
    .title_zh = "约束系数",
    .formula = "sum over partners j of (p_ij + sum_q p_iq p_qj)², w = number of shared tasks",
    .reads = "high: its partners are tied to each other, it bridges little",
    .range = "(0, inf)",
    .undefined_when = "the unit has no partners",
    .citation = "Burt (1992), Structural Holes",
    .cost = "sum over units of their partners' partners",
};

} // namespace

extern const Metric constraint;
constinit const Metric constraint{.info = info,
                                  .subjects = detail::of_unit,
                                  .compute = compute,
                                  .explain = explain,
                                  .conventions = conventions};

} // namespace zeren::metric
