// SPDX-License-Identifier: Apache-2.0
/// Negotiation need: of what its tasks can draw on, the part that a unit lacks and others bring.
///
///               | union of K_u over its tasks j and the units u on j,  without K_i |
///     need(i) = --------------------------------------------------------------------
///                        | union of K_u over its tasks j and the units u on j |
///
/// K_u = what u can do, by --capabilities. The table says nothing of what a task needs, so a task
/// is taken to need what the units on it can do together.
/// Reads: 0 = it could do alone what its tasks draw on; 1 = all of it comes from others.
/// Range [0, 1]. Undefined without a table of capabilities, without tasks, or when the table knows
/// none of the units on its tasks. Cost: sum over its tasks of the capabilities of their units.
/// Source: after ORA's negotiation (Carley and Reminga 2004, CMU-ISRI-04-106); no numeric parity is
/// claimed, as ORA has the needs of tasks in a table of their own.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

namespace zeren::metric {
namespace {

using Capabilities = std::vector<std::uint32_t>;

/// Sorted, each once.
Capabilities of_task(const AnalysisContext& context, TaskId task) {
    Capabilities all;
    for (const UnitId unit : context.graph().units_of(task)) {
        const Capabilities& own = (*context.options().side_tables.capabilities)[unit.index()];
        all.insert(all.end(), own.begin(), own.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Those of `all` that the unit lacks.
Capabilities lacked(const AnalysisContext& context, UnitId unit, const Capabilities& all) {
    const Capabilities& own = (*context.options().side_tables.capabilities)[unit.index()];
    Capabilities rest;
    std::set_difference(all.begin(), all.end(), own.begin(), own.end(), std::back_inserter(rest));
    return rest;
}

/// What all tasks of a unit can draw on.
Capabilities drawn_on(const AnalysisContext& context, UnitId unit) {
    Capabilities all;
    for (const TaskId task : context.graph().tasks_of(unit)) {
        Capabilities both;
        const Capabilities more = of_task(context, task);
        std::set_union(all.begin(), all.end(), more.begin(), more.end(), std::back_inserter(both));
        all = std::move(both);
    }
    return all;
}

detail::Fraction fraction(const AnalysisContext& context, UnitId unit) {
    const Capabilities all = drawn_on(context, unit);
    return {{"lacked", detail::number(lacked(context, unit, all).size())},
            {"drawn on", detail::number(all.size())},
            "it has no tasks, or nobody on them has a known capability"};
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::per_row(context, subject, [&](std::size_t row) {
        if (!context.options().side_tables.capabilities)
            return Measured::undefined("no table of capabilities: see --capabilities");
        const detail::Fraction parts = fraction(context, UnitId(row));
        return detail::quotient(parts.numerator.value, parts.denominator.value, parts.undefined);
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    for (const TaskId task : context.graph().tasks_of(UnitId(row))) {
        const Capabilities all = of_task(context, task);
        explanation.terms.emplace_back();
        explanation.terms.back().task = task;
        explanation.terms.back().quantities = {
            {"lacked", detail::number(lacked(context, UnitId(row), all).size())},
            {"drawn on", detail::number(all.size())}};
    }
    detail::explain_fraction(fraction(context, UnitId(row)), explanation);
}

constexpr MetricInfo info{
    .id = "negotiation-need",
    .title = "Negotiation need",
    .title_zh = "协商需求",
    .formula = "capabilities on its tasks that it lacks / capabilities on its tasks "
               "(--capabilities)",
    .reads = "0: could do alone what its tasks draw on; 1: all of it comes from others",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there is no table of capabilities, it has no tasks, or nobody on them has a "
                      "known capability",
    .citation = "after ORA (Carley and Reminga 2004, CMU-ISRI-04-106)",
    .cost = "sum over tasks of the capabilities of their units",
};

} // namespace

extern const Metric negotiation_need;
constinit const Metric negotiation_need{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
