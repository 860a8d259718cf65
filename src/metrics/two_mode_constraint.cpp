// SPDX-License-Identifier: Apache-2.0
/// Two-mode constraint: how much of a unit's shared work depends on single partners.
///
///     c(i) = sum over partners j of ( |N(i) & N(j)| / T(i) )²        T(i) = tasks of i with others
///     on them
///
/// Tasks that the unit has alone are left out.
/// Reads: high = few partners stand on most of its tasks. Range (0, partners]. Undefined without
/// partners.
/// Cost: sum over units i and tasks t of i of d_t times the tasks that i shares, shared.
/// Source: Burchard and Cornwell (2018), Social Networks 55, 11-20.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/hole_terms.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/holes.hpp>
#include <zeren/metrics/metric.hpp>

#include <span>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::span<const Holes> holes = context.two_mode_holes();
    return detail::per_row(context, subject, [&](std::size_t row) {
        return holes[row].partners > 0 ? Measured::of(holes[row].constraint)
                                       : Measured::undefined("it has no partners");
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_constraint(two_mode_hole_terms(context.graph(), UnitId(row)),
                               detail::HolePaths::direct, explanation);
}

constexpr MetricInfo info{
    .id = "two-mode-constraint",
    .title = "Two-mode constraint",
    .title_zh = "二模约束系数",
    .formula = "sum over partners j of (shared tasks / tasks in company)²",
    .reads = "high: few partners stand on most of its tasks",
    .range = "(0, partners]",
    .undefined_when = "the unit has no partners",
    .citation = "Burchard and Cornwell (2018), Social Networks 55",
    .cost = "two walks over the tasks of every unit, shared",
};

} // namespace

extern const Metric two_mode_constraint;
constinit const Metric two_mode_constraint{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
