// SPDX-License-Identifier: Apache-2.0
/// Two-mode effective size: partners freed from those who are met together anyway.
///
///     e(i) = n(i) - sum over partners j of r_ij        n(i) = partners of i
///
///     r_ij = |{ partners q of i on a task that i and j share }| / n(i)
///
/// Only tasks of i count: partners who meet elsewhere are not redundant to i.
/// Reads: separate circles that the unit belongs to. Range [1, n]. Undefined without partners.
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
        return holes[row].partners > 0 ? Measured::of(holes[row].effective_size)
                                       : Measured::undefined("it has no partners");
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_effective_size(two_mode_hole_terms(context.graph(), UnitId(row)), explanation);
}

constexpr MetricInfo info{
    .id = "two-mode-effective-size",
    .title = "Two-mode effective size",
    .title_zh = "二模有效规模",
    .formula = "n - sum over partners j of (partners met on tasks shared with j) / n",
    .reads = "separate circles that the unit belongs to",
    .range = "[1, n]",
    .lowest = 1,
    .undefined_when = "the unit has no partners",
    .citation = "Burchard and Cornwell (2018), Social Networks 55",
    .cost = "two walks over the tasks of every unit, shared",
};

} // namespace

extern const Metric two_mode_effective_size;
constinit const Metric two_mode_effective_size{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
